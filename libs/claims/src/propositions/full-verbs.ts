import type { ClaimType, Mode } from '@hearsay/vocabulary';
import { afterPhrase } from '../grammar/noun-group.js';
import { allows } from './allows.js';
import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import { ANAPHOR, BASE_NOUN } from './noun-classes.js';
import type { Proposition } from './proposition.js';
import type { Trigger } from './triggers.js';
import { frameParties } from './verb-frames.js';

/** The verb itself is a trigger whose reading its object allows. */
export function fullVerb(c: ClauseView): Proposition | null {
  const { clause } = c;
  const trigger = choose(c, c.reading.words.verbTriggers(c.lemma, c.particleOf()));
  if (trigger === null) return null;
  const parties = frameParties(c, trigger);
  // "Three women accused of witchcraft were killed": a modifier by nobody accuses nobody.
  if (trigger.type === 'ACCUSE' && clause.kind === 'reduced' && !parties.some((p) => p.role === 'agent')) return null;
  const moved =
    trigger.type === 'AID' &&
    /^(?:fly|send|move|transfer)$/u.test(c.lemma) &&
    !parties.some((p) => p.role === 'target' && !c.isPlace(p.range)) &&
    c.clause.obliques.some((o) => /^(?:to|into)$/u.test(o.prep));
  return make(c, moved ? 'MOBILIZE' : fought(c, trigger.type), modesOf(c, trigger), parties, `verb-${trigger.frame}`, {
    weight: trigger.type === 'ASSESSMENT' ? 0.4 : 0.6,
    ...(anaphoric(c) ? { anaphoric: true } : {}),
    ...(clause.kind === 'participial' ? { weight: 0.5 } : {}),
  });
}

/** A place that is taken with a word of fighting ("after two days of clashes") was fought for; who "met in heavy clashes" did not talk, who met after them did. */
function fought(c: ClauseView, type: ClaimType): ClaimType {
  // "Tried to overrun a post", "overran an army base": a garrison is stormed.
  if (c.lemma === 'overrun' && type === 'TERRITORY' && BASE_NOUN.test(c.parse.chunks[c.object() ?? c.clause.verb.index]!.word))
    return 'ASSAULT';
  if ((type !== 'TERRITORY' && c.lemma !== 'meet') || c.clause.verb.verb!.negated) return type;
  const { chunks } = c.parse;
  const preps = type === 'TERRITORY' ? /^(?:after|in|following|during|amid)$/u : /^in$/u;
  const violent = c.clause.obliques.some(
    (o) =>
      preps.test(o.prep) &&
      o.nouns.some(
        (at) =>
          !DEATHS.test(chunks[at]!.word) &&
          [at, afterPhrase(chunks, at) - 1].some((k) => c.reading.words.nounTrigger(chunks[k]!.word)?.type === 'ASSAULT'),
      ),
  );
  return violent ? 'ASSAULT' : type;
}

/** "Took the port after the killing of a general": of one, and no fighting for the place. */
const DEATHS = /^(?:killing|death|murder|assassination|execution)s?$/u;

/** Which of a verb's readings its object allows. */
function choose(c: ClauseView, triggers: readonly Trigger[]): Trigger | null {
  const object = c.classOf(c.object());
  return triggers.find((t) => allows(c, t, object)) ?? null;
}

function modesOf(c: ClauseView, trigger: Trigger): Mode[] {
  const hurled = /^(?:throw|hurl|toss|pelt)$/u.test(c.lemma) ? c.hurled() : null;
  if (hurled !== null) return [hurled];
  // "captured six trucks": things are seized, not arrested.
  if (trigger.mode[0] === 'arrest' && /^(?:capture|intercept)$/u.test(c.lemma) && /^(?:weapon|other)$/u.test(c.classOf(c.object())))
    return ['seize'];
  return [...trigger.mode];
}

const anaphoric = (c: ClauseView): boolean =>
  (c.lemma === 'reject' || c.lemma === 'dismiss') && c.clause.objects.some((at) => ANAPHOR.test(c.parse.chunks[at]!.word));
