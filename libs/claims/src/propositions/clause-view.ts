import type { Mode, Role } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { isAttemptNoun } from '../grammar/lend-subject.js';
import { afterPhrase, isTime, nounGroup } from '../grammar/noun-group.js';
import { ANAPHOR, BASE_NOUN, DEAL_NOUN, HOARD_NOUN, LINE_NOUN, PEOPLE_NOUN, PLACE_NOUN, SHOTS, WEAPON_NOUN } from './noun-classes.js';
import { DONE_TO, nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { headedWithin, isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';
import { flies } from '../mentions/mention.js';
import { throughMeasure, throughQuantity } from './through-quantity.js';
import { FORCE } from './deeds.js';
import { PRONOUNS } from '../lexicon/function-words.js';
import { GROUND_VERBS } from '../lexicon/place-words.js';

/** What a noun phrase can be to a verb. */
export type ObjectClass = 'place' | 'people' | 'weapon' | 'deal' | 'line' | 'event' | 'anaphor' | 'actor' | 'other' | 'none';

/** A clause as the rules of verbs look at it: its words, what its noun phrases can be, and the parties that stand in it. */
export class ClauseView {
  readonly doc: Doc;
  /** Dictionary form of the verb. */
  readonly lemma: string;
  readonly passive: boolean;

  /** `read` gives the propositions of another clause of the same sentence. */
  constructor(
    readonly reading: Reading,
    readonly parse: Parse,
    readonly clause: Clause,
    private readonly read: (clause: Clause) => Proposition[],
  ) {
    this.doc = reading.doc;
    this.lemma = this.reading.words.knownForm(clause.verb.word, clause.verb.surface);
    this.passive = clause.verb.verb!.passive;
  }

  ancestors(): Clause[] {
    const out: Clause[] = [];
    for (let at = this.clause.parent; at !== null && out.length < 8; at = this.parse.clauses[at]!.parent) out.push(this.parse.clauses[at]!);
    return out;
  }

  /** "In a clash between the two, three died": the noun of the phrase that opens the sentence, before the comma before the subject. */
  openingPhrase(preps: RegExp): number | null {
    const { chunks } = this.parse;
    const first = this.clause.subjects[0];
    if (first === undefined || this.clause.shared || chunks[0]?.kind !== 'prep' || !preps.test(chunks[0].word)) return null;
    return chunks[1]?.kind === 'np' && chunks[first - 1]?.kind === 'comma' && first < 24 ? 1 : null;
  }

  particleOf(): string | null {
    const { clause, parse } = this;
    if (parse.chunks[clause.verb.index + 1]?.word === 'out of') return 'out';
    if (clause.particle !== null) return clause.particle;
    const object = clause.objects[0];
    const after = object === undefined ? undefined : parse.chunks[object + 1];
    if (after?.word === 'out of') return 'out';
    if (
      after !== undefined &&
      /^(?:out|up|down|off|back|away|aside|in)$/u.test(after.word) &&
      (after.kind === 'adv' || after.kind === 'prep')
    )
      return after.word;
    return clause.obliques[0]?.at === clause.verb.index + 1 ? clause.obliques[0]!.prep : null;
  }

  object(): number | undefined {
    return this.passive ? this.clause.subjects[0] : this.clause.objects[0];
  }

  classOf(outer: number | undefined): ObjectClass {
    if (outer === undefined) return 'none';
    const chunk = this.parse.chunks[throughQuantity(this.parse.chunks, outer)]!;
    const word = chunk.word;
    const within = headedWithin(this.reading, chunk.from, chunk.to);
    const head = within.find((m) => m.headToken === chunk.head);
    if (head?.kind === 'weapon' || WEAPON_NOUN.test(word) || this.isFlying(chunk) || this.isPartOfArms(chunk)) return 'weapon';
    if (
      HOARD_NOUN.test(word) &&
      /\bof (?:\S+ ){0,4}?(?:firearms|weapons|arms|ammunition|explosives?|munitions|rifles|guns|grenades|rockets|mortars|landmines|mines|bombs)\b/u.test(
        this.wordsOf(outer),
      )
    )
      return 'weapon';
    if (
      DEAL_NOUN.test(word) &&
      !(
        /^settlements?$/u.test(word) &&
        (chunk.counted === true ||
          /^(?:seize|capture|retake|recapture|take|liberate|occupy|lose|hold|control|shell|bomb|storm)$/u.test(this.lemma))
      )
    )
      return 'deal';
    if (head?.kind === 'place' || head?.kind === 'state') return 'place';
    // "Liberated the community of Tarn": where people live.
    if (/^communit(?:y|ies)$/u.test(word) && GROUND_VERBS.has(this.lemma)) return 'place';
    if (
      within.length === 0 &&
      this.doc.tokens[chunk.head]!.pos === 'PROPN' &&
      !/^(?:several|many|most|others?|thousands|hundreds|dozens|scores)$/u.test(word) &&
      (GROUND_VERBS.has(this.lemma) || /^(?:fall|advance|push)$/u.test(this.lemma))
    )
      return 'place';
    if (this.reading.words.nounTrigger(word) !== null) return 'event';
    if (ANAPHOR.test(word)) return 'anaphor';
    if (head !== undefined && isActor(head)) return 'actor';
    if (PEOPLE_NOUN.test(word) || (PRONOUNS.has(word) && word !== 'it') || word === 'who' || word === 'whom') return 'people';
    if (LINE_NOUN.test(word) && !/^(?:airport|port|bridge|crossing|border)$/u.test(word)) return 'line';
    if (PLACE_NOUN.test(word)) return 'place';
    return 'other';
  }

  /** "The rebels launched a drone. The army shot it down": what is brought down is what was told to fly last. */
  private isFlying({ word, from }: Chunk): boolean {
    if (!/^(?:it|them|they|both)$/u.test(word)) return false;
    if (this.lemma !== 'intercept' && !(/^(?:shoot|bring)$/u.test(this.lemma) && this.particleOf() === 'down')) return false;
    const { sentence } = this.parse;
    return [sentence, sentence - 1].some((s) => this.reading.mentionsOf[s]?.some((m) => flies(m) && m.lastToken <= from) ?? false);
  }

  /** "Missile components", "drone technology": what arms are made of. */
  private isPartOfArms({ word, from, head }: Chunk): boolean {
    return (
      head > from &&
      /^(?:components?|parts|technology|warheads?|launchers?)$/u.test(word) &&
      WEAPON_NOUN.test(this.doc.tokens[head - 1]!.lower)
    );
  }

  /** Words of violence elsewhere in the sentence. */
  violent(): boolean {
    return this.parse.chunks.some(
      (c) => c.kind === 'np' && (this.reading.words.nounTrigger(c.word)?.type === 'ASSAULT' || WEAPON_NOUN.test(c.word)),
    );
  }

  armedWords(): boolean {
    const text = this.wordsOf(this.clause.subjects[0]);
    return this.armed() || /rocket|missile|shell|bomb|drone|jet|plane|strike|raid|artillery|mortar|barrage|explosion|blast/u.test(text);
  }

  armed(): boolean {
    const at = this.passive ? undefined : this.clause.subjects[0];
    if (at === undefined) return this.passive;
    return this.pronounSubject() || this.isParty(at);
  }

  /** "held the rebels responsible", "took the men captive": the adjective right behind a noun phrase. */
  adjectiveAfter(at: number | undefined): string {
    const next = at === undefined ? undefined : this.parse.chunks[at + 1];
    return next?.kind === 'adj' ? next.word : '';
  }

  /** A noun phrase names a place, known or not. */
  isSomewhere(at: number): boolean {
    const chunk = this.parse.chunks[at]!;
    if (this.classOf(at) === 'place') return true;
    if (isTime(chunk)) return false;
    return this.doc.tokens[chunk.head]!.pos === 'PROPN' && mentionsWithin(this.reading, chunk.from, chunk.to).length === 0;
  }

  /** A noun phrase names a party, a weapon or people. */
  isParty(at: number): boolean {
    const chunk = this.parse.chunks[at]!;
    return (
      headedWithin(this.reading, chunk.from, this.phraseEnd(at)).some((m) => isActor(m) || m.kind === 'weapon' || m.metonym) ||
      PEOPLE_NOUN.test(chunk.word)
    );
  }

  /** A weapon or an attack is the subject: "a missile hit", "an explosion tore through". */
  weaponSubject(): boolean {
    const at = this.clause.subjects[0];
    return (
      at !== undefined &&
      !this.passive &&
      (WEAPON_NOUN.test(this.parse.chunks[at]!.word) || this.reading.words.nounTrigger(this.parse.chunks[at]!.word)?.type === 'ASSAULT')
    );
  }

  protesters(): boolean {
    const text = this.wordsOf(this.clause.subjects[0]);
    return /protest|demonstrat|rioter|crowd|supporters|people|students|activists|residents|villagers|mob|workers|strikers|marchers|opposition/u.test(
      text,
    );
  }

  /** The subject is people at large. */
  civilians(): boolean {
    const at = this.clause.subjects[0];
    if (at === undefined) return false;
    const within = mentionsWithin(this.reading, this.parse.chunks[at]!.from, this.phraseEnd(at)).filter((m) => isActor(m) && !m.inside);
    return within.length > 0 && within.every((m) => m.kind === 'civilians');
  }

  actorBefore(): boolean {
    const at = this.clause.subjects[0];
    if (at === undefined) return false;
    return mentionsWithin(this.reading, this.parse.chunks[at]!.from, this.clause.verb.from).some(isActor);
  }

  pronounSubject(): boolean {
    const at = this.clause.subjects[0];
    return at !== undefined && (PRONOUNS.has(this.parse.chunks[at]!.word) || /^(?:who|which)$/u.test(this.parse.chunks[at]!.word));
  }

  contentAfter(): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === 'complement');
  }

  infinitiveAfter(): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === 'infinitive');
  }

  hasTypedInfinitive(): boolean {
    return this.parse.clauses.some(
      (c) =>
        c.parent === this.clause.index &&
        c.kind === 'infinitive' &&
        (this.reading.words.verbTriggers(c.verb.word, c.particle).length > 0 || this.read(c).length > 0),
    );
  }

  /** Whether another clause of the sentence says something of its own. */
  tells(other: Clause): boolean {
    return this.read(other).length > 0;
  }

  typedContent(): boolean {
    return this.parse.clauses.some(
      (c) =>
        c.parent === this.clause.index &&
        c.index !== this.clause.index &&
        (c.kind === 'gerund' || c.kind === 'complement') &&
        (this.read(c).length > 0 || this.failsTo(c)),
    );
  }

  /** "Of failing to respect the truce": the infinitive tells it. */
  private failsTo({ index, kind, verb }: Clause): boolean {
    return (
      kind === 'gerund' &&
      /^(?:fail|refuse|try|plan|plot|attempt|seek|conspire|help|threaten)$/u.test(verb.word) &&
      this.parse.clauses.some((o) => o.kind === 'infinitive' && o.parent === index && this.read(o).length > 0)
    );
  }

  hasInfinitive(): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === 'infinitive');
  }

  /** "Vowed not to do it": "not" stands before the infinitive. */
  notTo(): boolean {
    const { from, head } = this.clause.verb;
    return this.doc.tokens.slice(Math.max(0, from - 1), head).some((t) => t.lower === 'not');
  }

  /** "Threatened to attack": the infinitive tells what the threat is of. */
  toldInfinitive(): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === 'infinitive' && this.read(c).length > 0);
  }

  wordsOf(at: number | undefined): string {
    if (at === undefined) return '';
    const chunk = this.parse.chunks[at]!;
    return this.doc.tokens
      .slice(chunk.from, this.phraseEnd(at))
      .map((t) => t.lower)
      .join(' ');
  }

  /** "sent rockets to the militia": somebody other than a place gets them. */
  receiverAfterTo(): boolean {
    return this.clause.obliques.some(
      (o) =>
        o.prep === 'to' &&
        o.nouns.some((at) =>
          mentionsWithin(this.reading, this.parse.chunks[at]!.from, this.phraseEnd(at)).some((m) => isActor(m) && m.kind !== 'state'),
        ),
    );
  }

  /** "sent the militia rockets": the first of two objects, or the first name of one, gets the rest. */
  receives(): boolean {
    const [first, second] = this.clause.objects;
    if (first === undefined || this.passive) return false;
    const chunk = this.parse.chunks[first]!;
    const named = mentionsWithin(this.reading, chunk.from, chunk.to);
    if (second !== undefined) return named.some(isActor) && this.classOf(second) === 'weapon';
    return named.some((m) => m.firstToken === chunk.from && m.lastToken <= chunk.head && (m.metonym || m.kind === 'state') && !m.adjective);
  }

  objectsText(): string {
    return [...this.clause.objects, ...this.clause.obliques.flatMap((o) => (o.prep === 'with' ? o.nouns : []))]
      .map((at) => this.wordsOf(at))
      .join(' ');
  }

  /** "forces loyal to the government": whose they are belongs to the party. */
  loyalEnd(at: number): number {
    const { chunks } = this.parse;
    const end = this.phraseEnd(at);
    const [adjective, prep, noun] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
    if (
      adjective?.kind === 'adj' &&
      /^(?:loyal|allied|linked|close|faithful|sympathetic)$/u.test(adjective.word) &&
      prep?.kind === 'prep' &&
      noun?.kind === 'np'
    )
      return chunks[afterPhrase(chunks, noun.index) - 1]!.to;
    return end;
  }

  phraseEnd(at: number): number {
    return this.parse.chunks[afterPhrase(this.parse.chunks, at) - 1]!.to;
  }

  isPlace(range: TokenRange): boolean {
    const within = mentionsWithin(this.reading, range.from, range.to);
    return within.length > 0 && within.every((m) => m.kind === 'place' || m.kind === 'state');
  }

  parties(role: Role, chunks: readonly number[]): PartyRange[] {
    return this.membersOfJoint(this.withoutOrigins(chunks)).flatMap((at) => {
      // "Accused each other of shelling": both did it.
      if (role === 'agent' && /^(?:each other|one another)$/u.test(this.wordsOf(at))) {
        const governor = this.clause.parent === null ? undefined : this.parse.clauses[this.clause.parent];
        return governor === undefined || governor.subjects.includes(at) ? [] : this.parties(role, governor.subjects);
      }
      // "Was caused by the destruction of the school": an act does nothing itself, and whom it was done to did not do it.
      const doers = role === 'agent' ? this.doersOf(at) : null;
      return doers ?? [{ role, range: rangeOf(this.doc, this.parse.chunks[at]!.from, this.loyalEnd(at)) }];
    });
  }

  /** "Condemned the killing of a judge by rebels", "welcomed the release of nine captives": who is judged for a deed did it, and did not suffer it. */
  judgedFor(nouns: readonly number[]): PartyRange[] {
    const { chunks } = this.parse;
    return nouns.flatMap((at) => {
      const end = afterPhrase(chunks, at);
      if (chunks[end]?.word === 'by' && chunks[end + 1]?.kind === 'np' && !isTime(chunks[end + 1]!))
        return this.parties('target', [end + 1]);
      const doers = this.doersOf(at) ?? this.parties('target', [at]);
      return doers.map((p) => ({ ...p, role: 'target' as const }));
    });
  }

  /** "The shelling of the port by the army killed ten", "fighting between the army and rebels": whoever does what an event noun tells. */
  private doersOf(outer: number): PartyRange[] | null {
    const at = throughMeasure(this.parse.chunks, outer);
    const chunk = this.parse.chunks[at]!;
    const event = this.reading.words.nounTrigger(chunk.word);
    // "Was wounded by a shot from the northern side": whoever fired it.
    const shots = SHOTS.test(chunk.word) ? at > outer || this.parse.chunks[at + 1]?.word === 'from' : this.isShotFrom(at);
    if (!shots && !isAttemptNoun(chunk) && !DONE_TO.test(chunk.word) && (event === null || !FORCE.has(event.type))) return null;
    // "An insurgency that has killed 40,000 people" is the fight, not who fights it.
    const fight =
      /^(?:insurgency|insurrection|rebellion|uprising)$/u.test(chunk.word) &&
      /^(?:kill|claim|cost|displace|drive|force|leave|wound|injure|ravage|devastate)$/u.test(this.lemma);
    if (!fight && mentionsWithin(this.reading, chunk.from, chunk.to).some((m) => isActor(m) && m.headToken === chunk.head)) return null;
    return nounParties(this.reading, this.parse, at).filter((p) => p.role === 'agent');
  }

  private isShotFrom(at: number): boolean {
    const { chunks } = this.parse;
    return /^(?:shot|bullet)s?$/u.test(chunks[at]!.word) && chunks[at + 1]?.word === 'from';
  }

  /** "A combined force of the Red Column and the Home Guard", "a joint team of the army, police and guards": those whom it joins. */
  private membersOfJoint(nouns: readonly number[]): readonly number[] {
    const { chunks } = this.parse;
    const [first, ...rest] = nouns;
    const joint = first === undefined ? undefined : chunks[first];
    if (joint === undefined || !/^(?:force|team|group|column|squad|unit|patrol|contingent|party|forces|teams)$/u.test(joint.word))
      return nouns;
    const of = chunks[first! + 1]?.word === 'of' && chunks[first! + 2]?.kind === 'np' ? first! + 2 : -1;
    const isJoint = this.doc.tokens.slice(joint.from, joint.head).some((t) => /^(?:joint|combined|mixed|composite)$/u.test(t.lower));
    if (of < 0 || !isJoint) return nouns;
    return [...new Set([...nounGroup(chunks, of, this.clause.verb.index), ...rest])];
  }

  /** "four observers from Ostria, Tolland and Ruvania": the countries that a list goes on with are where the first came from. */
  private withoutOrigins(chunks: readonly number[]): readonly number[] {
    const first = chunks[0];
    const after = first === undefined ? undefined : this.parse.chunks[first + 1];
    if (chunks.length < 2 || after?.kind !== 'prep') return chunks;
    // "Air strikes on Tarn, Velm and Oster": a list of places goes on, whether a list knows them or not.
    if (
      /^(?:on|in|at|near|around|inside|across|against)$/u.test(after.word) &&
      this.reading.words.nounTrigger(this.parse.chunks[first!]!.word)?.type === 'ASSAULT'
    )
      return chunks.filter((at) => at === first || this.isToldParty(at));
    if (!/^(?:from|in|at|near|across)$/u.test(after.word)) return chunks;
    const rangeAt = (at: number): TokenRange => rangeOf(this.doc, this.parse.chunks[at]!.from, this.parse.chunks[at]!.to);
    if (this.isPlace(rangeAt(first!)) || !this.isPlace(rangeAt(first! + 2))) return chunks;
    return chunks.filter((at) => at === first || !this.isPlace(rangeAt(at)));
  }

  /** A noun phrase that is known to mean a party, or a happening of its own. */
  private isToldParty(at: number): boolean {
    const { from, to, word } = this.parse.chunks[at]!;
    return (
      this.reading.words.nounTrigger(word) !== null || mentionsWithin(this.reading, from, to).some((m) => isActor(m) && m.kind !== 'person')
    );
  }

  obliqueParties(role: Role, preps: RegExp): PartyRange[] {
    return this.clause.obliques.filter((o) => preps.test(o.prep)).flatMap((o) => this.parties(role, o.nouns));
  }

  /** Whether the object is a place where a force settles: "a new military base", "observation posts". */
  settles(): boolean {
    const at = this.object();
    return (
      at !== undefined &&
      BASE_NOUN.test(this.parse.chunks[at]!.word) &&
      /milit|army|naval|\bair|observation|check|out-?post|headquarters|garrison|forward|operating|\bbase/u.test(this.wordsOf(at))
    );
  }

  /** What is thrown: bombs, or stones, bottles and fire; nothing else is force. */
  hurled(): Mode | null {
    const words = this.clause.objects.concat(
      this.clause.subjects,
      this.clause.obliques.flatMap((o) => (o.prep === 'with' ? o.nouns : [])),
    );
    const text = words.map((at) => this.wordsOf(at)).join(' ');
    if (
      /petrol|gasoline|molotov|fire-?bomb|stones?\b|rocks?\b|bricks?\b|bottles?\b|firework|firecracker|paving|projectile|objects\b|missiles\b|eggs\b/u.test(
        text,
      )
    )
      return 'primitive';
    return /grenade|bomb|explosive|dynamite|\bieds?\b|device|charge/u.test(text) ? 'explosives' : null;
  }
}
