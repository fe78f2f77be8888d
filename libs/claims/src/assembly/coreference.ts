import type { ActorKind } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase, secondBetween } from '../grammar/noun-group.js';
import { FORCE, HARM } from '../propositions/deeds.js';
import { flies, IRREGULAR_KINDS, isParty, type FoundMention } from '../mentions/mention.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';
import type { Attributed } from '../speech/attribution.js';
import { ofQuotation } from './of-quotation.js';
import type { SpeechIndex } from './speech-index.js';
import { apposedName } from './apposed-name.js';
import type { Author } from './author.js';
import { belongsTo } from './belongs-to.js';
import { spokesmanBody } from './spokesman-body.js';
import { carriedBy, isThing, ownerOfThing } from './things-of-war.js';
import { whoWeAre } from './who-we-are.js';
import { POSSESSIVES } from '../lexicon/function-words.js';
import { isSeveral } from '../lexicon/groups.js';
import { PLACE_NOUNS } from '../lexicon/place-words.js';

const NO_DOER = { doer: -1, goesOn: false };

/** Who a pronoun stands for. */
export interface Referent {
  name: string;
  kind: ActorKind;
  /** Code of the country that its name tells. */
  country?: string | null;
}

const PERSON = /^(?:he|him|his|she|her|hers|himself|herself|i|me|my|who)$/u;
const PLURAL = /^(?:they|them|their|theirs|themselves|who)$/u;
/** One body, not several people. */
const ONE = /^(?:it|its|itself)$/u;
/** Those who tell of others: "experts say troops fight alongside them". */
const OBSERVERS = /^(?:experts|analysts|observers|monitors|diplomats|witnesses|sources|officials|investigators)$/u;
/** Houses and offices, of which one says "it" and not "they", unless they have just spoken. */
const HOUSE =
  /^(?:university|college|school|church|cathedral|mosque|hospital|clinic|embassy|consulate|bank|newspaper|radio|station|network|media|press|society|ministry|department|institute|institution|court|office)$/u;
/** Those who are told are not whom the speaker tells of. */
const LISTENERS = /^(?:reporters|journalists|newsmen)$/u;
/** Who is not shot or arrested. */
const BODILESS = new Set<string>(['organisation', 'outlet', 'government-body', 'international']);
/** What two do to each other who are at odds. */
const OPPOSES = /^(?:accuse|blame|fight|clash|trade|exchange|battle)$/u;
const SPEAKER = /^(?:we|us|our|ours|i|my|me)$/u;

/**
 * Resolves pronouns by a few plain preferences: the subject of the clause that governs the pronoun's own, the subject of the clause or sentence
 * before, then the latest mention that agrees. Within quotations, "we" and "I" are the speaker.
 */
export class Referents {
  constructor(
    private readonly reading: Reading,
    private readonly parses: readonly (Parse | undefined)[],
    private readonly attributed: SpeechIndex<Attributed>,
    private readonly author: Author | null,
  ) {}

  /**
   * The referent of the pronoun at a token, or null where the text offers none.
   *
   * @param harm whether the pronoun stands for who used force (those who came to harm before did not), or for who came to harm (no house or office did).
   */
  of(token: number, harm: 'did' | 'suffered' | null = null): Referent | null {
    const { doc } = this.reading;
    const word = doc.tokens[token]!.lower;
    if (SPEAKER.test(word)) return this.speakerAt(token);
    const sentence = doc.tokens[token]!.sentence;
    const { doer, goesOn } = /^(?:them|him)$/u.test(word) ? this.doerBeside(token) : NO_DOER;
    const fits = (m: FoundMention): boolean =>
      isActor(m) &&
      m.headToken !== doer &&
      m.lastToken <= token &&
      !(harm === 'did' && m.kind === 'civilians') &&
      !(harm === 'suffered' && BODILESS.has(m.kind)) &&
      !LISTENERS.test(doc.tokens[m.headToken]!.lower) &&
      !(/^the[ym]$/u.test(word) && this.isOurs(m)) &&
      !(word === 'them' && OBSERVERS.test(doc.tokens[m.headToken]!.lower)) &&
      (PERSON.test(word) ? m.kind === 'person' || m.single : m.kind !== 'person') &&
      // "The paper could not verify it. They fire at us": a medium does nothing.
      !(PLURAL.test(word) && m.kind === 'outlet') &&
      (!PLURAL.test(word) || (!m.single && (m.kind !== 'state' || m.adjective))) &&
      !(ONE.test(word) && !m.named && isSeveral(doc.tokens[m.headToken]!.lower));
    if (this.flew(token)) return null;
    const thing = word === 'it' ? this.thing(token) : null;
    if (thing !== null) return thing.owner;
    // "Soldiers detained ten men and shot them": they stand in the same sentence, or nobody tells who they are.
    if (goesOn) {
      const last = this.reading.mentionsOf[sentence]!.findLast((m) => fits(m) && !m.inside);
      return last === undefined ? null : refer(last);
    }
    const claimer = /^(?:it|they)$/u.test(word) ? this.claimer(token) : null;
    if (claimer !== null) return claimer;
    const accused = this.accusedWhoDenies(token, fits);
    if (accused !== null) return accused;
    const blamed = PLURAL.test(word) || ONE.test(word) ? this.accusedOfMore(token, fits) : null;
    if (blamed !== null) return blamed;
    const sufferer = harm === 'suffered' ? this.suffererBefore(sentence, fits) : null;
    if (sufferer !== null) return sufferer;
    const governing = this.governingSubject(token, fits);
    if (governing !== null) return governing;
    const voiced = PLURAL.test(word) || ONE.test(word) ? this.voicedBody(token) : null;
    if (voiced !== null) return voiced;
    const people = PLURAL.test(word) ? this.before(token, (m) => fits(m) && !HOUSE.test(doc.tokens[m.headToken]!.lower)) : null;
    if (people !== null) return people;
    if (word === 'it' && this.happened(sentence - 1) && this.subjectOf(sentence, token, fits) === null) return null;
    return this.before(token, fits);
  }

  /** "“They shot at our men. They burned …”": whoever speaks tells what others did to his own side, unless he tells what that side did. */
  private isOurs({ firstToken, headToken }: FoundMention): boolean {
    const { tokens } = this.reading.doc;
    if (![tokens[firstToken], tokens[firstToken - 1]].some((t) => /^(?:our|my)$/u.test(t?.lower ?? ''))) return false;
    const parse = this.parses[tokens[headToken]!.sentence];
    return parse?.clauses.some((c) => c.subjects.some((at) => parse.chunks[at]!.head === headToken)) !== true;
  }

  /** "Monitors accused the army of looting, a charge it denies": it is the accused who denies. */
  private accusedWhoDenies(token: number, fits: (m: FoundMention) => boolean): Referent | null {
    const parse = this.parses[this.reading.doc.tokens[token]!.sentence];
    const denies = parse?.clauses.find(
      (c) => parse.chunks[c.subjects[0] ?? -1]?.from === token && /^(?:deny|reject|dispute|refute)$/u.test(c.verb.word),
    );
    if (parse === undefined || denies === undefined) return null;
    const accuses = parse.clauses.findLast((c) => c.index < denies.index && /^(?:accuse|blame)$/u.test(c.verb.word));
    if (accuses === undefined) return null;
    return this.ofSubject(parse, accuses.verb.verb!.passive ? accuses : { ...accuses, subjects: accuses.objects }, fits);
  }

  /** "Accused Ostria of aggression, saying that its jets had bombed a road": the deed that is told besides is the accused one's. */
  private accusedOfMore(token: number, fits: (m: FoundMention) => boolean): Referent | null {
    const parse = this.parses[this.reading.doc.tokens[token]!.sentence];
    const deed = parse?.clauses.find((c) => {
      const subject = parse.chunks[c.subjects[0] ?? -1];
      return c.kind === 'complement' && !c.shared && subject !== undefined && subject.from <= token && subject.to > token;
    });
    const says = deed?.parent == null ? undefined : parse!.clauses[deed.parent];
    const accuses = says?.kind !== 'participial' || says.parent === null ? undefined : parse!.clauses[says.parent];
    if (accuses === undefined || !/^(?:accuse|blame|condemn|denounce)$/u.test(accuses.verb.word) || accuses.verb.verb!.passive) return null;
    const force =
      this.reading.words.verbTriggers(deed!.verb.word, deed!.particle).some((t) => FORCE.has(t.type)) || deed!.verb.word === 'drop';
    return force && deed!.verb.verb!.modal === null ? this.ofSubject(parse!, { ...accuses, subjects: accuses.objects }, fits) : null;
  }

  /** Whom the main clause of a sentence is about, where that is one person. */
  personIn(sentence: number): Referent | null {
    const parse = this.parses[sentence];
    // "The general was killed. He said": not whoever came to harm.
    const main = parse?.clauses.find((c) => c.kind === 'main' && c.subjects.length === 1 && !c.verb.verb!.passive && c.verb.word !== 'die');
    return main === undefined ? null : this.ofSubject(parse!, main, (m) => isActor(m) && m.kind === 'person');
  }

  /** "They arrested 25 men. They had been shot": those to whom the sentences before say that harm was done. */
  private suffererBefore(sentence: number, fits: (m: FoundMention) => boolean): Referent | null {
    const before = [sentence - 1, sentence - 2].flatMap((s) => this.parses[s] ?? []);
    for (const [parse, clause] of before.flatMap((p) => p.clauses.toReversed().map((c) => [p, c] as const))) {
      const harms = this.reading.words.verbTriggers(clause.verb.word, clause.particle).some((t) => HARM.has(t.type));
      const suffers = harms
        ? this.ofSubject(parse, clause.verb.verb!.passive ? clause : { ...clause, subjects: clause.objects }, fits)
        : null;
      if (suffers !== null) return suffers;
    }
    return null;
  }

  /** The subject of the clauses before, the nearest sentence first, else the latest mention that agrees. */
  private before(token: number, fits: (m: FoundMention) => boolean): Referent | null {
    const { sentence, lower: word } = this.reading.doc.tokens[token]!;
    for (let s = sentence; s >= Math.max(0, sentence - 3); s -= 1) {
      const subject = this.subjectOf(s, token, fits);
      if (subject !== null) return subject;
      // "A mine killed two traders. Their lorry …": those to whom the sentence before says something was done, before whoever was told of earlier.
      const last = s === sentence - 1 && PLURAL.test(word) ? this.reading.mentionsOf[s]!.findLast((m) => fits(m) && !m.inside) : undefined;
      if (last !== undefined) return refer(last);
    }
    for (let s = sentence; s >= Math.max(0, sentence - 3); s -= 1) {
      const last = this.reading.mentionsOf[s]!.findLast((m) => fits(m) && !m.inside && !this.possessor(m, token));
      if (last !== undefined) return refer(last);
    }
    return null;
  }

  /** "The front and the brigade said they had …": all the joint subjects of the verb that governs the pronoun's clause; else the one referent. */
  all(token: number, harm: 'did' | 'suffered' | null = null): Referent[] {
    const sides = /^(?:they|them|themselves)$/u.test(this.reading.doc.tokens[token]!.lower) ? this.sidesOfSubject(token) : [];
    if (sides.length > 0) return sides;
    const doer = harm === null ? null : this.of(token, harm);
    const one = doer ?? this.of(token);
    // "“They came and bombed us,” a villager said": whoever did it, it was none of those who suffer.
    if (harm === 'did' && doer === null && one?.kind === 'civilians' && this.reading.doc.tokens[token]!.quotation >= 0) return [];
    if (one === null || !/^(?:they|them|themselves)$/u.test(this.reading.doc.tokens[token]!.lower)) return one === null ? [] : [one];
    const parse = this.parses[this.reading.doc.tokens[token]!.sentence];
    const own = parse?.clauses.findLast(
      (c) => parse.chunks[c.from]!.from <= token && parse.chunks[Math.max(c.to, c.verb.index)]!.to > token,
    );
    const above = own === undefined || own.parent === null ? undefined : parse!.clauses[own.parent];
    if (above === undefined || above.subjects.length < 2) return [one];
    const joint = above.subjects.flatMap(
      (at) => this.ofSubject(parse!, { ...above, subjects: [at] }, (m) => isActor(m) && !m.inside) ?? [],
    );
    return joint.length === above.subjects.length && joint.some((r) => r.name === one.name) ? joint : [one];
  }

  /** "Fighting between the front and the army left ten dead. They …": the two, where the subject of the sentence before tells of them alone. */
  private sidesOfSubject(token: number): Referent[] {
    const sentence = this.reading.doc.tokens[token]!.sentence;
    if (
      sentence === 0 ||
      this.governingSubject(token, (m) => isActor(m)) !== null ||
      this.subjectOf(sentence, token, (m) => isActor(m)) !== null
    )
      return [];
    return this.subjectOf(sentence - 1, token, (m) => isActor(m) && m.kind !== 'person') === null ? this.pairIn(sentence - 1, token) : [];
  }

  /** "Both sides": the two between whom something was told last. */
  sides(token: number): Referent[] {
    const sentence = this.reading.doc.tokens[token]!.sentence;
    for (let s = sentence; s >= Math.max(0, sentence - 12); s -= 1) {
      const pair = this.pairIn(s, token);
      if (pair.length > 0) return pair;
    }
    return [];
  }

  /** The two parties after "between" in a sentence, both of whom are told. */
  private pairIn(sentence: number, before: number): Referent[] {
    const chunks = this.parses[sentence]?.chunks ?? [];
    for (const prep of chunks) {
      const second = prep.word === 'between' && chunks[prep.index + 1]?.kind === 'np' ? secondBetween(chunks, prep.index + 1) : null;
      if (second === null || chunks[second]!.to > before) continue;
      const pair = [prep.index + 1, second].flatMap((at) => {
        const chunk = chunks[at]!;
        const own = mentionsWithin(this.reading, chunk.from, chunk.to).filter((m) => isActor(m) || m.metonym);
        return own.find((m) => m.headToken === chunk.head) ?? own.find((m) => !m.inside) ?? [];
      });
      if (pair.length === 2) return pair.map((m) => (isActor(m) ? refer(m) : { name: m.name, kind: 'state' }));
    }
    return this.opponentsIn(sentence, before);
  }

  /** "Ostria and Tolland accused each other", "Ostria accused Tolland": the two who hold something against one another. */
  private opponentsIn(sentence: number, before: number): Referent[] {
    const parse = this.parses[sentence];
    const clause = parse?.clauses.findLast((c) => OPPOSES.test(c.verb.word) && !c.verb.verb!.passive && c.verb.to <= before);
    if (parse === undefined || clause === undefined) return [];
    const pair = [...clause.subjects, ...clause.objects].flatMap((at) => {
      const { from, to, head } = parse.chunks[at]!;
      return mentionsWithin(this.reading, from, to).find((m) => m.headToken === head && (isParty(m.kind) || m.metonym)) ?? [];
    });
    return pair.length === 2 ? pair.map((m) => (isActor(m) ? refer(m) : { name: m.name, kind: 'state' })) : [];
  }

  /** "The explosion shook the street. It damaged …": it is the explosion. */
  private happened(sentence: number): boolean {
    const parse = this.parses[sentence];
    const subject = parse?.clauses.find((c) => c.kind === 'main')?.subjects[0];
    const chunk = subject === undefined ? undefined : parse!.chunks[subject];
    if (chunk === undefined) return false;
    const weapon = this.reading.mentionsOf[sentence]!.some((m) => m.kind === 'weapon' && m.headToken === chunk.head);
    return weapon || this.reading.words.nounTrigger(chunk.word)?.type === 'ASSAULT';
  }

  /** "Troops attacked them": the head of the subject beside an object, whom the object cannot be; whether that subject goes on from a verb before. */
  private doerBeside(token: number): { doer: number; goesOn: boolean } {
    const parse = this.parses[this.reading.doc.tokens[token]!.sentence];
    const own = parse?.clauses.find((c) =>
      [...c.objects, ...c.obliques.flatMap((o) => o.nouns)].some(
        (at) => parse.chunks[at]!.head === token && (!c.shared || at > c.verb.index),
      ),
    );
    const doer = parse?.chunks[own?.subjects[0] ?? -1]?.head;
    return doer === undefined ? NO_DOER : { doer, goesOn: own!.shared };
  }

  /** "The missile was intercepted before it entered", "The bus left at dawn. It was ambushed": what it is, where that is a thing; null where it is none. */
  private thing(token: number): { owner: Referent | null } | null {
    const sentence = this.reading.doc.tokens[token]!.sentence;
    const parse = this.parses[sentence];
    const own = parse?.clauses.find((c) => c.subjects.some((at) => parse.chunks[at]!.head === token));
    if (own === undefined) return null;
    const above = own.parent === null ? undefined : parse!.clauses[own.parent];
    // "Shot down a missile before it entered"
    if (above !== undefined && own.kind === 'adverbial')
      return (
        this.thingOf(parse!, above) ?? (STRIKES.test(above.verb.word) ? this.thingOf(parse!, { ...above, subjects: above.objects }) : null)
      );
    if (above !== undefined) return null;
    const before = own.kind === 'main' && sentence > 0 ? this.parses[sentence - 1] : undefined;
    const main = before?.clauses.find((c) => c.kind === 'main');
    return main === undefined ? null : this.thingOf(before!, main);
  }

  /** "Launched a missile, but it was intercepted", "fired six drones. Gunners shot them down": what flew before is brought down, and nobody is. */
  flew(token: number): boolean {
    const { sentence, lower } = this.reading.doc.tokens[token]!;
    if (!/^(?:it|them|they)$/u.test(lower)) return false;
    const parse = this.parses[sentence];
    const downed = parse?.clauses.some(
      (c) =>
        DOWNS.test(c.verb.word) &&
        (c.verb.word !== 'shoot' || c.particle === 'down') &&
        (c.verb.verb!.passive ? c.subjects : c.objects).some((at) => parse.chunks[at]!.head === token),
    );
    return (
      downed === true &&
      [sentence, sentence - 1].some((s) => this.reading.mentionsOf[s]?.some((m) => flies(m) && m.lastToken <= token) ?? false)
    );
  }

  /** A weapon, a vehicle or a site that is the subject of a clause, and whose it is: "an army convoy", "a helicopter of the mission". */
  private thingOf(parse: Parse, { subjects }: Clause): { owner: Referent | null } | null {
    const chunk = parse.chunks[subjects[0] ?? -1];
    if (chunk === undefined || subjects.length > 1) return null;
    const { doc, mentionsOf } = this.reading;
    const mentions = mentionsOf[parse.sentence]!;
    if (mentions.some((m) => isActor(m) && m.headToken === chunk.head)) return null;
    if (mentions.some((m) => m.kind === 'weapon' && m.headToken === chunk.head)) return { owner: null };
    if (!isThing(`the ${chunk.word}`) && !PLACE_NOUNS.has(chunk.word)) return null;
    const whose = ownerOfThing(doc, 'target', chunk.from, chunk.head) ?? carriedBy(this.reading, chunk.head);
    if (whose !== null) return { owner: { name: whose.name, kind: whose.kind as ActorKind } };
    const end = parse.chunks[afterPhrase(parse.chunks, chunk.index) - 1]!.to;
    const inside = PLACE_NOUNS.has(chunk.word)
      ? undefined
      : mentions.find((m) => isActor(m) && m.firstToken >= chunk.from && m.lastToken <= end);
    return { owner: inside === undefined ? null : refer(inside) };
  }

  private possessor(m: FoundMention, token: number): boolean {
    return m.lastToken === token;
  }

  private speakerAt(token: number): Referent | null {
    const said = this.attributed
      .about(this.reading.doc.tokens[token]!.sentence)
      // "Attacked our plan, he said": whose plan an attitude is about is said by whoever tells of it.
      .filter((a) => a.kind !== 'attitude' && a.speakers.length > 0 && a.content.some((c) => c.from <= token && c.to > token))
      .sort((a, b) => length(a.content) - length(b.content))[0];
    const cover = said ?? ofQuotation(this.reading.doc, token, this.attributed)[0];
    const speaker = cover?.speakers[0];
    if (this.author !== null && cover === undefined)
      return whoWeAre(this.reading, this.author.range) ?? { name: this.author.speaker.name, kind: this.author.kind };
    if (cover === undefined || speaker === undefined) return null;
    const { tokens } = this.reading.doc;
    if (tokens[speaker.to - 1]!.lower.startsWith('spokes')) {
      if (POSSESSIVES.has(tokens[speaker.from]!.lower)) return this.of(speaker.from);
      return this.inRange(cover.source ?? speaker, true) ?? this.spokenFor(speaker) ?? whoWeAre(this.reading, cover.source ?? speaker);
    }
    const body = whoWeAre(this.reading, cover.source ?? speaker);
    return body ?? this.inRange(speaker);
  }

  /** "Taliban spokesman Jan Bell said they had killed …": a band whose voice it is. */
  private voicedBody(token: number): Referent | null {
    const cover = this.attributed
      .inSentence(this.reading.doc.tokens[token]!.sentence)
      .find((a) => a.content.some((c) => c.from <= token && c.to > token && token - c.from <= 2));
    const source = cover?.source ?? cover?.speakers[0];
    if (source == null || !/\bspokes(?:man|woman|person|men|people)\b/iu.test(this.reading.doc.text.slice(source.start, source.end)))
      return null;
    const body = this.inRange(source, true);
    return body !== null && IRREGULAR_KINDS.has(body.kind) ? body : null;
  }

  /** "denied a claim by the Red Column that it had shot down a jet": whoever claims it tells of himself. */
  private claimer(token: number): Referent | null {
    const cue = this.attributed
      .inSentence(this.reading.doc.tokens[token]!.sentence)
      .find(
        (a) =>
          a.rule === 'noun-cue' && !CHARGES.test(a.verb) && a.content.some((c) => c.from <= token && c.to > token && token - c.from <= 2),
      );
    const speaker = cue?.speakers[0];
    if (speaker === undefined || speaker.from > token) return null;
    const body = mentionsWithin(this.reading, speaker.from, speaker.to).find(
      (m) => isActor(m) && m.kind !== 'person' && m.kind !== 'outlet',
    );
    return body === undefined ? null : refer(body);
  }

  /** "an army spokesman": the army named before. */
  private spokenFor(speaker: TokenRange): Referent | null {
    const spokesman = this.reading.mentionsOf[this.reading.doc.tokens[speaker.from]!.sentence]!.find((m) => m.headToken === speaker.to - 1);
    const body = spokesman === undefined ? null : spokesmanBody(this.reading, spokesman);
    return body === null ? null : refer(body);
  }

  private inRange(range: TokenRange, body = false): Referent | null {
    const found = mentionsWithin(this.reading, range.from, range.to).filter((m) => isActor(m) && !(body && m.kind === 'person'));
    const owner = found.find((m) => m.inside && m.kind !== 'person') ?? found[0];
    return owner === undefined ? null : (apposedName(this.reading, owner) ?? refer(owner));
  }

  /** "The Joint Force said it had ambushed": the subject of the verb of speech above the pronoun's clause. */
  private governingSubject(token: number, fits: (m: FoundMention) => boolean): Referent | null {
    const parse = this.parses[this.reading.doc.tokens[token]!.sentence];
    if (parse === undefined) return null;
    const own = parse.clauses.findLast(
      (c) => parse.chunks[c.from]!.from <= token && parse.chunks[Math.max(c.to, c.verb.index)]!.to > token,
    );
    for (let at: Clause | undefined = own, k = 0; at !== undefined && k < 6; k += 1) {
      const next: Clause | undefined = at.parent === null ? undefined : parse.clauses[at.parent];
      if (next === undefined) return null;
      const subject = this.ofSubject(parse, next, fits) ?? this.seat(parse, next, fits);
      if (subject !== null) return subject;
      at = next;
    }
    return null;
  }

  /** "Kyiv said its troops …": a capital that speaks is its government. */
  private seat(parse: Parse, clause: Clause, fits: (m: FoundMention) => boolean): Referent | null {
    const chunk = parse.chunks[clause.subjects[0] ?? -1];
    const seat = chunk === undefined ? undefined : mentionsWithin(this.reading, chunk.from, chunk.to).find((m) => m.metonym);
    if (seat === undefined || seat.headToken !== chunk!.head || seat.kind !== 'place' || !fits({ ...seat, kind: 'state' })) return null;
    return { name: seat.name, kind: 'state' };
  }

  private subjectOf(sentence: number, before: number, fits: (m: FoundMention) => boolean): Referent | null {
    const parse = this.parses[sentence];
    if (parse === undefined) return null;
    for (const clause of parse.clauses) {
      if (clause.subjects.length === 0 || parse.chunks[clause.subjects[0]!]!.from >= before || clause.kind === 'reduced') continue;
      const subject = this.ofSubject(parse, clause, fits);
      if (subject !== null) return subject;
    }
    return null;
  }

  private ofSubject(parse: Parse, clause: Clause, fits: (m: FoundMention) => boolean): Referent | null {
    for (const at of clause.subjects) {
      const chunk = parse.chunks[at]!;
      const within = mentionsWithin(this.reading, chunk.from, parse.chunks[afterPhrase(parse.chunks, at, /^(?:of|for)$/u) - 1]!.to).filter(
        fits,
      );
      // "a spokesman for the army … its planes": the body behind the spokesman.
      const found =
        within.find((m) => m.headToken === chunk.head) ??
        within.find((m) => !m.inside) ??
        (chunk.word.startsWith('spokes') ? within[0] : undefined);
      if (found !== undefined) return apposedName(this.reading, found) ?? refer(this.ownerOf(found) ?? found);
    }
    return null;
  }

  /** "Fighters from the Northern Front said they had …": whose they are says more than what they are. */
  private ownerOf(m: FoundMention): FoundMention | undefined {
    return m.named || m.single || !isActor(m) ? undefined : belongsTo(this.reading, [], m, m.headToken);
  }
}

/** Of these the content is about somebody else: "Ostria denied charges by Tolland that it armed the rebels". */
const CHARGES = /^(?:accus|alleg|charge|complain)/u;
/** What is done to whatever flies. */
const DOWNS = /^(?:intercept|shoot|down)$/u;
const STRIKES = /^(?:intercept|shoot|down|destroy|detect|track)$/u;
const length = (ranges: readonly TokenRange[]): number => ranges.reduce((n, r) => n + r.to - r.from, 0);
const refer = (m: FoundMention): Referent => ({
  name: m.name,
  kind: isActor(m) ? (m.kind as ActorKind) : 'unidentified',
  country: m.country,
});
