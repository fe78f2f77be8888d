import { normalName, withIds, type Claim, type ReadableArticle } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import { confidenceOf } from '../confidence/confidence.js';
import { evidenceOf } from '../confidence/evidence.js';
import { EXTRACTOR, extractorWith } from '../extractor.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { wordsOf } from '../lexicon/words.js';
import type { Prepared } from '../prepare.js';
import { fallbackPropositions } from '../propositions/fallback-propositions.js';
import { inDoubt } from '../propositions/in-doubt.js';
import { lastResort } from '../propositions/last-resort.js';
import type { Proposition } from '../propositions/proposition.js';
import { makeReading, type Reading } from '../propositions/reading.js';
import { isOnConflict, unreadSentence } from '../propositions/unread-sentences.js';
import { Fates } from './fates.js';
import { findTimes, type FoundTime } from '../times/find-times.js';
import { chainOf, resolveSpeakers, type Chain } from './attribution-chain.js';
import { authorOf, type Author } from './author.js';
import { claimOf, type Source } from './claim-of.js';
import { Referents } from './coreference.js';
import type { Assembled, Draft } from './draft.js';
import { dropRepeats } from './drop-repeats.js';
import { admitted, blameAlone, deny, echo, ofTheSame, ofTheSpeaker, speakerOf, speakFor } from './from-before.js';
import { isEstimated } from './is-estimated.js';
import { resolveParties } from './resolve-parties.js';
import { inMishap, sentencePropositions, TIES } from './sentence-propositions.js';
import { settingOf } from './setting.js';
import { SpeechIndex } from './speech-index.js';
import { spreadDoubts } from './spread-doubts.js';
import { shareMeans } from './means-of-happening.js';
import { Story } from './story.js';
import { tenseOf } from './tense.js';
import { whereaboutsOf } from './whereabouts.js';

/** The claims of a document, in text order, each with the rules that made it. */
export function assembleClaims(prepared: Prepared, article: ReadableArticle): Assembled[] {
  const { doc, parses, attributed } = prepared;
  const reading = makeReading(doc, wordsOf(prepared.knowledge), prepared.mentions, prepared.quantities);
  const speech = new SpeechIndex(doc, attributed);
  const author = authorOf(reading);
  const source: Source = { reading, referents: new Referents(reading, parses, speech, author), article };
  const resolved = resolveSpeakers(
    { reading, referents: source.referents, outlet: normalName(article.outlet ?? ''), before: [], medium: null },
    attributed,
  );
  const spoken = new SpeechIndex(doc, resolved);
  const context = { reading, times: timesBySentence(reading, article), attributed: speech };
  const story = new Story();
  const fates = new Fates();
  const out: Draft[] = [];
  for (const { parse, propositions } of readSentences(reading, parses, speech)) {
    const { from, paragraph } = doc.sentences[parse.sentence]!;
    const opens = context.times.get(parse.sentence)?.[0];
    if (opens !== undefined && opens.firstToken - from <= 3) story.turnTo(opens, parse.sentence, paragraph);
    for (const proposition of propositions) {
      // "Statement of General Bell" judges nobody.
      if (author?.sentence === parse.sentence && proposition.type === 'ASSESSMENT') continue;
      const setting = settingOf(context, parse, proposition, story);
      if (setting.kept !== true && leadsOn(doc, proposition))
        story.tell(proposition.type, {
          place: setting.place,
          time: setting.day ?? setting.time,
          sentence: parse.sentence,
          paragraph,
          dated: null,
          aside: isToldBeside(parse, proposition),
          lasting: proposition.type === 'TERRITORY' && tenseOf(doc, parse, proposition) === 'present',
        });
      const chain = writtenBy(author, parse.sentence, chainOf(doc, parse, proposition, spoken));
      const claim = claimOf(source, parse, proposition, chain, setting, propositions);
      if (!settleClaim(source, parse, proposition, claim, out.slice(-RECENT))) continue;
      fates.tell(claim, setting.carried === true);
      const { rules } = proposition;
      if (chain.denied !== null)
        out.push({ claim: claimOf(source, parse, proposition, chain.denied, setting, propositions), sentence: parse.sentence, rules });
      out.push({ claim, sentence: parse.sentence, rules });
    }
    story.stayAt(whereaboutsOf(reading, parse, context.times.get(parse.sentence) ?? []));
  }
  spreadDoubts(doc, out);
  const unique = dropRepeats(out).sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
  const extractor = extractorWith(EXTRACTOR, prepared.knowledge);
  const ids = withIds(unique.map((e) => e.claim));
  return unique.map((e, k) => {
    const evidence = evidenceOf(e.claim, e.rules, e.claim.confidence, doc.capitals);
    const claim = { ...e.claim };
    claim.id = ids[k]!.id;
    claim.extractor = extractor;
    claim.confidence = confidenceOf(evidence);
    return { claim, sentence: e.sentence, rules: e.rules, evidence };
  });
}

/** Whatever stands in a statement is said by its author, whomever he quotes. */
function writtenBy(author: Author | null, sentence: number, chain: Chain): Chain {
  if (author === null || sentence <= author.sentence) return chain;
  const { speakers, denied } = chain;
  const own = speakers.filter((s) => s.name !== author.speaker.name);
  return {
    ...chain,
    speakers: [author.speaker, ...own],
    denied: denied === null ? null : writtenBy(author, sentence, denied),
  };
}

/** How many claims back one is looked for that another goes on from: a bound, for texts that give none. */
const RECENT = 200;

/** What a relative clause tells, and what a clause with "after", "before" or "since" counts from: the story does not go on from there. */
const isToldBeside = (parse: Parse, { clause, rules, deed, trigger }: Proposition): boolean => {
  // "Arrested five men over the killing of a trader last month": why it was done.
  if (/^(?:victim-of|event-noun)$/u.test(rules[0]!)) {
    const noun = parse.chunks.findIndex((c) => c.from <= (deed ?? trigger) && c.to > (deed ?? trigger));
    const prep = parse.chunks[noun - 1];
    if (prep?.kind === 'prep' && /^(?:over|for|about|following)$/u.test(prep.word)) return true;
  }
  let own = parse.clauses[clause];
  for (let turns = 0; turns < 3 && /^(?:infinitive|complement)$/u.test(own?.kind ?? '') && own!.parent !== null; turns += 1)
    own = parse.clauses[own!.parent!];
  return own?.kind === 'relative' || (own?.kind === 'adverbial' && /^(?:after|before|since)$/u.test(own.marker ?? ''));
};

function timesBySentence(reading: Reading, article: ReadableArticle): Map<number, FoundTime[]> {
  const { doc } = reading;
  const out = new Map<number, FoundTime[]>();
  for (const time of findTimes(doc, article.publishedAt)) {
    if (isName(reading, time)) continue;
    const { sentence } = doc.tokens[time.firstToken]!;
    const found = out.get(sentence);
    if (found === undefined) out.set(sentence, [time]);
    else found.push(time);
  }
  return out;
}

/** "The 19 April Movement", "1 May Avenue": a day that is part of a name. */
const isName = (reading: Reading, { firstToken, lastToken }: FoundTime): boolean => {
  const { doc } = reading;
  if (
    /^(?:movement|avenue|street|square|plaza|brigade|front|university|neighborhood|colonia|commando)$/u.test(
      doc.tokens[lastToken]?.lower ?? '',
    )
  )
    return true;
  return reading.mentionsOf[doc.tokens[firstToken]!.sentence]!.some(
    (m) => m.named && m.kind !== 'weapon' && m.kind !== 'civilians' && m.firstToken <= firstToken && m.lastToken > lastToken,
  );
};

/** Of movements, only those of whoever then is there lead a story on: "gunmen arrived in Tarn", but not "troops were sent to Tarn". */
const leadsOn = ({ tokens }: Doc, { type, trigger }: Proposition): boolean => type !== 'MOBILIZE' || ARRIVES.has(tokens[trigger]!.lemma);
const ARRIVES = new Set('arrive enter roll storm burst move come descend land reach march advance push cross'.split(' '));

/** Types that report no happening. */
const BACKGROUND = /^(?:RELATION|STRENGTH|ASSESSMENT)$/u;

/** What each sentence that is read proposes: by the rules of the grammar, else by what the whole text is on. */
function* readSentences(
  reading: Reading,
  parses: readonly (Parse | undefined)[],
  speech: SpeechIndex<Prepared['attributed'][number]>,
): Generator<{ parse: Parse; propositions: readonly Proposition[] }> {
  const read = parses.flatMap((parse) => (parse === undefined ? [] : { parse, events: sentencePropositions(reading, parse) }));
  const eventful = read.filter(({ events }) => events.some((p) => !BACKGROUND.test(p.type))).length;
  const onConflict = isOnConflict(read.length, eventful);
  for (const { parse, events } of read) {
    const said = speech.inSentence(parse.sentence);
    const resort = eventful === 0 && !inMishap(reading.doc, parse) ? lastResort(reading, parse) : null;
    const acts = resort === null || isTold(resort, events) ? events : [...events, inDoubt(reading.doc, parse, resort)];
    const judged = [...acts, ...fallbackPropositions(reading, parse, said, acts)];
    const unread = judged.length > 0 || !onConflict || inMishap(reading.doc, parse) ? null : unreadSentence(reading, parse, said);
    yield { parse, propositions: unread === null ? judged : [unread] };
  }
}

/** What a judgement or a tie has told is no act besides. */
const isTold = (resort: Proposition, events: readonly Proposition[]): boolean =>
  events.some((p) =>
    p.type === 'RELATION'
      ? TIES.test(resort.type) || (resort.type === 'ACCUSE' && p.range.to > resort.trigger && p.range.from <= resort.trigger + 8)
      : p.range.from <= resort.trigger && p.range.to > resort.trigger,
  );

/** Settles what speech act a claim is and what it takes from the claims before it; false where it needs a claim before and there is none. */
function settleClaim(
  { reading, referents }: Source,
  parse: Parse,
  proposition: Proposition,
  claim: Claim,
  before: readonly Draft[],
): boolean {
  const { doc } = reading;
  if (isOnlyNeeded(parse, proposition, claim)) return false;
  // "Shot down a missile before it entered Tarn": nobody of whom it would be told.
  if (proposition.rules.includes('be-somewhere') && claim.actors.length === 0) return false;
  if (claim.stance === 'asserts' && isEstimated(doc, parse, proposition, claim.quantities)) claim.stance = 'estimates';
  if (claim.stance === 'asserts' && claim.attribution.length > 0) {
    // "The rebels must leave", said the mayor.
    if (isDemanded(parse, proposition)) claim.stance = 'demands';
    // What the quoted words threaten is the speaker's own threat.
    else if (claim.type === 'THREATEN' && doc.tokens[proposition.trigger]!.quotation >= 0) claim.stance = 'threatens';
  }
  // "Tolland will answer any attack, its envoy warned."
  if (
    claim.type === 'THREATEN' &&
    claim.stance === 'predicts' &&
    /^(?:warn|vow|threaten|pledg|swor)/u.test(claim.attribution.at(-1)?.cue?.text ?? '')
  )
    claim.stance = 'threatens';
  if (proposition.speaks === true) speakFor(claim);
  if (proposition.admits === true) admitted(claim);
  if (proposition.echoes === true && !echo(claim, before, proposition.rules.includes('told-deed'))) return false;
  if (proposition.speaker != null) {
    const [speaker] = resolveParties(reading, referents, [{ role: 'agent', range: proposition.speaker }], 'ACCUSE');
    // The same words name one speaker: a pronoun that stood for nobody yet gives way.
    const others = claim.attribution.filter((a) => a.start !== speaker?.start || a.kind !== 'anonymous');
    if (speaker !== undefined && others.every((a) => a.start !== speaker.start) && others.at(-1)?.name !== speaker.name)
      claim.attribution = [...others, speakerOf(speaker, claim)];
    claim.stance = proposition.stance ?? 'accuses';
  }
  if (proposition.anaphoric === true && !deny(claim, parse.sentence, before)) return false;
  blameAlone(doc, claim, proposition, before);
  ofTheSpeaker(reading, claim, parse.sentence);
  shareMeans(reading, claim, proposition, before);
  if (claim.type === 'STRENGTH' && claim.actors.length === 0) ofTheSame(claim, parse.sentence, before);
  return true;
}

/** What must or should be done, by the words themselves. */
const isDemanded = (parse: Parse, { clause }: Proposition): boolean => {
  if (needOf(parse, clause) !== null || hasTo(parse, clause)) return true;
  const said = aboveOf(parse, clause)[0];
  if (said === undefined || !/^(?:main|complement)$/u.test(said.kind)) return false;
  return /^(?:must|should)$/u.test(said.verb.verb!.modal ?? '') && !said.verb.verb!.perfect;
};

/** "The rebels have to leave", but not "we had to leave": what another is told to do. */
const hasTo = (parse: Parse, clause: number): boolean => {
  const [above] = aboveOf(parse, clause);
  if (above === undefined || above.verb.word !== 'have' || above.verb.surface === 'had' || above.objects.length > 0) return false;
  const { modal, negated } = above.verb.verb!;
  const next = parse.chunks[above.verb.index + 1];
  const subject = parse.chunks[above.subjects[0] ?? -1]?.word ?? 'we';
  return modal === null && !negated && next?.verb?.form === 'infinitive' && !/^(?:we|i)$/u.test(subject);
};

/** The clause itself or, of a gerund or an infinitive, the clauses that govern it, the nearest first. */
function aboveOf(parse: Parse, clause: number): Clause[] {
  let own = parse.clauses[clause];
  if (own === undefined || !/^(?:gerund|infinitive)$/u.test(own.kind)) return own === undefined ? [] : [own];
  const out: Clause[] = [];
  while (own !== undefined && /^(?:gerund|infinitive)$/u.test(own.kind) && own.parent !== null && out.length < 3) {
    own = parse.clauses[own.parent];
    if (own !== undefined) out.push(own);
  }
  return out;
}

/** "The rebels need to free the hostages": the verb of need above a deed, which is not done. */
const needOf = (parse: Parse, clause: number): Clause | null =>
  aboveOf(parse, clause).find((c) => c.index !== clause && c.verb.word === 'need' && !c.verb.verb!.negated) ?? null;

/** What is needed is nobody's claim unless somebody says that another should do it. */
function isOnlyNeeded(parse: Parse, { clause }: Proposition, claim: Claim): boolean {
  const need = needOf(parse, clause);
  if (need === null) return false;
  const subject = need.subjects[0];
  return claim.attribution.length === 0 || (subject !== undefined && /^(?:we|i|it|they|he|she)$/u.test(parse.chunks[subject]!.word));
}
