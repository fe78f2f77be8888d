import { normalName, type Speaker, type SpeakerKind } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import { singleBlanks } from '../document/single-blanks.js';
import { isActor, mentionsWithin, textOf, type Reading } from '../propositions/reading.js';
import { IRREGULAR_KINDS, type FoundMention } from '../mentions/mention.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import type { Referent, Referents } from './coreference.js';
import { WEEKDAYS } from '../times/time-words.js';
import { nameOfOffice } from './name-of-office.js';
import { whoWeAre } from './who-we-are.js';
import { POSSESSIVES } from '../lexicon/function-words.js';

const SPOKES = /^(?:spokes(?:man|woman|person|men|people)|statement|communique|communiqué|press|office|readout)$/u;
const OFFICE =
  /^(?:president|premier|minister|secretary|king|chancellor|governor|mayor|ambassador|envoy|chief|pope|emir|sultan|chairman|director|ombudsman|ombudsperson|commissioner|rapporteur|patriarch|general-secretary|secretary-general|attorney|leader|prince)$/u;
const ANONYMOUS =
  /^(?:officials?|sources?|officers?|residents?|witness(?:es)?|villagers?|diplomats?|mediators?|negotiators?|analysts?|experts?|commanders?|members?|soldiers?|fighters?|aides?|people|survivors?|activists?|locals|medics?|doctors?|colonels?|generals?|captains?|majors?|lieutenants?|advisers?|advisors?|observers?|journalists?|reporters?|bloggers?|monitors?|groups?|men|women|man|woman|militants?|rebels?|leaders?|elders?|relatives?|families|family|police|policem[ae]n|authorities|one|others|some|many|critics|supporters|politicians?|lawmakers?|workers?|rescuers?|investigators?|associations?|eyewitness(?:es)?|insiders?|lawyers?|prosecutors?|callers?|shopkeepers?|traders?|merchants?|herders?|fisherm[ae]n|passers-by|passengers?|engineers?|pilots?|sailors?|gunm[ae]n|attackers?|captives?|detainees?|hostages?|defectors?|deserters?|veterans?|recruits?|campaigners?|demonstrators?|protesters?|organi[sz]ers?|historians?|scholars?|researchers?|commentators?|correspondents?|photographers?|smugglers?|tribesm[ae]n|imams?|monks?|nuns?|surgeons?|paramedics?|firefighters?|peacekeepers?|detectives?|delegates?|legislators?|parliamentarians?|councillors?|mothers?|fathers?|widows?|miners?|informants?|teachers?|farmers?|drivers?|students?|nurses?|clerics?|priests?|neighbou?rs?|refugees?|prisoners?|deputy|deputies)$/u;
const MEDIUM =
  /^(?:newspaper|daily|website|site|channel|station|agency|radio|television|tv|magazine|broadcaster|paper|network|outlet|weekly|blog)$/u;
const BODY =
  /^(?:ministry|government|army|council|opposition|parliament|court|commission|committee|party|union|movement|mission|coalition|command|staff|department|agency|bureau|office|forces?|navy|militia|front|brigades?|side|presidency|administration|authority|secretariat|observatory|services?|society|foundation|federation|network|watchdog|monitor|charity|institute|centre|center|association|organi[sz]ation|hospital|university|embassy|coastguard)$/u;
/** Nouns of doers, but no things. */
const AGENT_NOUN =
  /^(?!(?:letter|paper|newsletter|order|poster|banner|computer|marker|sticker|folder|teaser|trailer|disclaimer|number|matter|cancer|border|sector|factor|error|river|fever|weather|winter|summer|corner|center|power|tower|cover|offer|answer|character|chapter|monster|disaster|mirror|motor|reactor|ladder|leader|quarter|list|twist)s?$)[\w-]{3,}(?:[^e]er|[^o]or|ist)s?$/u;
const PRONOUN = /^(?:he|she|it|they|who|we|i|which|that)$/u;

/** Somebody who has spoken, and whether he is one person, several, or a body; a body's spokesman is one person. */
export interface PastSpeaker {
  name: string;
  kind: SpeakerKind;
  number: 'one' | 'many' | 'body';
  spokesman: boolean;
  /** Where he was told of as a speaker last: an offset of the text. */
  start: number;
}

/** "villagers", "policemen": several people without a name. */
const isPlural = (word: string): boolean => ANONYMOUS.test(word) && /(?:[^s]s|men|women|people|police)$/u.test(word);

const speakerKind = (kind: string): SpeakerKind => (kind === 'outlet' ? 'outlet' : kind === 'person' ? 'person' : 'organisation');

/** How many of those who spoke before a pronoun may stand for. */
const REMEMBERED = 8;

/** Remembers a speaker for the pronouns and descriptions that follow. */
export function remember(context: SpeakerContext, speaker: Speaker, word: string): void {
  const spokesman = SPOKES.test(word) && word.startsWith('spokes');
  const named = context.before.find((s) => s.name === speaker.name);
  const pronoun = PRONOUN.test(word) && named !== undefined;
  const number = isPlural(word) ? 'many' : speaker.kind === 'organisation' && !spokesman ? 'body' : 'one';
  const past = pronoun
    ? { ...named, start: speaker.start }
    : ({ name: speaker.name, kind: speaker.kind, number, spokesman, start: speaker.start } as const);
  context.before = [...context.before.filter((s) => s.name !== speaker.name), past].slice(-REMEMBERED);
}

/** The latest speaker that a pronoun can stand for. */
function pastSpeaker(context: SpeakerContext, word: string): PastSpeaker | undefined {
  if (/^(?:he|she)$/u.test(word)) return context.before.findLast((s) => s.number === 'one');
  if (word === 'they') return context.before.findLast((s) => s.number !== 'one' || s.spokesman);
  const last = context.before.at(-1);
  return word !== 'it' || last?.kind === 'organisation' ? last : undefined;
}

/** "The envoy said … . The president has faced a rebellion. He says": whom the sentence before is about, where whoever spoke last spoke earlier. */
function personBefore({ reading: { doc }, referents }: SpeakerContext, token: number, last: PastSpeaker | undefined): Referent | null {
  const { sentence } = doc.tokens[token]!;
  const before = doc.sentences[sentence - 1];
  if (before === undefined || before.role !== 'text' || token > doc.sentences[sentence]!.from + 1) return null;
  return last === undefined || last.start < doc.tokens[before.from]!.start ? referents.personIn(sentence - 1) : null;
}

/** What the speakers of an article resolve against: the outlet that publishes, and who spoke before. */
export interface SpeakerContext {
  reading: Reading;
  referents: Referents;
  /** The outlet's name, normalised; empty where it is not known. */
  outlet: string;
  /** Who spoke before, for "the spokesman", "he", "the officer"; the latest last. */
  before: PastSpeaker[];
  /** Whose statement was told of last, for "the statement". */
  written?: { name: string; kind: SpeakerKind };
  /** The medium that was quoted last, for "the website". */
  medium: string | null;
}

/** What is written in somebody's name. */
const WRITTEN = /^(?:statement|communiqu[eé]|declaration|letter|release|message|leaflet)$/u;

/** Remembers whose words were told in writing: "said in a statement", "according to a message". */
export function rememberWritten(context: SpeakerContext, speaker: Speaker, sentence: number): void {
  const { tokens, sentences } = context.reading.doc;
  const { from, to } = sentences[sentence]!;
  for (let k = from; k < Math.min(to, from + 80); k += 1)
    if (WRITTEN.test(tokens[k]!.lower)) context.written = { name: speaker.name, kind: speaker.kind };
}

/** "The statement", "this letter": nothing that would tell whose it is. */
const isBareDefinite = ({ doc }: Reading, range: TokenRange, wide: TokenRange): boolean =>
  /^(?:the|this|that)$/u.test(doc.tokens[range.from]!.lower) && range.to - range.from === 2 && wide.to === range.to;

/** The speaker that a noun phrase names, or null where it names the publishing outlet or nobody who can speak. */
export function resolveSpeaker(context: SpeakerContext, said: TokenRange, whole: TokenRange | null): Speaker | null {
  const { reading } = context;
  const { doc } = reading;
  const range = withoutDay(doc, said);
  const head = headToken(context, range);
  const word = doc.tokens[head]!.lower;
  const wide = whole ?? range;
  const at = { start: range.start, end: range.end };
  // "No group has claimed responsibility for the killing of nine": nobody speaks.
  if (isPublisher(context, textOf(doc, range)) || /^(?:no|no-one|nobody|none)$/u.test(doc.tokens[range.from]!.lower)) return null;
  if (POSSESSIVES.has(word) && range.to - range.from === 1) {
    const owner = context.referents.of(range.from);
    return owner === null ? null : { name: owner.name, kind: speakerKind(owner.kind), ...at };
  }
  // "Quoted him as saying"
  if (word === 'him' && range.to - range.from === 1) {
    const past = pastSpeaker(context, 'he');
    if (past !== undefined) return { name: past.name, kind: past.kind, ...at };
    const own = context.referents.of(range.from);
    return own === null ? null : { name: own.name, kind: speakerKind(own.kind), ...at };
  }
  if (PRONOUN.test(word) && range.to - range.from === 1) {
    const own = word === 'it' || word === 'they' || word === 'which' ? context.referents.of(range.from) : null;
    // "Ostria has not told its losses, but it said": the subject of its own sentence, before whoever spoke in others.
    if (own !== null && word === 'it' && opensSentence(context, range.from, own.name))
      return { name: own.name, kind: speakerKind(own.kind), ...at };
    const last = pastSpeaker(context, word);
    const acts = !/^(?:he|she)$/u.test(word) ? null : personBefore(context, range.from, last);
    if (acts !== null) return { name: acts.name, kind: 'person', ...at };
    if (last !== undefined && (own === null || word !== 'it' || last.kind === 'organisation'))
      return { name: last.name, kind: last.kind, ...at };
    if (own !== null) return { name: own.name, kind: speakerKind(own.kind), ...at };
    return { name: textOf(doc, range), kind: 'anonymous', ...at };
  }
  if (MEDIUM.test(word) && context.medium !== null && doc.tokens[range.from]!.lower === 'the' && range.to - range.from === 2)
    return { name: context.medium, kind: 'outlet', ...at };
  const within = mentionsWithin(reading, range.from, range.to).filter(isActor);
  // "the regional prosecutor's office": a body by its holder.
  if (word === 'office' && doc.tokens[head - 1]?.lower === "'s" && within.every((m) => !m.named || m.kind === 'state'))
    return { name: bare(doc.text.slice(range.start, doc.tokens[head]!.end)), kind: 'organisation', ...at };
  // "The Governor of Tarn State, Ada Bell": a capital makes no name of an office.
  const named = within.some((m) => m.named && m.headToken === head) && !OFFICES.has(word);
  const person = whole === null || named ? null : nameOfOffice(reading, range, whole, head);
  if (person !== null) return person;
  // "the interior ministry of Ruvania": the name may run on past the noun phrase of its head.
  const mention =
    within.find((m) => m.headToken === head) ??
    within.find((m) => m.firstToken <= head && m.lastToken > head) ??
    mentionsWithin(reading, wide.from, wide.to).find((m) => isActor(m) && m.headToken === head) ??
    runningOn(context, range, head);
  // "the Tarn Press": an outlet's name may end like an office.
  if (mention !== undefined && mention.kind === 'outlet')
    return { name: mention.name, kind: 'outlet', start: mention.start, end: mention.end };
  if (WRITTEN.test(word) && context.written !== undefined && isBareDefinite(reading, range, wide))
    return { name: context.written.name, kind: context.written.kind, ...at };
  if (SPOKES.test(word)) return spokesman(context, range, wide);
  // "Army says …": a headline's capital makes no person of a body.
  if (range.to - range.from === 1 && mention?.kind === 'person' && (GROUP_NOUNS.get(word)?.shape === 'body' || word === 'police'))
    return { name: textOf(doc, range), kind: 'organisation', ...at };
  // "Villagers said": a capital at the head of a sentence makes no name.
  if (mention !== undefined && mention.named && mention.kind === 'person' && !(range.to - range.from === 1 && isPlural(word)))
    return { name: mention.name, kind: 'person', start: mention.start, end: mention.end };
  if (MEDIUM.test(word) && !isService(doc, range, head))
    return { name: textOf(doc, range).replace(/^(?:the|an?)\s/iu, ''), kind: 'outlet', ...at };
  const single = !/^(?:an?|one|another|some|several|two|three|four|five|former|senior)$/u.test(doc.tokens[range.from]!.lower);
  if (OFFICE.test(word) && single && !word.endsWith('s')) return { name: mention?.name ?? bare(textOf(doc, range)), kind: 'person', ...at };
  if (ANONYMOUS.test(word) && !isNamedBand(doc, mention) && !isNamedBody(doc, mention)) {
    const definite = doc.tokens[range.from]!.lower === 'the' && range.to - range.from <= 3;
    const same = definite ? sameAsBefore(context, word) : undefined;
    if (word === 'police' || word === 'authorities')
      return { name: mention?.name ?? bare(textOf(doc, range)), kind: 'organisation', ...at };
    if (same !== undefined) return { name: same.name, kind: same.kind, ...at };
    return {
      name: bare(textOf(doc, wide.to - wide.from > 12 ? range : nameOfWhole(range, wide, context))),
      kind: 'anonymous',
      ...at,
    };
  }
  if (mention !== undefined) {
    if (mention.kind === 'civilians' || mention.kind === 'unidentified')
      return { name: bare(textOf(doc, range)), kind: 'anonymous', ...at };
    // "mediators", "a farmer": people of whom no name is given.
    if (mention.kind === 'person' && !mention.named && (!single || word.endsWith('s')))
      return { name: bare(textOf(doc, range)), kind: 'anonymous', ...at };
    if (mention.kind === 'person') return { name: mention.name, kind: 'person', ...at };
    return { name: mention.name, kind: 'organisation', start: mention.start, end: mention.end };
  }
  // A capital that speaks is its government.
  const capital = mentionsWithin(reading, range.from, range.to).find((m) => m.metonym && m.headToken === head);
  if (capital !== undefined) return { name: capital.name, kind: 'organisation', start: capital.start, end: capital.end };
  if (
    /^reports?$/u.test(word) &&
    /\b(?:media|press|news|newspaper|local|intelligence|police|army)$/iu.test(doc.tokens[head - 1]?.lower ?? '')
  )
    return { name: bare(textOf(doc, range)), kind: 'anonymous', ...at };
  // "Television pictures showed": whoever shows them.
  if (/^(?:footage|pictures|images|video|reports?)$/u.test(word) && /^(?:television|tv|radio)$/u.test(doc.tokens[head - 1]?.lower ?? ''))
    return { name: bare(textOf(doc, range)), kind: 'outlet', ...at };
  const body = within[0];
  // "the Harbour Arms Survey": a name of several words that ends like a document is a body's.
  const titled = range.to - range.from > 1 && [head - 1, head].every((k) => /^\p{Lu}\p{Ll}/u.test(doc.tokens[k]?.text ?? ''));
  if (
    !titled &&
    /^(?:report|reports|estimates?|study|survey|document|video|footage|letter|memo|email|filing|bulletin|broadcast|message|note|post|tweet|article|investigation|inquiry|assessment|tally|count|data|figures|announcement|declaration|statement|communiqu[eé]|release|analysis|analyses|statistics|findings|research|review|imagery)$/u.test(
      word,
    )
  ) {
    // "the latest data on the war in Ostria": what a document is on has not written it.
    const author = mentionsWithin(reading, wide.from, wide.to).find((m) => isActor(m) && (m.firstToken <= head || !isTopic(doc, head, m)));
    if (author !== undefined || !/^(?:statement|communiqu[eé])$/u.test(word))
      return author === undefined
        ? null
        : {
            name: author.name,
            kind: author.kind === 'outlet' ? 'outlet' : author.kind === 'person' ? 'person' : 'organisation',
            start: author.start,
            end: author.end,
          };
  }
  if (body !== undefined && doc.tokens[range.from]!.pos !== 'DET')
    return { name: body.name, kind: 'organisation', start: body.start, end: body.end };
  if (titled && word === 'survey') return { name: bare(textOf(doc, range)), kind: 'organisation', ...at };
  if (GROUP_NOUNS.get(word)?.shape === 'body' || BODY.test(word) || (/^defen[cs]e$/u.test(word) && doc.tokens[head - 1]?.lower === 'civil'))
    return { name: bare(textOf(doc, shortly(nameOfWhole(range, wide, context), range))), kind: 'organisation', ...at };
  // "A frontliner said", "one milblogger claimed": whoever does or is what no list has.
  if (AGENT_NOUN.test(word) && doc.tokens[head]!.pos === 'NOUN' && (!single || doc.tokens[range.from]!.pos !== 'DET') && !doc.capitals)
    return { name: bare(textOf(doc, range)), kind: 'anonymous', ...at };
  // "Tarn: Two guards hurt in blast": a headline's place tells where, not who says it.
  const where = mentionsWithin(reading, range.from, range.to).some((m) => m.kind === 'place' && m.named && m.headToken === head);
  // "The state news agency Vestnik said"
  const medium = head - 1 > range.from && MEDIUM.test(doc.tokens[head - 1]!.lower) && !isService(doc, range, head - 1);
  if (medium && doc.tokens[head]!.pos === 'PROPN') return { name: doc.tokens[head]!.text, kind: 'outlet', ...at };
  if (!where && /^\p{Lu}/u.test(doc.tokens[head]!.text) && doc.tokens[head]!.pos === 'PROPN')
    return { name: bare(textOf(doc, range)), kind: 'person', ...at };
  return null;
}

/** "the civil defence agency", "the border agency": an agency is a medium where its words say so, or none say anything. */
const isService = ({ tokens }: Doc, range: TokenRange, head: number): boolean =>
  tokens[head]!.lower === 'agency' &&
  head - 1 > range.from &&
  (/^\p{Ll}/u.test(tokens[head - 1]!.text) || OF_STATE.test(tokens[head - 1]!.text)) &&
  !/^(?:news|press|state|official|information|wire|telegraph|semi-official|-)$/u.test(tokens[head - 1]!.lower);

const OF_STATE =
  /^(?:Investigation|Intelligence|Security|Space|Energy|Refugee|Aid|Relief|Disaster|Emergency|Management|Development|Crime|Border|Drug|Health|Police|Defen[cs]e|Protection|Nuclear|Port|Aviation)$/u;

/** "Ostria's Karwa rebels said": a name that ends in a word for people is a body's; so is "the jihadist group", where the text has told which. */
function isNamedBand({ tokens }: Doc, m: FoundMention | undefined): boolean {
  if (m === undefined || !IRREGULAR_KINDS.has(m.kind)) return false;
  const { text, lower } = tokens[m.headToken]!;
  if (m.named) return /^\p{Ll}/u.test(text);
  return (
    tokens[m.firstToken]!.lower === 'the' &&
    /^(?:group|rebels|insurgents|guerrillas|militants)$/u.test(lower) &&
    !m.name.toLowerCase().includes(lower)
  );
}

/** "Doctors Without Borders said": a body whose name says of whom it is. */
const isNamedBody = ({ tokens }: Doc, m: FoundMention | undefined): boolean =>
  m !== undefined &&
  m.named &&
  (m.kind === 'international' || m.kind === 'organisation') &&
  m.lastToken > m.firstToken + 1 &&
  [m.firstToken, m.lastToken - 1].every((k) => /^\p{Lu}/u.test(tokens[k]!.text));

/** Whether the first party of a sentence has that name and stands before a token, where its subject would. */
function opensSentence({ reading }: SpeakerContext, token: number, name: string): boolean {
  const { sentence } = reading.doc.tokens[token]!;
  const first = reading.mentionsOf[sentence]!.find((m) => isActor(m) && !m.inside);
  return (
    first !== undefined && first.name === name && first.firstToken <= reading.doc.sentences[sentence]!.from + 1 && first.lastToken < token
  );
}

const isTopic = ({ tokens }: Doc, head: number, m: FoundMention): boolean =>
  /^(?:on|about|over|into|in|for)$/u.test(tokens[head + 1]?.lower ?? '') &&
  !tokens.slice(head + 2, m.firstToken).some((t) => /^(?:from|by)$/u.test(t.lower));

/** "the National Union for the Rebirth of Ostria": a name that runs on past its noun, with prepositions. */
const runningOn = ({ reading }: SpeakerContext, { from, to }: TokenRange, head: number): FoundMention | undefined =>
  reading.mentionsOf[reading.doc.tokens[head]!.sentence]!.find(
    (m) => m.named && isActor(m) && m.firstToken >= from && m.firstToken <= head && m.lastToken > to,
  );

/** "the officer", "the group": who was called so before, else the last anonymous speaker or, of a group, the last body that spoke. */
function sameAsBefore(context: SpeakerContext, word: string): PastSpeaker | undefined {
  const called = context.before.findLast((s) => new RegExp(`\\b${word}\\b`, 'iu').test(s.name) && !/^no\b/iu.test(s.name));
  if (called !== undefined) return called;
  if (word === 'group') return context.before.findLast((s) => s.kind === 'organisation');
  // "One woman said … The rebels said …": neither is the other.
  if (GROUP_NOUNS.get(word)?.armed === true) return undefined;
  const last = context.before.at(-1);
  return last?.kind === 'anonymous' && (last.number === 'many') === isPlural(word) ? last : undefined;
}

/** A spokesman speaks for the body beside the word: "a GNA military spokesman", "a spokesman for the eastern forces". */
function spokesman(context: SpeakerContext, range: TokenRange, wide: TokenRange): Speaker {
  const { reading } = context;
  const last = context.before.findLast((s) => s.kind === 'organisation');
  const at = { start: wide.start, end: wide.to - wide.from > 14 ? range.end : wide.end };
  const beside = mentionsWithin(reading, wide.from, wide.to).filter((m) => isActor(m) && (m.kind !== 'person' || !m.single));
  const named = mentionsWithin(reading, wide.from, wide.to).find((m) => m.kind === 'person' && m.named);
  if (named !== undefined) return { name: named.name, kind: 'person', start: named.start, end: named.end };
  const own =
    issuer(reading, wide) ??
    beside.find(
      (m) => m.firstToken >= range.from && m.lastToken <= range.to && !reading.doc.tokens[m.headToken]!.lower.startsWith('spokes'),
    ) ??
    beside.find((m) => m.firstToken >= range.to) ??
    beside.find((m) => m.inside);
  // "A spokesman for Tarn", "… for the governor": the government that sits there, whoever holds the office.
  const whose = mentionsWithin(reading, range.to, wide.to).find(
    (m) => m.firstToken > range.to && (m.metonym || (m.kind === 'person' && m.single)),
  );
  if (own === undefined && whose !== undefined && /^(?:for|of)$/u.test(reading.doc.tokens[range.to]?.lower ?? ''))
    return { name: whose.name, kind: whose.metonym ? 'organisation' : 'person', ...at };
  if (own !== undefined) return { name: bodyOf(reading.doc, own, headToken(context, range)), kind: 'organisation', ...at };
  // "Its spokesman": whoever "it" is.
  if (POSSESSIVES.has(reading.doc.tokens[range.from]!.lower)) {
    const owner = context.referents.of(range.from);
    if (owner !== null && owner.kind !== 'person') return { name: owner.name, kind: 'organisation', ...at };
  }
  // "an army spokesman", where no army was named: the army all the same.
  const body = whoWeAre(reading, wide);
  if (body !== null) return { name: body.name, kind: 'organisation', ...at };
  // "An army statement said"
  const giver = reading.doc.tokens[headToken(context, range) - 1];
  if (giver !== undefined && giver.index >= range.from && GROUP_NOUNS.get(giver.lower)?.shape === 'body')
    return { name: giver.text, kind: 'organisation', ...at };
  if (last !== undefined) return { name: last.name, kind: 'organisation', ...at };
  return { name: bare(textOf(reading.doc, range)), kind: 'anonymous', ...at };
}

/** "an Osti army spokesman": the army of that country, not the country. */
function bodyOf({ text, tokens }: Doc, own: FoundMention, spokesman: number): string {
  const between = tokens.slice(own.lastToken, spokesman);
  const named =
    own.kind === 'state' &&
    own.adjective &&
    between.length > 0 &&
    between.length < 4 &&
    between.every((t) => /^(?:NOUN|PROPN|ADJ)$/u.test(t.pos));
  return named ? singleBlanks(text.slice(own.start, tokens[spokesman - 1]!.end)) : own.name;
}

/** "a statement issued by the Northern Front", "a statement posted on the ministry's website": whose statement it is. */
function issuer({ doc, mentionsOf }: Reading, { to }: TokenRange): FoundMention | undefined {
  const [verb, prep] = [doc.tokens[to], doc.tokens[to + 1]];
  if (!/^(?:issued|released|published|circulated|sent|posted|signed|made|put)$/u.test(verb?.lower ?? '')) return undefined;
  const owned = /^(?:on|to|via|in)$/u.test(prep?.lower ?? '');
  if (!owned && !/^(?:by|from)$/u.test(prep?.lower ?? '')) return undefined;
  return mentionsOf[verb!.sentence]!.find(
    (m) =>
      isActor(m) &&
      m.firstToken > to + 1 &&
      m.firstToken <= to + 3 &&
      (owned ? m.kind !== 'outlet' && doc.tokens[m.lastToken]?.lower === "'s" : !m.inside),
  );
}

/** "Osti officials Sunday", "families in Tarn on Monday": the day is none of the name. */
function withoutDay({ tokens }: Doc, range: TokenRange): TokenRange {
  let to = range.to;
  if (WEEKDAYS.has(tokens[to - 1]!.lower) || /^(?:today|yesterday)$/u.test(tokens[to - 1]!.lower)) to -= 1;
  while (to < range.to && to > range.from && /^(?:on|late|early|last)$/u.test(tokens[to - 1]!.lower)) to -= 1;
  return to === range.to || to <= range.from ? range : { ...range, to, end: tokens[to - 1]!.end };
}

/** "officials in Kabul", "a commander of the Badr Organisation": the words that tell one anonymous speaker from another. */
function nameOfWhole(range: TokenRange, whole: TokenRange, context: SpeakerContext): TokenRange {
  const { doc } = context.reading;
  const wide = withoutDay(doc, whole);
  for (let k = range.to; k < wide.to; k += 1)
    if (/^(?:,|\(|who|which|whose|reached|contacted|interviewed|questioned)$/u.test(doc.tokens[k]!.lower))
      return { ...range, to: k, end: doc.tokens[k - 1]!.end };
  return wide;
}

/** The whole of a name unless it runs on too long to be one. */
const shortly = (whole: TokenRange, range: TokenRange): TokenRange => (whole.to - whole.from > 8 ? range : whole);

function headToken(context: SpeakerContext, range: TokenRange): number {
  const { tokens } = context.reading.doc;
  for (let k = range.from + 1; k < range.to; k += 1) if (tokens[k]!.pos === 'ADP' && tokens[k]!.lower !== 'than') return k - 1;
  return range.to - 1;
}

const bare = (text: string): string =>
  text
    .replace(/^(?:the|an?)\s+/iu, '')
    .replace(/['’]s?$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const SELF =
  /^(?:(?:this|the|our) (?:website|newspaper|paper|magazine|blog|publication|site|channel|programme|program)|this (?:news )?(?:agency|station|radio|network|outlet|broadcaster|reporter|correspondent|writer|author)|our (?:agency|station|radio|reporters?|correspondents?))$/iu;

/** The outlet that publishes: its name, the end of its name ("the Standard"), its initials. */
export function isPublisher(context: SpeakerContext, text: string): boolean {
  // "A rebel website said … The website said": another one that has spoken before.
  if (SELF.test(text.trim())) return !/^the\b/iu.test(text.trim()) || context.medium === null;
  const { outlet } = context;
  if (outlet === '') return false;
  const name = normalName(text);
  if (name === '') return false;
  if (name === outlet || (name.length >= 4 && /^\p{Lu}|^the\s\p{Lu}/iu.test(text) && ` ${outlet} `.includes(` ${name} `))) return true;
  const initials = outlet
    .split(' ')
    .map((w) => w[0])
    .join('');
  return initials.length >= 2 && name.replaceAll(' ', '') === initials;
}
