import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { Clause } from '../grammar/clause.js';
import { afterPhrase, nounGroup } from '../grammar/noun-group.js';
import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import { HARM_NOUN, harmed } from './no-harm.js';
import { ANAPHOR } from './noun-classes.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { rangeOf } from './reading.js';
import { throughQuantity } from './through-quantity.js';
import { DEEDS, FORCE } from './deeds.js';

const DENIES =
  /^(?:deny|reject|dismiss|refute|rebut|disclaim|dispute|contest|repudiate|debunk|rubbish|discount|contradict|scotch|disavow|brush|scoff|ridicule|deride|mock|laugh|wave|shrug)$/u;
/** Of these the object is a report or charge, never an act or a plan that is refused. */
const ONLY_WORDS = /^(?:reject|dismiss|repudiate|disavow|brush|scoff|ridicule|deride|mock|laugh|wave|shrug|contest)$/u;
/** Nouns of having to do with a deed: whoever denies it speaks of himself. */
const SHARE =
  /^(?:role|part|hand|involvement|responsibility|complicity|participation|connection|connections|link|links|liability|guilt|culpability|knowledge|wrongdoing)$/u;
/** Nouns of what was said of a deed. */
const SAID =
  /^(?:charge|accusation|allegation|claim|report|suggestion|rumou?r|talk|account|assertion|statement|speculation|insinuation|version|story|information|news|figure|toll|number|count|tally)s?$/u;
/** What a denial calls what was said. */
const FALSE =
  /^(?:baseless|false|untrue|absurd|fabricated|unfounded|nonsense|ridiculous|groundless|fictitious|fake|invented|untruthful|unsubstantiated|ludicrous|preposterous|slanderous|misleading|inaccurate|incorrect|wrong|bogus)$/u;
const LIE =
  /^(?:lies?|fabrications?|propaganda|nonsense|disinformation|misinformation|falsehoods?|inventions?|slanders?|libels?|hoax|fiction|rubbish|provocations?|fake|fakes|fantasy|rumou?rs?|smears?|calumny|smokescreen)$/u;
/** Of these nothing but words can be made. */
const LYING = /^(?:lies?|fabrications?|disinformation|misinformation|falsehoods?|inventions?|nonsense|hoax)$/u;
/** What stands for a happening told before. */
const TOLD = /^(?:incident|event|act|action|crime|deed|affair|it|this|that|them)s?$/u;
const THIS = /^(?:this|that|it|these|they)$/u;

interface Deed {
  type: ClaimType;
  mode: readonly Mode[];
  /** Chunk of the noun that names it. */
  at: number;
  parties: PartyRange[];
  /** Of a tie: what kind. */
  relation?: Proposition['relation'];
}

/** "denied any role in the bombing", "denied taking part in it", "rejected reports of shelling", "denied casualties among its troops": the deed is told, and denied. */
export function deniedDeed(c: ClauseView): Proposition | null {
  if (!(DENIES.test(c.lemma) || calledFalse(c)) || c.passive || c.contentAfter() || c.clause.subjects.length === 0) return null;
  // "Denied having any role in the bombing"
  const having = c.parse.clauses.find(
    (k) => k.parent === c.clause.index && k.kind === 'gerund' && /^(?:have|play|take)$/u.test(k.verb.word),
  );
  const shares = (having?.objects ?? []).filter((at) => SHARE.test(c.parse.chunks[at]!.word));
  const objects = [...c.clause.objects, ...shares, ...c.clause.obliques.filter((o) => o.prep === 'at').flatMap((o) => o.nouns)];
  for (const at of objects) {
    const deed = deniedIn(c, at);
    if (deed === null) continue;
    const made = make(c, deed.type, deed.mode, deed.parties, deed.relation === undefined ? 'denied-deed' : 'denied-tie', { weight: 0.6 });
    const end = c.parse.chunks[afterPhrase(c.parse.chunks, deed.at, /^(?:of|on|by|against|between|in|at|near|among|to)$/u) - 1]!.to;
    return {
      ...made,
      ...(deed.relation === undefined ? {} : { relation: deed.relation }),
      range: rangeOf(c.doc, made.range.from, Math.max(made.range.to, end)),
      trigger: c.parse.chunks[deed.at]!.head,
      deed: c.parse.chunks[deed.at]!.from,
      stance: 'denies',
      negated: false,
      speaker: c.parties('agent', c.clause.subjects)[0]?.range ?? null,
    };
  }
  return null;
}

function deniedIn(c: ClauseView, at: number): Deed | null {
  const { chunks } = c.parse;
  const { word } = chunks[at]!;
  const tie = tieWith(c, at);
  if (tie !== null) return tie;
  const share = SHARE.test(word);
  if (share || SAID.test(word)) {
    const [prep, noun] = [chunks[at + 1], chunks[at + 2]];
    if (prep?.kind !== 'prep' || noun?.kind !== 'np' || !/^(?:in|of|for|to|with|about|behind|over|on)$/u.test(prep.word)) return null;
    return deedOf(c, noun.index, share);
  }
  return ONLY_WORDS.test(c.lemma) ? null : deedOf(c, at, false);
}

/** "Denied any links to the rebels": a tie with a party. */
function tieWith(c: ClauseView, at: number): Deed | null {
  const { chunks } = c.parse;
  const [prep, noun] = [chunks[at + 1], chunks[at + 2]];
  if (!/^(?:tie|link|connection|contact|affiliation|association)s?$/u.test(chunks[at]!.word) || noun?.kind !== 'np') return null;
  if (!/^(?:to|with|between)$/u.test(prep?.word ?? '') || !c.isParty(noun.index)) return null;
  const parties = [...c.parties('agent', c.clause.subjects), ...c.parties('target', nounGroup(chunks, noun.index))];
  return { type: 'RELATION', mode: [], at, parties, relation: 'allied-with' };
}

/** The deed that a noun phrase names; `own` where the one who denies it would have done it. */
function deedOf(c: ClauseView, at: number, own: boolean): Deed | null {
  const noun = throughQuantity(c.parse.chunks, at);
  const { word } = c.parse.chunks[noun]!;
  // "Denied the presence of foreign troops": being there is a deed as well.
  if (word === 'presence' && c.parse.chunks[noun + 1]?.word === 'of' && c.parse.chunks[noun + 2]?.kind === 'np')
    return { type: 'MOBILIZE', mode: ['troops'], at: noun, parties: c.parties('agent', nounGroup(c.parse.chunks, noun + 2)) };
  if (HARM_NOUN.test(word)) return { type: 'ASSAULT', mode: [], at: noun, parties: harmed(c.reading, c.parse, noun) };
  const event = c.reading.words.nounTrigger(word);
  if (event === null || !(DEEDS.has(event.type) || event.type === 'AID')) return null;
  const around = nounParties(c.reading, c.parse, noun);
  const parties =
    own || !around.some((p) => p.role === 'agent')
      ? [...c.parties('agent', c.clause.subjects), ...around.filter((p) => p.role !== 'agent')]
      : around;
  return { type: event.type, mode: event.mode, at: noun, parties };
}

/** "The allegations of a gas attack were lies", "reports of clashes in Tarn are false": the deed is told, and denied by whoever is quoted. */
export function falseDeed(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const [at] = clause.subjects;
  if (at === undefined || !SAID.test(parse.chunks[at]!.word) || !isUntrue(c)) return null;
  const [prep, noun] = [parse.chunks[at + 1], parse.chunks[at + 2]];
  if (noun?.kind !== 'np' || !/^(?:of|about)$/u.test(prep?.word ?? '')) return null;
  const deed = deedOf(c, noun.index, false);
  if (deed === null) return null;
  return {
    ...make(
      c,
      deed.type,
      deed.mode,
      deed.parties.filter((p) => p.range.from >= noun.from),
      'denied-deed',
      { weight: 0.6 },
    ),
    trigger: parse.chunks[deed.at]!.head,
    deed: parse.chunks[deed.at]!.from,
    stance: 'denies',
    negated: false,
    hedged: false,
  };
}

/** "denied any role", "rejected the charge", "calls the charge baseless", ", which they denied": what was said before is denied. */
export function denial(c: ClauseView): Proposition | null {
  const { clause } = c;
  if (isRefusal(c)) return make(c, 'REJECT', [], [...c.parties('agent', clause.subjects), ...c.obliqueParties('target', /^(?:to|from|by)$/u)], 'denies-a-request', { weight: 0.55 }); // prettier-ignore
  if (c.contentAfter() || (clause.subjects.length === 0 && !calledFalse(c))) return null;
  const own = ownDenial(c);
  if (own !== null) {
    const made = make(c, 'ASSAULT', [], c.parties('agent', own.subjects), 'denies-what-was-said', { weight: 0.5, anaphoric: true });
    const said = c.parse.chunks[clause.verb.index + 1];
    const range = said?.kind === 'adj' ? rangeOf(c.doc, made.range.from, Math.max(made.range.to, said.to)) : made.range;
    return { ...made, range, stance: 'denies', negated: false, hedged: false };
  }
  const deniers = isFalse(c) || /^(?:participial|gerund|infinitive)$/u.test(clause.kind) ? null : whoDenies(c);
  if (deniers === null && !isFalse(c)) return null;
  // "denied shelling the town, calling the report a lie": said once.
  const governor = clause.parent === null ? undefined : c.parse.clauses[clause.parent];
  if (clause.shared && governor !== undefined && DENIES.test(governor.verb.word)) return null;
  const parties = (deniers ?? []).length > 0 ? c.parties('agent', deniers!) : [];
  return {
    ...make(c, 'ASSAULT', [], parties, 'denies-what-was-said', { weight: 0.5, anaphoric: true }),
    stance: 'denies',
    negated: false,
    hedged: false,
  };
}

/** "Denied nearly all of the requests", "denied the convoy permission": what is asked for is refused. */
function isRefusal({ lemma, passive, clause, parse: { chunks } }: ClauseView): boolean {
  if (lemma !== 'deny' || passive || clause.subjects.length === 0) return false;
  return clause.objects.some((at) => /^(?:requests?|permission|access|entry|permits?|visas?|passage|clearance)$/u.test(chunks[throughQuantity(chunks, at)]!.word)); // prettier-ignore
}

/** "Denied it was responsible", "denied being involved", "denied having any role": no word tells for what, so it is what was told before; the clause of whoever denies, or null. */
function ownDenial({ clause, parse }: ClauseView): Clause | null {
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  const share = /^(?:have|play|take)$/u.test(clause.verb.word) && clause.objects.some((at) => SHARE.test(parse.chunks[at]!.word));
  const own =
    governor?.verb.word === 'deny' &&
    /^(?:complement|gerund)$/u.test(clause.kind) &&
    (share || /^(?:responsible|involved?|implicated?|culpable|complicit)$/u.test(clause.predicate ?? clause.verb.word)) &&
    !clause.obliques.some((o) => /^(?:for|in|with)$/u.test(o.prep)) &&
    (clause.shared || /^(?:it|they|he|she|we)$/u.test(parse.chunks[clause.subjects[0] ?? -1]?.word ?? ''));
  return own ? governor : null;
}

/** The noun phrases of those who deny what was said, or null where the clause denies nothing. */
function whoDenies(c: ClauseView): number[] | null {
  const { clause } = c;
  if (calledFalse(c)) return clause.subjects;
  if (!/^(?:deny|reject|dismiss|refute|rebut|disclaim|dispute|repudiate|contest)$/u.test(c.lemma) || clause.verb.verb!.negated) return null;
  if (c.passive) {
    const by = clause.obliques.find((o) => o.prep === 'by')?.nouns;
    return by !== undefined && clause.subjects.some((at) => isSaid(c, at)) ? by : null;
  }
  const relative =
    clause.kind === 'relative' && /^(?:which|that)$/u.test(clause.marker ?? '') && clause.objects.every((at) => at < clause.verb.index);
  if (relative && clause.subjects.every((at) => at < clause.verb.index) && afterComma(c)) return clause.subjects;
  return clause.objects.some((at) => isSaid(c, at) || SHARE.test(c.parse.chunks[at]!.word) || THIS.test(c.parse.chunks[at]!.word))
    ? clause.subjects
    : null;
}

/** ", which the rebels deny": the relative stands behind a comma, so it speaks of what was said. */
function afterComma(c: ClauseView): boolean {
  const opener = c.parse.chunks.findLast((k) => k.index < c.clause.verb.index && k.kind === 'rel');
  return opener !== undefined && c.parse.chunks[opener.index - 1]?.kind === 'comma' && c.clause.subjects.some((at) => at > opener.index);
}

const isSaid = (c: ClauseView, at: number): boolean => ANAPHOR.test(c.parse.chunks[at]!.word) || SAID.test(c.parse.chunks[at]!.word);

/** "called the report a lie", "described the charges as baseless". */
function calledFalse(c: ClauseView): boolean {
  const { clause, parse } = c;
  if (
    c.passive ||
    !/^(?:call|describe|brand|label|dub|dismiss|denounce|reject|slam|blast|decry|attack)$/u.test(c.lemma) ||
    clause.subjects.length === 0
  )
    return false;
  if (FALSE.test(clause.predicate ?? '')) return true;
  const [first, second] = clause.objects;
  const as = clause.obliques.find((o) => o.prep === 'as')?.nouns ?? [];
  // "Rejected the envoy's presentation as a lie": whatever was said, it is called none.
  if (first !== undefined && as.some((at) => LYING.test(parse.chunks[at]!.word))) return true;
  if (first === undefined || (!isSaid(c, first) && !THIS.test(parse.chunks[first]!.word))) return false;
  // "Called reports of a massacre untrue", "slammed the claims of raids on Tarn as lies"
  const behind = afterPhrase(parse.chunks, first);
  const tail = parse.chunks.slice(behind, behind + 4);
  return (
    FALSE.test(c.adjectiveAfter(first)) ||
    (tail[0]?.kind === 'adj' && FALSE.test(tail[0].word)) ||
    [second, ...as].some((at) => at !== undefined && LIE.test(parse.chunks[at]!.word)) ||
    (tail[0]?.word === 'as' && tail.some((k) => (k.kind === 'adj' && FALSE.test(k.word)) || (k.kind === 'np' && LIE.test(k.word)))) ||
    (tail[0]?.kind === 'np' && LIE.test(tail[0].word))
  );
}

/** "The report was false", "These are lies": said by the one who is quoted. */
function isFalse(c: ClauseView): boolean {
  const { clause, parse } = c;
  const at = clause.subjects[0];
  if (at === undefined) return false;
  const { word } = parse.chunks[at]!;
  return ((SAID.test(word) && parse.chunks[at + 1]?.kind !== 'sub') || THIS.test(word)) && isUntrue(c);
}

/** "was false", "was “not correct”", "are lies", "were invented by the rebels". */
function isUntrue(c: ClauseView): boolean {
  const { clause, parse } = c;
  if (clause.kind !== 'main' && clause.kind !== 'complement') return false;
  const said = SAID.test(parse.chunks[clause.subjects[0]!]!.word);
  if (c.passive) return said && !clause.verb.verb!.negated && /^(?:invent|fabricate|fake|concoct|manufacture|falsify)$/u.test(c.lemma);
  if (c.lemma !== 'be' || parse.clauses.some((k) => k.parent === clause.index && k.kind === 'complement')) return false;
  const adjective =
    clause.predicate === 'not' ? parse.chunks.slice(clause.verb.index + 1).find((k) => k.kind === 'adj')?.word : clause.predicate;
  if (clause.verb.verb!.negated || clause.predicate === 'not') return /^(?:true|correct|accurate|so)$/u.test(adjective ?? '');
  if (FALSE.test(adjective ?? '')) return !/^(?:wrong|absurd|ridiculous)$/u.test(adjective!);
  return clause.objects.some((at) => (said ? LIE : LYING).test(parse.chunks[at]!.word));
}

/** "had nothing to do with the bombing", "took no part in the raid", "was not involved in it": the deed is not theirs. */
export function noPart(c: ClauseView): Proposition | null {
  const { clause } = c;
  const noun = whereOfNoPart(c);
  if (noun === null || clause.subjects.length === 0) return null;
  const { word } = c.parse.chunks[throughQuantity(c.parse.chunks, noun)]!;
  const event = c.reading.words.nounTrigger(word);
  if (event === null && !TOLD.test(word)) return null;
  if (event !== null && !FORCE.has(event.type)) return null;
  const targets = event === null ? [] : nounParties(c.reading, c.parse, noun).filter((p) => p.role === 'target');
  const made = make(c, event?.type ?? 'ASSAULT', event?.mode ?? [], [...c.parties('agent', clause.subjects), ...targets], 'no-part', {
    weight: 0.6,
  });
  const end = c.parse.chunks[afterPhrase(c.parse.chunks, noun) - 1]!.to;
  return {
    ...made,
    range: rangeOf(c.doc, made.range.from, Math.max(made.range.to, end)),
    negated: true,
    ...(event === null ? { echoes: true } : {}),
  };
}

/** Chunk of the noun that names what somebody had no part in. */
function whereOfNoPart(c: ClauseView): number | null {
  const { clause, parse } = c;
  const { chunks } = parse;
  if (/^(?:involve|implicate)$/u.test(c.lemma)) {
    const noun = clause.obliques.find((o) => o.prep === 'in')?.nouns[0];
    return c.passive && clause.verb.verb!.negated && noun !== undefined ? noun : null;
  }
  if (!/^(?:have|take|play|bear|be)$/u.test(c.lemma)) return null;
  if (c.lemma === 'be' && /^(?:involved|implicated|complicit)$/u.test(clause.predicate ?? ''))
    return clause.verb.verb!.negated ? (clause.obliques.find((o) => o.prep === 'in')?.nouns[0] ?? null) : null;
  // "had nothing to do with": the infinitive holds the noun.
  if (c.lemma === 'have') {
    const doing = parse.clauses.find(
      (k) => k.verb.word === 'do' && k.kind === 'infinitive' && k.verb.index > clause.verb.index && k.verb.index <= clause.verb.index + 3,
    );
    const nothing = chunks.slice(clause.verb.index + 1, clause.verb.index + 3).some((k) => k.word === 'nothing' || k.word === 'anything');
    if (doing !== undefined && nothing && (clause.verb.verb!.negated || chunks[doing.verb.index - 1]?.word === 'nothing'))
      return doing.obliques.find((o) => o.prep === 'with')?.nouns[0] ?? null;
  }
  const share = [...clause.objects].find((at) => SHARE.test(chunks[at]!.word));
  if (share === undefined) return null;
  const none = clause.verb.verb!.negated || /^(?:no|neither)$/u.test(c.doc.tokens[chunks[share]!.from]!.lower);
  const [prep, noun] = [chunks[share + 1], chunks[share + 2]];
  return none && prep?.kind === 'prep' && /^(?:in|for|to|with)$/u.test(prep.word) && noun?.kind === 'np' ? noun.index : null;
}
