import type { Doc, Sentence } from '../document/doc.js';
import type { Word } from './chunk.js';
import { PARTICIPLE_RULES } from './participle-rules.js';
import type { TagContext, TagRule } from './tag-rule.js';
import { canBeParticiple, isParticipleOnly, verbBases } from './verb-forms.js';

const HAVE = /^(?:has|have|had|having|'ve)$/u;
const BE = /^(?:is|are|was|were|be|been|being|am|'s|'re|get|got|gets|getting)$/u;
const ACTS =
  /^(?:ships|supplies|sends|provides|trains|funds|arms|supports|uses|holds|controls|remains|plans|faces|fights|carries|claims|denies|backs|attacks|strikes|bombs|kills|seizes|launches|opens|closes|cuts|blames|accuses|orders|moves|rejects|hits|targets|shells|raids|fires|turns|wants|needs|offers|pounds|storms|captures|takes|loses|frees|releases|arrests|names|marks|vows|urges|calls|warns)$/u;
const REPORTS =
  /^(?:reports|notes|claims|states|warns|demands|estimates|blames|accuses|vows|denies|rejects|condemns|urges|orders|threatens|calls|moves|strikes|attacks|raids|shells|bombs|kills|seizes|launches|backs|fires|hits|targets|advances|retreats)$/u;
/** Base forms that the tagger takes for nouns after a plural: "the rebels lack the weapons". */
const BASE_VERB =
  /^(?:lack|need|fear|want|face|target|support|back|seek|fight|shell|bomb|raid|storm|strike|hit|launch|demand|control|claim|deny|attack|use|hold|blame|plan|guard|block|besiege|surround|seize|capture|ambush|patrol|battle|accuse|reject|condemn|oppose|threaten|march|arrest|detain|torture|loot|burn|rape|execute|abduct|kidnap|release|free|train|arm|fund|supply|report|question|doubt|risk|force|order|call|urge|hope|vow|abandon|evacuate|flee|leave|enter|cross|push|press|pound|down|destroy|rescue|repel|retake|recapture|encircle|cut)$/u;
/** Participles that describe more often than they tell of an act: "has limited means". */
const DESCRIBES =
  /^(?:limited|armed|advanced|mixed|united|detailed|experienced|increased|organi[sz]ed|related|varied|repeated|continued|renewed|unprecedented|sophisticated|complicated|dedicated|talented|skilled|wounded|injured|divided)$/u;
/** Tags that no rule mends. */
const SETTLED: ReadonlySet<string> = new Set(['PUNCT', 'SYM', 'DET', 'CCONJ', 'NUM', 'AUX']);
const OBJECT_START = new Set(['DET', 'PRON', 'PROPN', 'NUM']);

/**
 * The tokens of a sentence with tags mended where the tagger is known to err in news prose. Each rule is one line of the table below, tried in order.
 */
export function mendTags(doc: Doc, sentence: Sentence): Word[] {
  const words = doc.tokens
    .slice(sentence.from, sentence.to)
    .map((token): Word => ({ index: token.index, text: token.text, lower: token.lower, pos: token.pos, lemma: token.lemma }));
  for (const word of words) {
    if (!/^\d/.test(word.lower)) continue;
    if (/^\d+(?:st|nd|rd|th)$/u.test(word.lower)) word.pos = 'ADJ';
    else if (/^\d[\d,.]*$/u.test(word.lower)) word.pos = 'NUM';
  }
  // "either side", "both armies": no pair is joined.
  words.forEach((word, k) => {
    if (word.pos !== 'CCONJ' || !/^(?:either|neither|both)$/u.test(word.lower)) return;
    const pair = words.slice(k + 1, k + 8).some((w) => /^(?:or|nor|and)$/u.test(w.lower));
    if (!pair && /^(?:NOUN|ADJ)$/u.test(words[k + 1]?.pos ?? '')) word.pos = 'DET';
  });
  words.forEach((word, k) => {
    if (SETTLED.has(word.pos) && word.text !== 'IS') {
      if (word.pos === 'AUX') word.lemma = lemmaOf(word);
      return;
    }
    const context: TagContext = {
      word,
      before: words[k - 1],
      after: words[k + 1],
      next: words[k + 2],
      back: words[k - 2],
      text: word.text,
      first: k === 0,
      capitals: doc.capitals,
    };
    for (const rule of RULES) {
      const tag = rule.mend(context);
      if (tag !== null) {
        word.pos = tag;
        break;
      }
    }
    if (word.pos === 'VERB' || word.pos === 'AUX') word.lemma = lemmaOf(word);
  });
  return words;
}

/** wink-nlp's lemma where it changed the form, else the likeliest base. */
function lemmaOf(word: Word): string {
  if (word.lemma !== word.lower) return word.lemma;
  return verbBases(word.lower)[0]!;
}

/** Each rule returns the mended tag or null. The examples are its tests. */
export const RULES: readonly TagRule[] = [
  ...PARTICIPLE_RULES,
  {
    name: 'capital-inside-a-name',
    examples: ['the Associated/PROPN Press'],
    mend: ({ word, after, text, first, capitals }) =>
      !capitals && !first && (word.pos === 'VERB' || word.pos === 'ADJ') && /^\p{Lu}/u.test(text) && after?.pos === 'PROPN'
        ? 'PROPN'
        : null,
  },
  {
    name: 'participle-before-noun',
    examples: ['the growing/ADJ influence', 'its trapped/ADJ civilians', 'executed 20 captured/ADJ soldiers'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /(?:ing|ed|en)$/u.test(word.lower) &&
      (after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ') &&
      (before?.pos === 'DET' ||
        before?.pos === 'ADJ' ||
        (before?.pos === 'NUM' && word.lower.endsWith('ed') && after.lower.endsWith('s')) ||
        (before?.pos === 'PRON' && /^(?:its|his|her|their|our|my|your)$/u.test(before.lower)) ||
        before?.lower === "'s")
        ? 'ADJ'
        : null,
  },
  {
    name: 'participle-as-noun',
    examples: ['several of the injured/NOUN were', 'the wounded/NOUN'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      before?.pos === 'DET' &&
      /^(?:injured|wounded|killed|missing|accused|detained|displaced|dead|suspected)$/u.test(word.lower) &&
      (after === undefined || /^(?:VERB|AUX|ADP|PUNCT|CCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'act-as-noun',
    examples: ['a halt to the fighting/NOUN .', 'during the shelling/NOUN of the town'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      word.lower.endsWith('ing') &&
      /^(?:the|this|that|any|no|renewed|heavy|fierce|sporadic)$/u.test(before?.lower ?? '') &&
      (after === undefined || /^(?:ADP|PUNCT|CCONJ|AUX|SCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'determiner-verb',
    examples: ['an estimated/ADJ 15'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' && before?.pos === 'DET' && (after?.pos === 'NUM' || word.lower === 'estimated') ? 'ADJ' : null,
  },
  {
    name: 'passive-tagged-adjective',
    examples: ['had been encircled/VERB and'],
    mend: ({ word, before, after }) =>
      word.pos === 'ADJ' &&
      word.lower.length > 4 &&
      canBeParticiple(word.lower) &&
      !word.lower.includes('-') &&
      before !== undefined &&
      (BE.test(before.lower) || before.pos === 'ADV') &&
      (after === undefined ||
        /^(?:ADP|PUNCT|CCONJ|ADV|SCONJ)$/u.test(after.pos) ||
        (after.lower === 'to' &&
          /^(?:alleged|reported|believed|said|thought|understood|feared|suspected|presumed|rumou?red)$/u.test(word.lower)))
        ? 'VERB'
        : null,
  },
  {
    name: 'have-before-a-participle',
    examples: ['alleged to have/AUX bombed a wedding'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' && word.lower === 'have' && before?.lower === 'to' && after?.pos === 'VERB' && canBeParticiple(after.lower)
        ? 'AUX'
        : null,
  },
  {
    name: 'rebels-are-people',
    examples: ['when rebels/NOUN , who had hidden', '10,000 Ruvanian recruits/NOUN , the minister'],
    mend: ({ word, before }) =>
      word.pos === 'VERB' && (word.lower === 'rebels' || (word.lower === 'recruits' && /^(?:ADJ|NUM|PROPN)$/u.test(before?.pos ?? '')))
        ? 'NOUN'
        : null,
  },
  {
    name: 'name-that-ends-in-a-verb',
    examples: ['Harbour Rights Watch/PROPN accused the army'],
    mend: ({ word, before, after, text, first, capitals }) =>
      !capitals &&
      !first &&
      word.pos === 'VERB' &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      word.lower === word.lemma &&
      before?.pos === 'PROPN' &&
      after?.pos === 'VERB' &&
      /^\p{Ll}/u.test(after.text)
        ? 'PROPN'
        : null,
  },
  {
    name: 'hyphenated-participle',
    examples: ['Ostria-backed/ADJ rebels hold the town'],
    mend: ({ word, after }) =>
      word.pos === 'VERB' && /\w-\w+ed$/u.test(word.lower) && /^(?:NOUN|PROPN|ADJ)$/u.test(after?.pos ?? '') ? 'ADJ' : null,
  },
  {
    name: 'fighting-between',
    examples: ['Fighting/NOUN between the army and the rebels'],
    mend: ({ word, first, after }) =>
      first &&
      word.pos === 'VERB' &&
      word.lower.endsWith('ing') &&
      /^(?:between|erupted|broke|raged|continued|intensified)$/u.test(after?.lower ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'gerund-with-object',
    examples: ['accused jets of bombing/VERB the captives', 'denied arming/VERB the movement'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /\w{2}ing$/u.test(word.lower) &&
      before !== undefined &&
      (before.pos === 'VERB' || BE.test(before.lower) || /^(?:of|by|from|after|before|for|without|and|while|in)$/u.test(before.lower)) &&
      after !== undefined &&
      OBJECT_START.has(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-after-name',
    examples: ['the Associated Press reports/VERB that', 'Rudaw reports/VERB .'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      REPORTS.test(word.lower) &&
      before !== undefined &&
      (before.pos === 'PROPN' ||
        before.lower === ')' ||
        /^(?:army|government|ministry|state|militia|group|president|he|she|it)$/u.test(before.lower)) &&
      (after === undefined ||
        after.lower === 'that' ||
        after.lower === 'the' ||
        after.lower === 'a' ||
        (after.pos === 'PUNCT' && after.lower !== '-'))
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-after-quotation',
    examples: ['… clutch,” notes/VERB Rudaw'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      REPORTS.test(word.lower) &&
      before !== undefined &&
      /^["”’']$/u.test(before.lower) &&
      after !== undefined &&
      /^(?:PROPN|DET)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'verb-after-name',
    examples: ['the United Arab Emirates ships/VERB arms'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      ACTS.test(word.lower) &&
      before?.pos === 'PROPN' &&
      after !== undefined &&
      /^(?:NOUN|DET|PROPN|ADJ|NUM|PRON)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-before-that',
    examples: ['Rudaw , quoting an officer , reports/VERB that'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' && REPORTS.test(word.lower) && after?.lower === 'that' && (before?.lower === ',' || before?.pos === 'PROPN')
        ? 'VERB'
        : null,
  },
  {
    name: 'word-inside-a-name',
    examples: ['Dan Na/PROPN Ambassagou'],
    mend: ({ word, before, after, text, capitals }) =>
      !capitals &&
      /^\p{Lu}\p{L}/u.test(text) &&
      word.pos !== 'PROPN' &&
      before?.pos === 'PROPN' &&
      /^\p{Lu}/u.test(before.text) &&
      after !== undefined &&
      /^\p{Lu}/u.test(after.text) &&
      after.pos === 'PROPN'
        ? 'PROPN'
        : null,
  },
  {
    name: 'participle-after-auxiliary',
    examples: ['had retaken/VERB the palace', 'was finally retaken/VERB', 'has armed/VERB them'],
    mend: ({ word, before, after, back }) => {
      if (word.pos === 'VERB' || word.pos === 'AUX' || before === undefined) return null;
      const auxiliary = before.pos === 'AUX' ? before : before.pos === 'ADV' && back?.pos === 'AUX' ? back : null;
      if (auxiliary === null) return null;
      if (isParticipleOnly(word.lower) && word.lower !== 'left') return 'VERB';
      return HAVE.test(auxiliary.lower) && word.lower.endsWith('ed') && after !== undefined && /^(?:DET|PRON|PROPN|NUM)$/u.test(after.pos)
        ? 'VERB'
        : null;
    },
  },
  {
    name: 'involved-somebody',
    examples: ['The attack involved/VERB three members of the militia'],
    mend: ({ word, before, after }) =>
      word.pos === 'ADJ' &&
      word.lower === 'involved' &&
      before?.pos === 'NOUN' &&
      after !== undefined &&
      /^(?:NOUN|PROPN|NUM|DET|ADJ)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'control-is-a-verb',
    examples: ['rebels now control/VERB most of the province'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /^(?:control|support|claim|back|attack|fight)$/u.test(word.lower) &&
      before?.pos === 'ADV' &&
      after !== undefined &&
      /^(?:DET|ADJ|PRON|PROPN)$/u.test(after.pos) &&
      after.lower !== 'of'
        ? 'VERB'
        : null,
  },
  {
    name: 'part-of',
    examples: ['is part/NOUN of'],
    mend: ({ word, after }) => (word.pos === 'VERB' && word.lower === 'part' && after?.lower === 'of' ? 'NOUN' : null),
  },
  {
    name: 'verb-after-all',
    examples: ['all take/VERB money'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /^(?:all|they|we|who|both|also)$/u.test(before?.lower ?? '') &&
      /^(?:take|make|fight|use|control|hold|face|support|claim|attack|back|want|need|deny|share|receive)$/u.test(word.lower) &&
      after !== undefined &&
      /^(?:NOUN|DET|ADJ|PROPN|PRON)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'infinitive-to',
    examples: ['turned out to/PART be'],
    mend: ({ word, after }) =>
      word.lower === 'to' &&
      word.pos === 'ADP' &&
      after !== undefined &&
      (after.lower === 'be' || after.lower === 'have' || (after.pos === 'VERB' && after.lower === after.lemma))
        ? 'PART'
        : null,
  },
  {
    name: 'is-the-group',
    examples: ['Islamic State ( IS/PROPN )'],
    mend: ({ word, text, capitals }) => (!capitals && text === 'IS' && word.pos !== 'PROPN' ? 'PROPN' : null),
  },
  {
    name: 'noun-after-possessive',
    examples: ['ISIS ’s clutch/NOUN'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      before !== undefined &&
      /^['’]s$/u.test(before.lower) &&
      before.pos === 'PART' &&
      word.lower === word.lemma &&
      after?.pos !== 'PART'
        ? 'NOUN'
        : null,
  },
  {
    name: 'indefinite-pronoun',
    examples: ['with everything/PRON we have'],
    mend: ({ word }) => (word.pos === 'VERB' && /^(?:every|any|no|some)thing$/u.test(word.lower) ? 'PRON' : null),
  },
  {
    name: 'conjunction-of-contrast',
    examples: ['criminal gangs , although/SCONJ some have forged ties'],
    mend: ({ word }) => (word.pos === 'ADP' && /^(?:although|though|whereas)$/u.test(word.lower) ? 'SCONJ' : null),
  },
  {
    name: 'participle-before-bare-object',
    examples: ['soldiers had looted/VERB shops'],
    mend: ({ word, before, after }) =>
      word.pos === 'ADJ' &&
      before?.pos === 'AUX' &&
      HAVE.test(before.lower) &&
      word.lower.endsWith('ed') &&
      !word.lower.includes('-') &&
      !DESCRIBES.test(word.lower) &&
      /^(?:NOUN|ADJ)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'participle-after-comma',
    examples: ['stormed a school , abducting/VERB the cook'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /\w{3}ing$/u.test(word.lower) &&
      before?.lower === ',' &&
      /^(?:the|a|an|its|their|his|her|him|them|at|some|several|dozens)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'participle-that-describes',
    examples: ['the army and allied/ADJ fighters', 'an attack with suspected/ADJ poison gas'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /^(?:allied|suspected|alleged|armed|captured|wounded|disputed|occupied|besieged)$/u.test(word.lower) &&
      (before?.pos === 'CCONJ' || before?.pos === 'ADP' || /^(?:newly|recently|previously|heavily|well)$/u.test(before?.lower ?? '')) &&
      (after?.pos === 'NOUN' || after?.pos === 'ADJ') &&
      (before?.pos !== 'CCONJ' || word.lower === 'allied')
        ? 'ADJ'
        : null,
  },
  {
    name: 'past-tense-before-object',
    examples: ['A strike crippled/VERB the port', 'Activists chained/VERB themselves to a gate'],
    mend: ({ word, before, after, next }) =>
      word.pos === 'ADJ' &&
      word.lower.endsWith('ed') &&
      !word.lower.includes('-') &&
      !DESCRIBES.test(word.lower) &&
      (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
      /^(?:the|a|an|its|their|his|her|him|them|themselves|himself|herself)$/u.test(after?.lower ?? '') &&
      next?.pos !== 'PUNCT'
        ? 'VERB'
        : null,
  },
  {
    name: 'base-verb-after-plural',
    examples: ['Ruvanian forces lack/VERB the reserves', 'Ruvanian rebels control/VERB much of the north'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      BASE_VERB.test(word.lower) &&
      before?.pos === 'NOUN' &&
      (/[^s]s$/u.test(before.lower) || /^(?:people|police|men|women|troops)$/u.test(before.lower)) &&
      /^(?:the|a|an|its|their|his|any|no|much|most|parts|several)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'verb-after-collective',
    examples: ['If the army advances/VERB on Oster Bay'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /^(?:advances|retreats|attacks|strikes|fights|shells|bombs|raids|marches|crosses|enters|withdraws|claims|controls|threatens)$/u.test(
        word.lower,
      ) &&
      /^(?:army|government|group|coalition|militia|regime|military|movement|opposition|junta|enemy|navy|alliance|faction)$/u.test(
        before?.lower ?? '',
      ) &&
      /^(?:on|into|towards?|the|a|an|its|us|them|him|against)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'answers-to',
    examples: ['The militia answers/VERB to the ministry'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /^(?:answers|reports|belongs)$/u.test(word.lower) &&
      after?.lower === 'to' &&
      /^(?:NOUN|PROPN|ADV)$/u.test(before?.pos ?? '') &&
      !/^(?:media|news|press|police|intelligence)$/u.test(before?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'much-of',
    examples: ['control much/NOUN of the north', 'lost most/NOUN of it'],
    mend: ({ word, after }) =>
      (word.pos === 'ADJ' || word.pos === 'ADV') && /^(?:much|most)$/u.test(word.lower) && after?.lower === 'of' ? 'NOUN' : null,
  },
  {
    name: 'well-in-the-ground',
    examples: ['every oil well/NOUN between'],
    mend: ({ word, before }) =>
      word.pos === 'ADV' && /^wells?$/u.test(word.lower) && /^(?:oil|gas|water|artesian)$/u.test(before?.lower ?? '') ? 'NOUN' : null,
  },
  {
    name: 'there-after-noun',
    examples: ['a Marine there/ADV was killed'],
    mend: ({ word, before }) =>
      word.lower === 'there' && word.pos === 'PRON' && (before?.pos === 'NOUN' || before?.pos === 'PROPN') ? 'ADV' : null,
  },
  {
    name: 'office-as-adjective',
    examples: ['a Russian general/NOUN blamed', 'a police chief/NOUN whom'],
    mend: ({ word, after }) =>
      word.pos === 'ADJ' &&
      /^(?:general|chief|official|civilian|rebel|militant|insurgent|islamist|jihadist|separatist|loyalist|extremist|local|national|individual|subversive|guerrilla|terrorist|criminal|executive|analyst|offensive|captive|major|colonel|military|president|native)$/u.test(
        word.lower,
      ) &&
      (after === undefined || !/^(?:NOUN|PROPN|ADJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'shot-is-a-verb',
    examples: ['Air defences shot/VERB down two', 'have been shot/VERB down'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      /^(?:shot|hit|cut|hurt|wounded|injured|killed|struck|split)$/u.test(word.lower) &&
      before !== undefined &&
      (BE.test(before.lower) ||
        /^(?:have|has|had|also|was|were)$/u.test(before.lower) ||
        (word.lower === 'shot' &&
          /^(?:NOUN|PROPN|PRON|NUM)$/u.test(before.pos) &&
          after !== undefined &&
          /^(?:down|dead|at|and|him|her|them|DET)$/u.test(after.lower)))
        ? 'VERB'
        : null,
  },
  {
    name: 'base-verb-in-a-name',
    examples: ['a Washington think/NOUN tank'],
    mend: ({ word, before, after, back }) =>
      word.pos === 'VERB' &&
      word.lower === word.lemma &&
      after?.pos === 'NOUN' &&
      before !== undefined &&
      /^(?:PROPN|ADJ|NOUN)$/u.test(before.pos) &&
      back !== undefined &&
      /^(?:a|an)$/u.test(back.lower)
        ? 'NOUN'
        : null,
  },
  {
    name: 'fights-is-a-verb',
    examples: ['a militia , fights/VERB alongside the army', 'the Northern Front fights/VERB against the army'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      word.lower === 'fights' &&
      (before?.lower === ',' || before?.pos === 'PROPN') &&
      /^(?:on|for|against|alongside|with)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'figure-that-rises',
    examples: ['the toll of the bombing rises/VERB to 19'],
    mend: ({ word, before, after, next }) =>
      word.pos === 'NOUN' &&
      /^(?:rises|climbs|jumps|grows|falls|drops|soars|mounts|stands)$/u.test(word.lower) &&
      (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
      /^(?:to|at|from|above|past)$/u.test(after?.lower ?? '') &&
      next?.pos === 'NUM'
        ? 'VERB'
        : null,
  },
  {
    name: 'dead-and-wounded',
    examples: ['the dead and wounded/NOUN ran'],
    mend: ({ word, before, back }) =>
      word.pos === 'VERB' &&
      /^(?:wounded|injured|missing)$/u.test(word.lower) &&
      before?.pos === 'CCONJ' &&
      back !== undefined &&
      /^(?:dead|killed|sick)$/u.test(back.lower)
        ? 'NOUN'
        : null,
  },
];
