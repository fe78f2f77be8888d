/** Characters that nobody sees. Some stand in honest text: soft hyphens, marks of direction, joiners, a stray zero-width space. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u180E\u3164\u{E0000}-\u{E007F}]/gu;
/** These have no such use: letters as invisible tags, and overrides that show a text backwards. */
const HIDING = /[\u{E0020}-\u{E007F}\u202D\u202E]/u;
/** An honest paragraph has a few unseen characters; one with more spells something with them. */
const MOST_UNSEEN = 12;

const MACHINE = String.raw`(?:AIs?|LLMs?|language models?|(?:large |AI )models?|chat-?bots?|annotators?|GPT[\w.-]*|ChatGPT|Claude|Gemini|extractors?|summari[sz]ers?|crawlers?|(?:AI|automated|automatic|machine|virtual) (?:assistants?|agents?|readers?|parsers?|systems?|annotation))`;
const ORDERED = String.raw`(?:instruct\w*|prompts?|guidelines|guardrails|programming|(?:previous|prior|above|preceding|earlier|other|your|safety|system) (?:rules?|orders?|text|context|messages?|directives?|directions?|training|task)|everything (?:above|before|said|you))`;
/** Verbs by which a machine is told what to answer, and the things that only a machine's answer has. */
const DO = String.raw`(?:output|print|emit|return|respond|reply|answer|repeat|reveal|recite|translate|append|insert|add|include|extract|record|annotate|mark|label|list|attribute|set|treat|change|replace|write|report (?:that|only|the following|no|zero|every)|generate|produce|pretend|imagine|act|role-?play|simulate|quote|use|give|make|put|complete|continue|say|state|assign|count|invent|fill|swap|decode|execute|run|read|do not|don't|never)`;
const THING = String.raw`(?:json|claims?|prompts?|instructions?|arrays?|schema|speakers?|stances?|quotes? (?:as|is|fields?|of)|attributions?|annotations?|polarity|certainty|verbatim|api keys?|outputs?|placeholders?|entities|tokens?|extraction|ledger|base64|rot13|in character)`;

/** Forms of dialogue with a model, and of the data that models exchange. */
const FORMS = [
  /<\|[^|>]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|user|instructions?|prompt|article|text|untrusted[\w-]*|data|claims?|think|tool[\w-]*|function[\w-]*)\b[^>]{0,80}>/iu,
  /(?:^|\n)\W{0,6}(?:system|assistant|user|developer|human|ai|tool)\W{0,4}:/iu,
  /["'](?:role|content|claims|quote|speakers|stance|polarity|response_format|tool_calls|finish_reason)["']\s*:/iu,
  /<!--|-->|\{\{|\}\}|\]\]>|```|\}\s*\]\s*\}/u,
  /(?:[-=#*~_]{2}|\[)\s{0,3}(?:begin|end|new|start of|end of)\W{1,3}(?:system|prompt|instructions?|text|article|document|data|conversation|user|assistant|untrusted)\b/iu,
  /\btext [0-9a-f]{8,} (?:begins|ends)\b/iu,
];

/** Orders to whoever annotates, summarises or answers. */
const ORDERS = [
  new RegExp(String.raw`\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|es|ing)|bypass|discard|supersedes?)\b.{0,60}\b${ORDERED}`, 'isu'),
  /\b(?:previous|prior|above|preceding|system) instructions?\b|\b(?:new|real|actual|hidden|secret|original|initial|system|previous|following) prompts?\b/iu,
  /\b(?:system|developer|admin(?:istrator)?) (?:prompt|message|override|note|notice|mode|instructions?|update)\b/iu,
  new RegExp(String.raw`\b(?:you are|you're|act as|acting as) (?:now |really |actually |just )?(?:an? |the )?(?:[\w-]+ ){0,3}(?:${MACHINE}|assistant|bot|DAN|model|oracle|novelist|narrator|storyteller)\b`, 'iu'),
  new RegExp(String.raw`\b(?:as|dear|hey|hello|hi|attention|note to|message (?:to|for)|for|to|any|every|all|if you are) (?:an? |the |any |all |every |whatever )?${MACHINE}\b`, 'iu'),
  /\b(?:your|the (?:json|model's|extractor's|annotator's)) (?:(?:next|final|only|whole|new|entire|json) )?(?:outputs?|annotations?|extraction|instructions?|prompt|programming|guidelines|training data)\b/iu,
  /\byour (?:(?:next|final|only|whole|new|entire) )?(?:answers?|response|reply|claims?|summary)\b.{0,60}\b(?:json|claims?|lists?|quotes?|fields?|arrays?|include|contain|verbatim|missing)\b/iu,
  new RegExp(String.raw`(?:^|[.!?:;,)\]>*#"“-]\s*|\b(?:please|must|now|then|instead|you should|and|to)\s+)${DO}\b[^.!?\n]{0,80}\b${THING}\b`, 'iu'),
  new RegExp(String.raw`\b${MACHINE},? (?:(?:that|who|which) )?(?:reads?|reading|processing|process(?:es)?|annotat\w+|must|should|shall)\b`, 'iu'),
  /\b(?:language model|jailbreak\w*|prompt injection|do anything now|developer mode|debug mode|god mode|training data|api key|token limit|content filter|text generator|text completion|autocomplete)\b/iu,
  /\b(?:for (?:testing|evaluation|calibration) purposes|the (?:text|article|story|report) (?:above|below|before|after this) is (?:fake|false|over|a test|only|just|void|wrong)|end of (?:article|text|document|untrusted))\b/iu,
]; // prettier-ignore

/** The commonest order of all in other languages of the news: a verb of ignoring or forgetting beside what is to be ignored. */
const ORDERS_ELSEWHERE = [
  /\b(?:ignor\w*|oubli\w*|olvid\w*|esque[cç]\w*|desconsider\w*|dimentic\w*|verg(?:iss|essen)\w*|missacht\w*|negeer\w*|vergeet\w*|zignoruj\w*|glöm\w*|yok say\w*|görmezden|unut\w*|abaikan|lupakan|puuza|sahau|zanemari\w*|figyelmen kívül|bỏ qua)(?![\p{L}]).{0,60}(?:instru[cçkz]|istruz|anweisung|anleitung|consigne|polece[nń]|talimat|instruksi|maelekezo|uputstv|pokyn|utasítás|hướng dẫn|regla|r[eè]gle|regel|regole|ordini|orden|précédent|anterior|preceden|vorherig|obig|eerder|poprzedni|tidigare|önceki|sebelumnya)/isu,
  /\b(?:talimat|yönerge|instru[cçkz]|istruz|anweisung)[\p{L}]{0,12}.{0,40}(?:yok say|görmezden|unut)/isu,
  /(?:игнорир|забудь|проигнор|ігнор|не обращай|تجاهل|انس |نادیده|فراموش|无视|忽略|忽視|無視|무시|अनदेखा|नज़रअंदाज|התעלם|αγνόησ|উপেক্ষা|நிராகரி|ችላ|بھول|نظر انداز|เพิกเฉย|ละเว้น|უგულებელ|անտես)/iu,
];

const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;
const PATTERNS = [...FORMS, ...ORDERS, ...ORDERS_ELSEWHERE];

/**
 * Whether a paragraph talks to a machine rather than to readers, or hides words from them: nothing in it is reported, so nothing in it is a claim, a name or a place.
 *
 * No list of phrases is complete. It is a second fence behind the one that holds whatever the list misses: what is not in the text never gets past.
 */
export function addressesMachine(paragraph: string): boolean {
  if (HIDING.test(paragraph) || (paragraph.match(UNSEEN)?.length ?? 0) > MOST_UNSEEN) return true;
  // As a model reads it: without what is not seen, and with compatibility forms (fullwidth, mathematical letters) as plain letters.
  const plain = paragraph.replace(UNSEEN, '').normalize('NFKC');
  if (PATTERNS.some((pattern) => pattern.test(paragraph) || (plain !== paragraph && pattern.test(plain)))) return true;
  // Only English texts are read; a passage in another script is no sentence of theirs.
  const foreign = paragraph.match(FOREIGN)?.length ?? 0;
  return foreign > 8 && foreign * 3 > paragraph.length;
}
