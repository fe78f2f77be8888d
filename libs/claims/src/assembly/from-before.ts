import type { Claim, Party, Speaker } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import { BODY_KINDS } from '../mentions/mention.js';
import { HARM } from '../propositions/deeds.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { Draft } from './draft.js';

/** "Monitors put the number at 6,000": the number of those whose strength was told just before. */
export function ofTheSame(claim: Claim, sentence: number, before: readonly Draft[]): void {
  const last = before.findLast((b) => b.claim.type === 'STRENGTH' && b.claim.actors.some((a) => a.role === 'agent'));
  if (last === undefined || sentence - last.sentence > 2 || !/\b(?:number|figure|strength|total|size|it|them)\b/iu.test(claim.quote))
    return;
  claim.actors = last.claim.actors.filter((a) => a.role === 'agent');
}

/** "The army blamed the Northern Front" right after a deed: the deed is the content, the one who blames its speaker. */
export function blameAlone(doc: Doc, claim: Claim, proposition: Proposition, before: readonly Draft[]): void {
  if (claim.type !== 'ACCUSE' || !/^blam(?:ed|es|ing)$/u.test(doc.tokens[proposition.trigger]!.lower)) return;
  const last = before.at(-1);
  const [accuser, accused] = [claim.actors.find((a) => a.role === 'agent'), claim.actors.find((a) => a.role === 'target')];
  const told = last !== undefined && last.claim.type === 'ASSAULT' && proposition.sentence - last.sentence <= 1;
  if (!told || accuser === undefined || accused === undefined || accused.kind === 'person') return;
  if (/\b(?:for|of)\b/u.test(claim.quote.slice(accused.end - claim.start)) || !echo(claim, before)) return;
  claim.actors = [{ ...accused, role: 'agent' }];
  claim.attribution = [...claim.attribution, speakerOf(accuser, claim)];
  claim.stance = 'accuses';
}

/** "Our missiles struck the port", said a spokesman: "we" and "our" are whoever speaks, where nobody else is found. */
export function ofTheSpeaker({ mentionsOf }: Reading, claim: Claim, sentence: number): void {
  const speaker = claim.attribution.at(-1);
  if (speaker === undefined || speaker.kind === 'anonymous' || speaker.kind === 'outlet') return;
  if (!claim.actors.some((a) => WE.test(a.name))) return;
  // A body that speaks of itself is what it is wherever it is named.
  const near = speaker.kind === 'organisation' ? mentionsOf.slice(Math.max(0, sentence - REACH), sentence + 1).flat() : [];
  const body = near.find((m) => m.name === speaker.name && BODY_KINDS.has(m.kind));
  const kind = (body?.kind ?? null) as Party['kind'] | null;
  claim.actors = claim.actors.map((a) =>
    WE.test(a.name) ? { ...a, name: speaker.name, kind: kind ?? (speaker.kind === 'person' ? 'person' : a.kind) } : a,
  );
}
/** How many sentences back the speaker's own mention is looked for. */
const REACH = 12;
const WE = /^(?:we|us|our|ours)$/iu;

/** "Denied any role", "rejected the charge": type, place and time are those of the claim before; the one who denies is the speaker. */
export function deny(claim: Claim, sentence: number, before: readonly Draft[]): boolean {
  const last = before.at(-1);
  const own = OWN_SHARE.test(claim.quote);
  const deniers = claim.actors.filter((a) => a.role === 'agent');
  const told =
    last?.claim.type === 'ASSESSMENT' && last.sentence === sentence
      ? last
      : // The accused denies what he is accused of.
        (before.findLast((b) => sentence - b.sentence <= 2 && b.claim.stance === 'accuses' && ofOne(b.claim, deniers)) ??
        // "Tarn was taken in May by the front. The front denied any involvement": in the crime, not in what was told besides.
        (own ? before.findLast((b) => sentence - b.sentence <= 8 && HARM.has(b.claim.type)) : undefined) ??
        before.findLast((b) => !/^(?:RELATION|ASSESSMENT)$/u.test(b.claim.type)));
  const about = (told ?? before.findLast((b) => b.claim.type === 'ASSESSMENT' || b.rules.includes('relation-copula')))?.claim;
  const denier = deniers[0];
  if (about === undefined || (denier === undefined && claim.attribution.length === 0)) return false;
  claim.type = about.type;
  claim.mode = about.mode;
  claim.place = about.place;
  claim.time = about.time;
  claim.stance = 'denies';
  const silent = deniers.filter((d) => claim.attribution.every((s) => s.name !== d.name));
  claim.attribution = [...claim.attribution, ...silent.map((d) => speakerOf(d, claim))];
  // "Both deny the charge": each of them his own.
  if (deniers.length > 1) return true;
  // "Denied any role" is on one's own part in it; "denied it" on all that was told, whoever did it.
  if (!own && about.actors.some((a) => a.role === 'agent'))
    claim.actors = about.actors.map((a) => (a.role === 'agent' && a.name === denier?.name ? denier : a));
  return true;
}
/** Those accused are the ones who deny. */
const ofOne = (about: Claim, deniers: readonly Party[]): boolean =>
  about.actors.some((a) => a.role === 'agent' && deniers.some((d) => d.name === a.name));
const OWN_SHARE =
  /\b(?:role|part|hand|involvement|responsibility|responsible|wrongdoing|links?|complicity|complicit|involved|implicated|culpable|participation)\b/u;

/** "threatened to retaliate": the one who threatens is the speaker. */
export function speakFor(claim: Claim): void {
  const agent = claim.actors.find((a) => a.role === 'agent');
  if (agent === undefined) return;
  claim.stance = 'threatens';
  if (claim.attribution.at(-1)?.name !== agent.name) claim.attribution = [...claim.attribution, speakerOf(agent, claim)];
}

/** "claimed responsibility for": whoever did it is the speaker. */
export function admitted(claim: Claim): void {
  for (const agent of claim.actors.filter((a) => a.role === 'agent')) {
    if (claim.attribution.some((s) => s.name === agent.name)) continue;
    // "We claim responsibility", read a statement: "we" are those who are quoted.
    if (WE.test(agent.name) && claim.attribution.length > 0) continue;
    claim.attribution = [...claim.attribution, speakerOf(agent, claim)];
  }
}

/**
 * "The crime was the work of the Northern Front": what was done, where and when is what the act of force before it says; false where none was told.
 * "The crime committed on Monday in Tarn" says where and when itself (`dated`).
 */
export function echo(claim: Claim, before: readonly Draft[], dated = false): boolean {
  const about = before.findLast((b) => b.claim.type === 'ASSAULT' || b.claim.type === 'COERCE')?.claim;
  if (about === undefined) return false;
  claim.type = about.type;
  claim.mode = about.mode;
  const { place, time } = claim;
  claim.place = dated && place !== null && place.start >= claim.start && place.end <= claim.end ? place : about.place;
  claim.time = dated && time !== null ? time : about.time;
  return true;
}

const SPEAKER_KIND: Partial<Record<Party['kind'], Speaker['kind']>> = {
  person: 'person',
  outlet: 'outlet',
  civilians: 'anonymous',
  unidentified: 'anonymous',
};

/** People who bear arms, and no more than that. */
const NAMELESS = /^(?:rebels|militants|insurgents|jihadists|guerrillas|separatists|gunmen|bandits|islamists|extremists)$/iu;

/** A party as the one who says a claim. */
export const speakerOf = (actor: Party, claim: Claim): Speaker => ({
  name: actor.name,
  kind:
    (actor.kind === 'person' && /^\p{Ll}|s$/u.test(actor.name) && !/\s\p{Lu}/u.test(actor.name)) || NAMELESS.test(actor.name)
      ? 'anonymous'
      : (SPEAKER_KIND[actor.kind] ?? 'organisation'),
  start: actor.start,
  end: actor.end,
  cue: { start: claim.start, end: claim.end, text: claim.quote },
});
