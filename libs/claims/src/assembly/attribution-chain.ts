import { SOCIAL_MEDIA } from '../lexicon/social-media.js';
import { normalName, type Speaker, type Stance } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { nounOfContent } from '../propositions/modality.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Attributed } from '../speech/attribution.js';
import { OWN_DENIAL } from '../speech/verb-cues.js';
import { CIRCUMSTANCE } from '../speech/sentence-speech.js';
import { STANCE_OF } from '../speech/cues.js';
import { LEADING_LABEL } from '../speech/phrase-cues.js';
import { wordSet } from '../lexicon/word-set.js';
import { WEEKDAYS } from '../times/time-words.js';
import { ofQuotation } from './of-quotation.js';
import type { SpeechIndex } from './speech-index.js';
import { SIDES } from './resolve-parties.js';
import { isPublisher, remember, rememberWritten, resolveSpeaker, type SpeakerContext } from './resolve-speaker.js';
import { DEEDS } from '../propositions/deeds.js';
import { mentionsWithin, type Reading } from '../propositions/reading.js';

/** An attribution whose speakers are known. */
export interface Spoken extends Attributed {
  chain: Speaker[];
}

/** Who says a proposition, outermost first, and how. */
export interface Chain {
  speakers: Speaker[];
  stance: Stance;
  believed: boolean;
  /** The attributions it is made of. */
  cues: Spoken[];
  /** They are quoted inside an aside: ", which police say is led by". */
  aside: boolean;
  /** Whose claim or accusation is denied: "rejected the army's claim that"; that is told as well. */
  denied: Chain | null;
}

/** "Mali: Farmers massacred by army": a country that heads a headline tells what it is about. */
const isCountry = ({ reading }: SpeakerContext, sentence: number, { start, end }: Speaker): boolean =>
  reading.mentionsOf[sentence]!.some((m) => m.kind === 'state' && !m.adjective && m.start === start && m.end === end);

const CLAIM_KINDS = /^(?:say|believe|deny|accuse|threaten|demand|predict|estimate)$/u;

/** Resolves the speakers of all attributions that claims can have, in text order. */
export function resolveSpeakers(context: SpeakerContext, attributed: readonly Attributed[]): Spoken[] {
  const out: Spoken[] = [];
  const outer = new Map<string, { media: Speaker[]; sentence: number }>();
  for (const attribution of attributed) {
    if (!CLAIM_KINDS.test(attribution.kind) || !speaks(attribution)) {
      recall(context, attribution);
      continue;
    }
    const phrases = asOnePhrase(context.reading, attribution.speakers);
    const speakers = phrases
      .flatMap(
        (range) =>
          bothSides(context, range) ?? resolveSpeaker(context, range, phrases.length === 1 ? holding(attribution, range) : null) ?? [],
      )
      .filter((s) => attribution.rule !== LEADING_LABEL || !isCountry(context, attribution.sentence, s));
    const cue = {
      start: attribution.cue.start,
      end: attribution.cue.end,
      text: context.reading.doc.text.slice(attribution.cue.start, attribution.cue.end),
    };
    const named = attribution.media.flatMap((range) => mediumOf(context, range));
    const media = named.length > 0 || attribution.rule !== 'quoted-as-saying' ? named : attribution.media.flatMap((range) => asMedium(context, range)); // prettier-ignore
    const cited = attribution.cited.map((range) => resolveSpeaker(context, range, null)).filter((s) => s !== null);
    const chain = [...media, ...speakers.map((s) => withCue(s, cue)), ...cited];
    if (chain.length === 0 && attribution.rule !== OWN_DENIAL) continue;
    const inner = speakers.at(-1);
    const phrase = attribution.speakers.at(-1);
    const word = phrase === undefined ? '' : context.reading.doc.tokens[phrase.to - 1]!.lower;
    // The paper that an official spoke to stays in the chain when the official speaks on.
    if (inner !== undefined && media.length > 0) outer.set(normalName(inner.name), { media, sentence: attribution.sentence });
    else if (inner !== undefined && media.length === 0 && speakers.length === 1 && inner.kind !== 'outlet') {
      // "The group said" may be of another than the one who spoke to the paper.
      const kept = word === 'group' ? undefined : outer.get(normalName(inner.name));
      if (kept !== undefined && attribution.sentence - kept.sentence <= 4) {
        chain.unshift(...kept.media);
        kept.sentence = attribution.sentence;
      }
    }
    const last = speakers.at(-1);
    context.medium = chain.findLast((s) => s.kind === 'outlet')?.name ?? context.medium;
    if (last !== undefined && last.kind !== 'outlet' && attribution.rule !== 'noun-cue') {
      remember(context, last, word);
      rememberWritten(context, last, attribution.sentence);
    }
    out.push(spokenBy(attribution, once(chain)));
  }
  return out;
}

/** A speaker with the words that tell that he speaks. */
const withCue = ({ name, kind, start, end }: Speaker, cue: NonNullable<Speaker['cue']>): Speaker => ({ name, kind, start, end, cue });

/** An attribution with those who speak; every rule reads them, so all have one layout, which copies made by spreading would not have. */
const spokenBy = (a: Attributed, chain: Speaker[]): Spoken =>
  ({
    sentence: a.sentence,
    source: a.source,
    speakers: a.speakers,
    cue: a.cue,
    content: a.content,
    core: a.core,
    verb: a.verb,
    kind: a.kind,
    negated: a.negated,
    passive: a.passive,
    media: a.media,
    cited: a.cited,
    rule: a.rule,
    chain,
  }) satisfies Record<keyof Spoken, unknown>;

/** "Both deny the charge": the two of whom the text has just told that they are at odds. */
function bothSides({ reading, referents }: SpeakerContext, { from, start, end }: TokenRange): Speaker[] | null {
  if (!SIDES.test(reading.doc.text.slice(start, end))) return null;
  const sides = referents.sides(from);
  return sides.length === 0 ? null : sides.map(({ name }) => ({ name, kind: 'organisation', start, end }));
}

/** "army and hospital officials", "military and UN sources": people of two bodies, who speak as one. */
function asOnePhrase(reading: Reading, speakers: readonly TokenRange[]): readonly TokenRange[] {
  const [first, last] = [speakers[0], speakers.at(-1)];
  const { doc } = reading;
  if (first === undefined || last === undefined || speakers.length < 2) return speakers;
  // "Ode Bell, a former minister and member of the party": what else he is.
  if (isNamedAt(doc, first) && /^an?$/u.test(doc.tokens[speakers[1]!.from]!.lower) && doc.tokens[first.to]?.lower === ',') return [first];
  // "Jammu and Kashmir Police": one name with an "and" in it.
  const whole = mentionsWithin(reading, first.from, last.to).some((m) => m.named && m.firstToken <= first.from && m.lastToken >= last.to);
  if (whole) return [{ from: first.from, to: last.to, start: first.start, end: last.end }];
  if (last.to - last.from < 2) return speakers;
  if (
    !/^(?:sources|officials|officers|leaders|commanders|chiefs|ministers|spokesmen|witnesses|reports)$/u.test(
      doc.tokens[last.to - 1]!.lower,
    )
  )
    return speakers;
  // "Bell and army officers": a man by his name goes with the officers, and says nothing of them.
  const isMan = (s: TokenRange): boolean => mentionsWithin(reading, s.from, s.to).some((m) => m.kind === 'person' && m.named);
  const modifies = speakers.slice(0, -1).every((s) => s.to - s.from === 1 && !doc.tokens[s.from]!.lower.endsWith('s') && !isMan(s));
  const bare = doc.tokens[last.from]!.pos !== 'DET' && last.from - first.from <= 6;
  return modifies && bare ? [{ from: first.from, to: last.to, start: first.start, end: last.end }] : speakers;
}

/** The source, where the speaker stands in it: of "a group that says" it is the pronoun, which names nobody. */
const holding = ({ source }: Attributed, { from, to }: TokenRange): TokenRange | null =>
  source !== null && source.from < to && source.to > from ? source : null;

/** "A spokesman urged calm. He …": who has spoken without a claim is the one that a pronoun after it stands for. */
function recall(context: SpeakerContext, { kind, passive, speakers, source, verb }: Attributed): void {
  const [range] = speakers;
  if (range === undefined || verb === 'quote' || speakers.length > 1 || passive || !/^(?:say|demand)$/u.test(kind)) return;
  const speaker = resolveSpeaker(context, range, source);
  const word = context.reading.doc.tokens[range.to - 1]!.lower;
  if (speaker !== null && (speaker.kind === 'person' || speaker.kind === 'anonymous' || word.startsWith('spokes')))
    remember(context, speaker, word);
}

/** Acts that do not make their content somebody's word: agreeing to do a thing, threatening troops, advising a force. */
function speaks(a: Attributed): boolean {
  if (a.rule === 'object-content')
    return (
      /^(?:deny|accuse|estimate|predict)$/u.test(a.kind) ||
      /^(?:report|confirm|announce|claim|broadcast|reveal|publish|show|document|record|register|log|count|acknowledge|admit|allege|put|expect|describe|recount)$/u.test(
        a.verb,
      )
    );
  // "Ordered the men to leave": an act, which makes nothing somebody's word.
  if (a.rule === 'infinitive-content' && a.verb === 'order') return false;
  if (a.rule === 'infinitive-content')
    return a.kind !== 'say' || /^(?:promise|vow|pledge|claim|acknowledge|admit|swear|report|describe|recount|recall)$/u.test(a.verb);
  return a.verb !== 'agree';
}

/** "told Rudaw", "on its channel al-Ahd": only media count, and not the one that publishes. */
function mediumOf(context: SpeakerContext, range: TokenRange): Speaker[] {
  const { doc } = context.reading;
  const text = doc.text.slice(range.start, range.end);
  if (isPublisher(context, text) || /^(?:reporters|journalists)$/iu.test(text) || SOCIAL_MEDIA.test(text)) return [];
  const apposed = /\b(?:channel|website|site|newspaper|agency|station)$/iu.test(text) ? nameAfterComma(doc, range.to) : null;
  if (apposed !== null) return [apposed];
  const found = resolveSpeaker(context, range, null);
  if (found !== null && found.kind === 'outlet') return [found];
  return namesMedium(text)
    ? [{ name: text.replace(/^(?:the|an?|its|their|his)\s/iu, ''), kind: 'outlet', start: range.start, end: range.end }]
    : [];
}

/** "Tarnnet quoted him as saying": by a name that nothing else tells of, whoever quotes is a medium. */
function asMedium(context: SpeakerContext, { from, to, start, end }: TokenRange): Speaker[] {
  const { doc, mentionsOf } = context.reading;
  const known = mentionsOf[doc.tokens[from]!.sentence]!.some((m) => m.firstToken === from && m.kind !== 'person' && m.kind !== 'outlet');
  const name = doc.text.slice(start, end);
  return to - from === 1 && doc.tokens[from]!.pos === 'PROPN' && !known && !isPublisher(context, name) ? [{ name, kind: 'outlet', start, end }] : []; // prettier-ignore
}

/** "the daily Kurier", "state-run Radio Winmar", "Winmar's Channel 5", "X". */
const namesMedium = (text: string): boolean =>
  text === 'X' ||
  /\b(?:news (?:site|agency|website|outlet)|newspaper|television channel|radio station|tv channel)\b/iu.test(text) ||
  /\b(?:daily|weekly|magazine|website|broadcaster|network|channel|station|newspaper|portal|blog) \p{Lu}/u.test(text) ||
  /\b(?:Radio|Television|TV|Channel) (?:\p{Lu}|\d)|\p{Lu}\S* (?:TV|Radio|Television|News|FM)$/u.test(text);

/** "on its TV channel, al-Ahd": the name that follows. */
function nameAfterComma(doc: Doc, comma: number): Speaker | null {
  const [mark, name] = [doc.tokens[comma], doc.tokens[comma + 1]];
  if (mark?.lower !== ',' || name?.pos !== 'PROPN') return null;
  let to = comma + 2;
  while (doc.tokens[to]?.pos === 'PROPN') to += 1;
  return { name: doc.text.slice(name.start, doc.tokens[to - 1]!.end), kind: 'outlet', start: name.start, end: doc.tokens[to - 1]!.end };
}

function once(chain: Speaker[]): Speaker[] {
  if (chain.length < 2) return chain;
  return chain.filter((s, k) => chain.findIndex((t) => normalName(t.name) === normalName(s.name) && t.start === s.start) === k);
}

/** The attributions whose content holds a proposition, outermost first. */
export function chainOf(doc: Doc, parse: Parse, proposition: Proposition, spoken: SpeechIndex<Spoken>): Chain {
  const own = proposition.type === 'RELATION' ? parse.clauses[proposition.clause] : undefined;
  const at = own?.kind === 'relative' ? own.verb.head : proposition.trigger;
  const aside = asideFrom(doc, parse, proposition);
  const all = spoken
    .about(proposition.sentence)
    .filter((s) => (s.content.some((c) => c.from <= at && c.to > at) && !(s.cue.from <= at && s.cue.to > at)) || tellsOf(s, proposition))
    .sort((a, b) => size(b) - size(a));
  const around = (aside === null ? all : all.filter((s) => s.cue.from >= aside))
    .filter((s) => !isBackground(parse, proposition, s) && !isBeside(parse, proposition, s) && !isLookedInto(doc, parse, proposition, s))
    .map((s) => (s.kind === 'demand' && isPresupposed(parse, proposition) ? { ...s, kind: 'say' as const } : s));
  if (aside !== null && around.length === 0) return chainFrom([], false, null);
  // "Rejected the army's claim that": who rejects it speaks.
  const rejected = around.some((s) => s.kind === 'deny' && s.rule !== 'noun-cue');
  const covering = rejected ? around.filter((s) => s.rule !== 'noun-cue') : around;
  const owned = rejected ? around.filter((s) => s.rule === 'noun-cue') : [];
  const cues =
    covering.length > 0
      ? covering.every((s) => s.rule === OWN_DENIAL)
        ? [...ofQuotation(doc, at, spoken), ...covering]
        : covering
      : doc.tokens[at]!.quotation >= 0
        ? ofQuotation(doc, at, spoken)
        : proposition.anaphoric === true
          ? []
          : goesOn(doc, proposition, spoken);
  return chainFrom(cues, aside !== null, owned.length === 0 ? null : chainFrom(owned, false, null));
}

/** "Urged the army to investigate the killing of two nuns": an inquiry is demanded, and no killing. */
const isPresupposed = (parse: Parse, { rules, trigger }: Proposition): boolean =>
  rules.some((r) => r === 'event-noun' || r === 'victim-of') &&
  parse.clauses.some(
    (c) =>
      /^(?:investigate|probe|examine|explain|condemn|denounce|punish|prosecute|avenge|answer|account|apologi[sz]e|review)$/u.test(
        c.verb.word,
      ) &&
      c.verb.from < trigger &&
      parse.chunks[Math.max(c.to, c.verb.index)]!.to > trigger,
  );

/** "Pledged to investigate claims that troops killed ten": an inquiry is promised or wanted, and the claims stay another's. */
const isLookedInto = (doc: Doc, parse: Parse, { clause }: Proposition, { cue }: Spoken): boolean => {
  const own = parse.clauses[clause];
  const inquiries = parse.clauses.filter(
    (c) =>
      c.verb.from >= cue.to && /^(?:investigate|probe|examine|look|study|review|check|verify|consider|clarify|address)$/u.test(c.verb.word),
  );
  const noun = own === undefined || inquiries.length === 0 ? null : nounOfContent(doc, parse, own);
  return noun !== null && inquiries.some((c) => [...c.objects, ...c.obliques.flatMap((o) => o.nouns)].includes(noun.index));
};

/** "Accused troops of shelling Tarn, a town that they captured in May": what is told of a noun on the way is not what anybody is accused of. */
function isBackground(parse: Parse, { clause }: Proposition, { cue, kind, rule }: Spoken): boolean {
  const own = parse.clauses[clause];
  if (own === undefined || (kind !== 'accuse' && kind !== 'deny' && rule !== 'object-content')) return false;
  // "Reported a raid that killed ten": what is told of the very thing that is reported is told with it.
  const reported = kind !== 'say' ? undefined : parse.chunks.find((c) => c.kind === 'np' && c.from >= cue.to);
  return (
    (reported === undefined || ![...own.subjects, ...own.objects].includes(reported.index)) &&
    /^(?:relative|reduced)$/u.test(own.kind) &&
    own.verb.from > cue.to &&
    parse.chunks[own.subjects[0] ?? own.objects[0] ?? 0]!.from > cue.to
  );
}

/** "Accuses Ostria after jets bomb Tarn", "denied any role as rebels shelled Velm": what tells when somebody spoke is none of it. */
function isBeside(parse: Parse, { clause }: Proposition, { cue, rule }: Spoken): boolean {
  if (rule !== 'object-content' && rule !== 'infinitive-content') return false;
  for (let at = parse.clauses[clause]; at !== undefined; at = at.parent === null ? undefined : parse.clauses[at.parent]) {
    const above = at.parent === null ? undefined : parse.clauses[at.parent];
    const told = above !== undefined && above.verb.from >= cue.from && above.verb.from < cue.to;
    if (at.kind !== 'adverbial' || at.verb.from < cue.to) continue;
    if (told && CIRCUMSTANCE.test(at.marker ?? '')) return true;
    // "…, as the government opened an inquiry": the comma parts it from what is said.
    const opener = parse.chunks.findLast((c) => c.index < at!.verb.index && c.word === at!.marker);
    if (/^(?:as|while|after)$/u.test(at.marker ?? '') && parse.chunks[(opener?.index ?? 0) - 1]?.kind === 'comma') return true;
  }
  return false;
}

/** "Residents reported gunfire", "the raid was denied by the army": the verb that tells of the deed is the cue of who tells. */
const tellsOf = (s: Spoken, { trigger, rules }: Proposition): boolean =>
  (s.rule === 'object-content' || s.rule === 'passive-content') &&
  s.cue.from <= trigger &&
  s.cue.to > trigger &&
  /^(?:report|confirm|describe|recount|acknowledge|admit|concede|announce|deny|record|register|log|count|document)$/u.test(s.verb) &&
  rules.some((r) => r === 'light-verb' || r === 'break-a-truce' || (s.passive && r === 'event-is-subject'));

function chainFrom(cues: Spoken[], aside: boolean, denied: Chain | null): Chain {
  const inner = cues.at(-1);
  const speakers: Speaker[] = [];
  for (const speaker of cues.flatMap((c) => c.chain))
    if (!speakers.some((s) => normalName(s.name) === normalName(speaker.name))) speakers.push(speaker);
  return {
    speakers,
    stance: inner === undefined || inner.negated ? 'asserts' : inner.verb === 'doubt' ? 'denies' : STANCE_OF[inner.kind],
    believed: inner?.kind === 'believe' && /^(?:believe|think|suspect|suppose|assume|guess|reckon|doubt)$/u.test(inner.verb),
    cues,
    aside,
    denied,
  };
}

const size = (s: Spoken): number => s.content.reduce((n, c) => n + c.to - c.from, 0);

/**
 * ", where the division has held out", ", a town captured last week": what a clause aside tells is the outlet's own, outside quotation marks, or of whom
 * the aside itself quotes (", which police say killed ten"). The token where the aside begins; null where there is none.
 */
function asideFrom(doc: Doc, parse: Parse, proposition: Proposition): number | null {
  if (doc.tokens[proposition.trigger]!.quotation >= 0) return null;
  // ", which has been cut off since fighting began": what a clause inside the aside tells is aside as well.
  for (let at: number | null = proposition.clause, turns = 0; at !== null && at >= 0 && turns < 8; turns += 1) {
    const clause: Clause | undefined = parse.clauses[at];
    const from = clause === undefined ? null : opensAside(doc, parse, clause);
    if (from !== null) return from;
    at = clause?.parent ?? null;
  }
  return null;
}

function opensAside(doc: Doc, parse: Parse, clause: Clause): number | null {
  const opener = parse.chunks.findLast((c) => c.index < clause.verb.index && (c.kind === 'rel' || c.word === 'where'));
  const relative = clause.kind === 'relative' || clause.marker === 'where';
  // ", a claim the rebels reject"
  const object = clause.kind === 'relative' ? clause.objects[0] : undefined;
  if (object !== undefined && object < clause.verb.index && parse.chunks[object - 1]?.kind === 'comma') return parse.chunks[object]!.from;
  if (relative && opener !== undefined && parse.chunks[opener.index - 1]?.kind === 'comma') return opener.from;
  const noun = clause.subjects[0];
  const apposed =
    clause.kind === 'reduced' &&
    noun !== undefined &&
    parse.chunks[noun - 1]?.kind === 'comma' &&
    parse.chunks[noun - 2]?.kind === 'np' &&
    doc.tokens[parse.chunks[noun]!.from]!.pos === 'DET';
  return apposed ? parse.chunks[noun]!.from : null;
}

/** Cues of somebody who gives an account, which may go on behind its sentence. */
const TELLS: ReadonlySet<string> = new Set([
  ...wordSet('say tell add report state announce explain claim note recount describe recall relate'),
  'according to',
]);

/** "Ada Bell", "the Karwa Front": a name, also behind an article. */
const isNamedAt = (doc: Doc, { from, to }: TokenRange): boolean =>
  [from, from + 1].some((k) => k < to && doc.tokens[k]!.pos === 'PROPN' && (k === from || doc.tokens[from]!.pos === 'DET'));

/** Rules of cues that stand before what they report. */
const LEADS = /^(?:content-clause|according-to)$/u;

/** "Two more raids were reported", "Heavy fire could be heard on Monday": a day of its own, or something more of the kind, begins the outlet's news afresh. */
function isNewsAfresh(doc: Doc, from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + 60); k += 1) {
    const { lower } = doc.tokens[k]!;
    if (WEEKDAYS.has(lower) || /^(?:reported|reportedly|heard)$/u.test(lower)) return true;
  }
  return false;
}

/** A sentence without a cue that follows "…, the ministry said" in its paragraph and tells on of what was done keeps that speaker. */
function goesOn(doc: Doc, proposition: Proposition, spoken: SpeechIndex<Spoken>): Spoken[] {
  if (!DEEDS.has(proposition.type)) return [];
  const own = doc.sentences[proposition.sentence]!;
  const before = spoken.lastBefore(own.from);
  if (before === undefined) return [];
  const said = doc.sentences[before.sentence]!;
  if (said.paragraph !== own.paragraph || own.index - said.index > 2 || spoken.inSentence(own.index).length > 0) return [];
  if (isNewsAfresh(doc, own.from, own.to)) return [];
  // What stands outside quotation marks behind somebody's own words in them is the outlet's again, unless it has no doer of its own.
  const quoted =
    before.content.some((c) => doc.tokens[c.to - 1]!.quotation >= 0 || doc.tokens[Math.min(c.from + 1, c.to - 1)]!.quotation >= 0) &&
    doc.tokens[proposition.trigger]!.quotation < 0;
  if (quoted && proposition.parties.some((p) => p.role === 'agent')) return [];
  if (/^(?:trailing-cue|inverted-cue)$/u.test(before.rule)) return [before];
  // A doer with a name of his own begins another story, and what was told of years ago is another.
  const named = proposition.parties.some((p) => p.role === 'agent' && isNamedAt(doc, p.range));
  return LEADS.test(before.rule) && TELLS.has(before.verb) && !named && own.index - said.index === 1 ? [before] : [];
}
