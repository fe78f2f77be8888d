import type { Chunk } from './chunk.js';
import type { Clause } from './clause.js';
import { OBJECT_CONTROL } from './verb-classes.js';

/** Gives an infinitive, gerund or participle without a subject the one that its governor lends it: the object where that is controlled, else the subject. */
export function lendSubject(clauses: readonly Clause[], clause: Clause, chunks: readonly Chunk[]): void {
  if (clause.kind === 'relative') clause.subjects = meant(clauses, clause, chunks);
  if (clause.subjects.length > 0 || clause.kind === 'relative') return;
  if (clause.kind === 'infinitive' && planned(clauses, clause, chunks)) return;
  const governor = clause.parent === null ? undefined : clauses[clause.parent];
  if (governor === undefined) {
    // "After burning a school, the rebels left": whoever acts in the main clause.
    if (clause.kind === 'participial' || clause.kind === 'gerund')
      clause.subjects = clauses.find((c) => c.verb.index > clause.verb.index && c.kind === 'main')?.subjects ?? [];
    return;
  }
  if (clause.kind !== 'infinitive' && clause.kind !== 'gerund' && clause.kind !== 'participial') return;
  const objects = governor.objects.filter((at) => at < clause.verb.index);
  // "Ordered the raid after accusing the rebels": what stands beside is done by whoever acts.
  const beside = clause.kind === 'gerund' && /^(?:after|before|since|while|when|upon)$/u.test(chunks[clause.verb.index - 1]?.word ?? '');
  const control = OBJECT_CONTROL.has(governor.verb.word) && clause.kind !== 'participial' && !beside && !isTool(chunks, governor, objects);
  const shown = clause.kind === 'participial' ? shownIn(chunks, governor) : null;
  if (shown !== null) clause.subjects = [shown];
  else if (control && governor.verb.verb!.passive) clause.subjects = governor.subjects;
  else if (control && objects.length > 0) clause.subjects = objects;
  else clause.subjects = governor.subjects;
}

/** "Soldiers were the ones who shot him": the ones are those of whom it is said. */
function meant(clauses: readonly Clause[], { subjects, parent }: Clause, chunks: readonly Chunk[]): number[] {
  const copula = parent === null ? undefined : clauses[parent];
  const ones = subjects.length === 1 && /^ones?$/u.test(chunks[subjects[0]!]!.word);
  return ones && copula?.verb.word === 'be' && copula.subjects.length > 0 && copula.objects.includes(subjects[0]!)
    ? copula.subjects
    : subjects;
}

/** "Showed footage of soldiers, backed by tanks, firing": those whom the pictures are of. */
function shownIn(chunks: readonly Chunk[], { verb, objects }: Clause): number | null {
  const object = objects[0];
  if (object === undefined || !/^(?:show|feature|depict|post|air|broadcast|release|publish|carry|see)$/u.test(verb.word)) return null;
  const picture = /^(?:footage|videos?|images?|pictures?|photos?|photographs?|film|clips?)$/u.test(chunks[object]!.word);
  return picture && chunks[object + 1]?.word === 'of' && chunks[object + 2]?.kind === 'np' ? object + 2 : null;
}

const PLAN = /^(?:attempts?|bids?|plots?|plans?|conspirac(?:y|ies)|efforts?|tr(?:y|ies)|schemes?)$/u;
/** Verbs whose subject is not the one who planned. */
const STOPS =
  /^(?:foil|thwart|prevent|stop|uncover|discover|reveal|repel|frustrate|avert|block|denounce|expose|disrupt|condemn|report|investigate|survive|escape|defeat|abort|deny|detect|resist|repulse)$/u;

/** "An attempt to seize", "a plot by the rebels to kill": the infinitive that ends at a noun of trying tells what was tried. */
export function isAttempt(chunks: readonly Chunk[], infinitive: number): boolean {
  const noun = chunks[infinitive - 2]?.word === 'by' ? chunks[infinitive - 3] : chunks[infinitive - 1];
  // "In a bid to capture the town" is what something else was done for.
  return noun !== undefined && isAttemptNoun(noun) && !/^(?:in|as|for|with|through)$/u.test(chunks[noun.index - 1]?.word ?? '');
}

/** "The rebels' claim to have shot down a jet": what the owner of the claim is said to have done. */
export const isClaimed = (chunks: readonly Chunk[], infinitive: number): boolean =>
  chunks[infinitive]!.verb?.perfect === true &&
  chunks[infinitive - 1]?.kind === 'np' &&
  /^(?:claims?|boasts?|admissions?|confessions?)$/u.test(chunks[infinitive - 1]!.word);

/** "an attempt", "a plot" */
export const isAttemptNoun = (chunk: Chunk): boolean =>
  chunk.kind === 'np' && /^(?:attempts?|bids?|plots?|conspirac(?:y|ies))$/u.test(chunk.word);

/** "Foiled an attempt by the rebels to seize the bridge", "a rebel plot to kill him was uncovered": those who planned would have done it. */
function planned(clauses: readonly Clause[], clause: Clause, chunks: readonly Chunk[]): boolean {
  const at = clause.verb.index - 1;
  const [noun, prep] = [chunks[at], chunks[at - 1]];
  if (noun?.kind !== 'np') return false;
  if (prep?.word === 'by' && PLAN.test(chunks[at - 2]?.word ?? '')) {
    clause.subjects = [at];
    return true;
  }
  if (isClaimed(chunks, clause.verb.index)) {
    clause.subjects = [at];
    return true;
  }
  const governor = clause.parent === null ? undefined : clauses[clause.parent];
  if (!PLAN.test(noun.word) || governor === undefined) return false;
  const stopped = governor.objects.includes(at) && STOPS.test(governor.verb.word);
  if (stopped || governor.subjects.includes(at)) clause.subjects = [at];
  return stopped || governor.subjects.includes(at);
}

const PEOPLE =
  /^(?:people|men|women|child(?:ren)?|boys?|girls?|civilians?|prisoners?|captives?|hostages?|villagers?|fighters?|mercenaries|militia(?:s|men)?|recruits?|soldiers?|troops|rebels|proxies|forces|gangs?|groups?|units?)$/u;

/** "Used artillery to shell": with a tool it is the user who does it. */
const isTool = (chunks: readonly Chunk[], governor: Clause, objects: readonly number[]): boolean =>
  governor.verb.word === 'use' && objects.length > 0 && !objects.some((at) => PEOPLE.test(chunks[at]!.word));
