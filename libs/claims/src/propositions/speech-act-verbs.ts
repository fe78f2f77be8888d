import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { ClauseView } from './clause-view.js';
import { nounParties } from './noun-parties.js';
import { make } from './make-proposition.js';
import type { Proposition } from './proposition.js';
import { throughQuantity } from './through-quantity.js';
import { DEEDS, FORCE } from './deeds.js';

/** What follows for whoever does it again, and how it is said to be. */
const CONSEQUENCE = /^(?:price|cost|response|answer|reply|retaliation|punishment|consequences|revenge|reaction)$/u;
const DIRE =
  /^(?:heavy|heavier|high|higher|harsh|harsher|severe|painful|swift|devastating|crushing|terrible|dire|grave|bloody|immediate|merciless|strong|stronger|decisive)$/u;

/** "Our answer will fall hard on", "we will deal with them", "worse blows would follow": a threat that names no act of its own type. */
export function threat(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const { modal, negated } = clause.verb.verb!;
  if (modal === null || negated || !/^(?:will|would|'ll|shall)$/u.test(modal)) return null;
  const first = parse.chunks[clause.subjects[0] ?? clause.verb.index]!;
  if (c.lemma === 'be' && CONSEQUENCE.test(first.word) && DIRE.test(clause.predicate ?? ''))
    return {
      ...make(c, 'THREATEN', ['violence'], c.obliqueParties('target', /^(?:for|to)$/u), 'threat', { weight: 0.6 }),
      stance: 'threatens',
    };
  const own = /^(?:we|i)$/u.test(first.word) || c.doc.tokens[first.from]!.lower === 'our';
  const warned = c.ancestors().some((a) => /^(?:warn|threaten|vow|caution)$/u.test(a.verb.word));
  if (!own && !warned) return null;
  if (c.reading.words.verbTriggers(c.lemma, c.particleOf()).some((t) => t.type === 'ASSAULT') && clause.objects.length > 0) return null;
  if (
    !/^(?:answer|respond|retaliate|avenge|revenge|punish|deal|pay|regret|suffer|face|follow|confront|fall|teach|react|consider|defend|escalate|strike|hit|fight|burn|drown|bleed|come|continue|intensify|open)$/u.test(
      c.lemma,
    )
  )
    return null;
  if (c.lemma === 'defend' && !clause.objects.some((at) => /sel(?:f|ves)$/u.test(parse.chunks[at]!.word))) return null;
  if (own && !warned && /^(?:consider|come|continue|open|face|follow)$/u.test(c.lemma)) return null;
  const parties = [
    ...c.parties('agent', clause.subjects),
    ...c.parties('target', clause.objects),
    // "Respond with force": with what, and not to whom.
    ...c.obliqueParties('target', c.lemma === 'deal' ? /^(?:on|against|with|upon|to)$/u : /^(?:on|against|upon|to)$/u),
  ];
  return { ...make(c, 'THREATEN', ['violence'], parties, 'threat', { weight: 0.65 }), stance: 'threatens' };
}

/** "blamed the army for the shelling of the camp": the act is the content, the one who blames its speaker. */
export function blame(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  if (!/^(?:accuse|blame|suspect|implicate|link|tie|connect)$/u.test(c.lemma) || c.passive) return null;
  // "Linked the militia to the raid"
  const tied = /^(?:link|tie|connect)$/u.test(c.lemma);
  const before = tied ? /^(?:to|with)$/u : c.lemma === 'implicate' ? /^(?:in|of)$/u : /^(?:for|of)$/u;
  for (const oblique of clause.obliques.filter((o) => before.test(o.prep))) {
    for (const at of oblique.nouns) {
      const event = c.reading.words.nounTrigger(parse.chunks[at]!.word);
      if (event === null || !FORCE.has(event.type)) continue;
      const found = make(
        c,
        event.type,
        event.mode,
        [
          // "Blamed each other for the clash": both are held to have done it.
          ...(clause.objects.some((o) => /\b(?:each other|one another)\b/u.test(c.wordsOf(o)))
            ? c.parties('agent', clause.subjects)
            : c.parties('agent', clause.objects)),
          ...nounParties(c.reading, c.parse, at).filter((p) => p.role === 'target'),
        ],
        'blamed-for',
        { weight: 0.6 },
      );
      const speaker = c.parties('agent', clause.subjects)[0]?.range ?? null;
      return { ...found, stance: 'accuses', speaker, deed: parse.chunks[at]!.from };
    }
  }
  return null;
}

/** "can't shoot", "couldn't hold": what somebody is not able to do is a judgement of them. */
export function inability(c: ClauseView): Proposition | null {
  const { clause } = c;
  const { modal, negated, passive } = clause.verb.verb!;
  if (modal === null || !negated || passive || !/^(?:can|could|ca|cannot)$/u.test(modal) || !c.armed()) return null;
  if (/^(?:confirm|verify|reach|contact|say|explain|tell|believe|know|imagine|comment)$/u.test(c.lemma)) return null;
  if (clause.objects.length > 0 && c.reading.words.verbTriggers(c.lemma, c.particleOf()).length > 0) return null;
  return make(c, 'ASSESSMENT', [], c.parties('agent', clause.subjects), 'inability', { weight: 0.5 });
}

/** "A violation of the ceasefire was recorded", "monitors recorded several ceasefire breaches". */
function breachOf(c: ClauseView): Proposition | null {
  const [at] = c.clause.objects.length > 0 && c.lemma !== 'occur' ? c.clause.objects : c.clause.subjects;
  if (at === undefined || !/^(?:record|register|report|occur|commit|note|observe|continue|document|log|count)$/u.test(c.lemma)) return null;
  if (!/^(?:violation|breach|infringement|infraction)e?s?$/u.test(c.parse.chunks[at]!.word)) return null;
  if (!/\b(?:truce|cease-?fire|armistice)\b/u.test(c.wordsOf(at))) return null;
  return make(c, 'REJECT', [], [...nounParties(c.reading, c.parse, at).filter((p) => p.role === 'agent'), ...c.obliqueParties('agent', /^by$/u)], 'break-a-truce', { weight: 0.5 }); // prettier-ignore
}

/** "violated the ceasefire", "the truce was broken". */
export function brokenTruce(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const things = c.passive ? clause.subjects : clause.objects;
  const recorded = breachOf(c);
  if (recorded !== null) return recorded;
  if (!/^(?:break|violate|breach|end|scrap|abandon)$/u.test(c.lemma)) return null;
  if (!things.some((at) => /^(?:truce|ceasefire|cease-fire|agreement|deal|accord|treaty|pact|talks)$/u.test(parse.chunks[at]!.word)))
    return null;
  return make(c, 'REJECT', [], c.passive ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', clause.subjects), 'break-a-truce', {
    weight: 0.6,
  });
}

const TOLL = /^(?:toll|number|figure|death toll|casualties|count)$/u;

/** "The death toll could rise": what is said to come. */
export function tollRises(c: ClauseView): Proposition | null {
  const at = c.clause.subjects[0];
  if (at === undefined || !/^(?:rise|climb|increase|grow|mount|jump|go)$/u.test(c.lemma) || !TOLL.test(c.parse.chunks[at]!.word))
    return null;
  if (!/\b(?:toll|dead|deaths|killed|victims|casualties|fatalities|wounded|injured)\b/u.test(c.wordsOf(at))) return null;
  if (c.clause.verb.verb!.modal === null && c.clause.kind !== 'infinitive') return null;
  return { ...make(c, 'ASSAULT', [], [], 'toll-may-rise', { weight: 0.6 }), stance: 'predicts' };
}

/** Risings that are no event nouns of their own. */
const RISING = /^(?:insurgency|uprising|rebellion|jihad|insurrection|intifada)$/u;

/** What a noun phrase says would be done: its type and the noun that names it. */
function deedNamed(c: ClauseView, at: number): { type: ClaimType; mode: readonly Mode[]; noun: number } | null {
  const noun = throughQuantity(c.parse.chunks, at);
  const { word } = c.parse.chunks[noun]!;
  const event = c.reading.words.nounTrigger(word) ?? (RISING.test(word) ? { type: 'ASSAULT' as const, mode: [] } : null);
  return event === null || /^(?:violence|hostility|hostilities)$/u.test(word) ? null : { type: event.type, mode: event.mode, noun };
}

/** "threatened a new offensive": the deed is the content, who threatens its speaker. */
export function threatenedDeed(c: ClauseView): Proposition | null {
  const { clause } = c;
  const [object] = clause.objects;
  if (c.lemma !== 'threaten' || c.passive || object === undefined || clause.subjects.length === 0 || clause.verb.verb!.negated) return null;
  const deed = deedNamed(c, object);
  if (deed === null || !(FORCE.has(deed.type) || deed.type === 'SANCTION')) return null;
  const targets = nounParties(c.reading, c.parse, deed.noun).filter((p) => p.role === 'target');
  return {
    ...make(c, deed.type, deed.mode, [...c.parties('agent', clause.subjects), ...targets], 'threatened-deed', { weight: 0.55 }),
    stance: 'threatens',
    speaks: true,
  };
}

/** "demanded the withdrawal of the troops", "demanded an end to the shelling": what is demanded is the content. */
export function demandedDeed(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const [object] = clause.objects;
  if (c.lemma !== 'demand' || c.passive || object === undefined || clause.subjects.length === 0) return null;
  const end = /^(?:end|halt|stop|cessation|suspension)$/u.test(parse.chunks[object]!.word);
  const [prep, after] = [parse.chunks[object + 1], parse.chunks[object + 2]];
  if (end && (prep?.kind !== 'prep' || !/^(?:to|of|in)$/u.test(prep.word) || after?.kind !== 'np')) return null;
  const deed = deedNamed(c, end ? after!.index : object);
  if (deed === null || !DEEDS.has(deed.type)) return null;
  const made = make(c, deed.type, deed.mode, nounParties(c.reading, parse, deed.noun), 'demanded-deed', { weight: 0.55 });
  return {
    ...made,
    stance: 'demands',
    negated: end,
    trigger: parse.chunks[deed.noun]!.head,
    speaker: c.parties('agent', clause.subjects)[0]?.range ?? null,
  };
}
