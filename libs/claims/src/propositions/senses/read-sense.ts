import type { Role } from '@hearsay/vocabulary';
import type { Chunk } from '../../grammar/chunk.js';
import type { Clause, Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import { FORCE_NOUN, PEOPLE_NOUN, PLACE_NOUN, WEAPON_NOUN } from '../noun-classes.js';
import { chargesWithDuty } from '../charges.js';
import type { ClauseView } from '../clause-view.js';
import { make } from '../make-proposition.js';
import { nounParties } from '../noun-parties.js';
import type { PartyRange, Proposition } from '../proposition.js';
import type { FoundMention } from '../../mentions/mention.js';
import { headedWithin, isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { NOUN_SENSES, type NounSense } from './noun-senses.js';
import { sensesOf, type VerbSense } from './index-senses.js';
import type { Sense, SubjectSense } from './sense.js';
import { ARMED_KINDS } from '../../mentions/mention.js';

/** What is done to somebody. */
const UNDERGONE = /^(?:ASSAULT|COERCE|TERRITORY)$/u;
const PRONOUN = /^(?:it|they|we|he|she|who|which|i|you|them|him|her|us|both|others?)$/u;
const CROWD =
  /\b(?:farmers?|students?|workers?|teachers?|nurses|doctors|drivers|truckers|miners|women|mothers|families|relatives|residents|villagers|locals|people|protest[eo]rs?|demonstrators?|activists?|supporters|crowds?|mobs?|youths?|youngsters|men|monks|priests|lawyers|pensioners|pilots|fishermen|peasants|unions?|unionists|strikers|marchers|rioters|refugees|migrants|prisoners|inmates|mourners|worshippers|thousands|hundreds|dozens|citizens|civilians|settlers|tribesmen|employees|staff|journalists|campaigners|members of the public|opposition|parents|veterans|squatters|vendors|traders|shopkeepers|fans|passengers|taxi|bus|dockers|labou?rers|opponents|nationals|worshipers|backers|faithful|demonstrator|herders|community|neighbou?rs)\b/u;
const POLICE =
  /\b(?:police|policemen|officers?|authorities|customs|prosecutors?|court|judge|detectives|gendarmes|guards|government|junta|security|agents|ministry|officials|investigators|sheriff|fbi|troopers)\b/u;
const OFFICIAL =
  /\b(?:presidents?|ministers?|premier|envoys?|secretary|ambassadors?|delegations?|king|queen|prince|emir|sultan|chancellor|diplomats?|mediators?|pope|negotiators?|representatives?|commissioner|delegates|officials|deputies|senators?|lawmakers|parliamentarians)\b/u;
const INSPECTOR =
  /\b(?:inspectors?|monitors?|investigators?|experts|generals?|commanders?|chiefs?|leaders?|team|mission|rapporteur|bishops?|archbishop|patriarch)\b/u;
const ATTACKER =
  /^(?:attacker|assailant|gunman|gunmen|raider|bandit|assassin|bomber|terrorist|jihadist|extremist|hijacker|kidnapper|captor|looter|pirate)s?$/u;
const VISITOR = /^(?:person|state|government-body|international)$/u;
/** Nouns that only measure or frame the noun after "of". */
const FRAME =
  /^(?:state|round|series|part|number|batch|shipment|package|kind|wave|first|last|second|flow|copies|tonnes?|tons?|barrels|metric|convoy|trucks|load|loads|resumption|opening|end|start|delivery|list|rest|amount|some|many|most|all|dozens|scores|hundreds|thousands|couple|set|form|forms|team|group|supply|supplies|quantity|quantities|lot|lots|sort|type|use|stretch|swathe|swathes|hundreds|millions|tens)$/u;
const OWNER_PREPS = /^(?:of|by|from|against|on|for|with|into|in|to)$/u;

/** A party, or a seat of government that stands for one. */
const acts = (m: FoundMention): boolean => isActor(m) || m.metonym;

/** A meaning that the verb's company decides: "cut ties", "handed in their weapons". The first sense that fits is taken. */
export function verbSense(c: ClauseView): Proposition | null {
  const senses = sensesOf(c.lemma);
  if (senses.length === 0) return null;
  const view = new SenseView(c.reading, c.parse, c.clause);
  const found = senses.find((verbSense) => (verbSense.particle === null || view.hasParticle(verbSense.particle)) && view.fits(verbSense));
  if (found === undefined) return null;
  const { sense } = found;
  // "Ordered the army to continue the fighting": what is ordered is told by its own verb.
  if (sense.type === 'REQUEST' && sense.infinitive === true && c.lemma === 'order' && c.toldInfinitive()) return null;
  // What somebody is charged with tells it, and a duty is no charge.
  if (sense.type === 'ACCUSE' && c.lemma === 'charge' && (c.typedContent() || chargesWithDuty(c.parse, c.clause))) return null;
  const made = make(c, sense.type, sense.mode ?? [], view.partiesOf(sense), `sense-${sense.name}`, { weight: 0.6 });
  const { stance } = made;
  if (sense.negated !== undefined) made.negated = sense.negated && !made.negated;
  if (sense.says !== undefined) made.admits = true;
  if (sense.ahead !== undefined) made.stance = 'predicts';
  if (sense.spoken !== undefined) {
    made.stance = stance ?? 'asserts';
    made.speaker = c.parties('agent', c.passive ? view.agentNouns() : c.clause.subjects)[0]?.range ?? null;
  }
  return made;
}

/** A clause as senses look at it. */
class SenseView {
  private readonly passive: boolean;
  private readonly objects: readonly number[];
  /** The words of the clause, once a sense has asked for them. */
  private words: string | null = null;
  /** What a noun phrase is known by, once a sense has asked for it. */
  private readonly heads = new Map<number, readonly string[]>();
  /** What a noun phrase was found to be or not to be: the senses of one verb ask for the same few classes. */
  private readonly classes = new Map<number, Map<NounSense, boolean>>();
  /** The words that may be the verb's particle, once a sense has asked for one. */
  private particles: readonly (string | null | undefined)[] | null = null;

  constructor(
    private readonly reading: Reading,
    private readonly parse: Parse,
    private readonly clause: Clause,
  ) {
    this.passive = clause.verb.verb!.passive;
    this.objects = this.passive ? clause.subjects : clause.objects.length > 0 ? clause.objects : this.behindParticle();
  }

  fits({ preps, passive, main, object, via, subject, infinitive, content, words, unless }: VerbSense): boolean {
    if (passive && !this.passive) return false;
    if (main && /^(?:reduced|relative|participial)$/u.test(this.clause.kind)) return false;
    if (object !== null && !this.hasObject(object)) return false;
    if (via !== null && !this.hasPhrase(preps, via)) return false;
    if (subject !== null && !this.hasSubject(subject)) return false;
    if (infinitive && !this.hasChild('infinitive')) return false;
    if (content && !this.hasChild('complement')) return false;
    if (words !== null && !words.test(this.text())) return false;
    return unless === null || !unless.test(this.text());
  }

  partiesOf(sense: Sense): PartyRange[] {
    const { clause } = this;
    if (sense.agent === 'object')
      return [...this.ranges('agent', this.objects.length > 0 ? this.withoutNames() : clause.subjects), ...this.firstTargets(sense)];
    if (sense.agent === 'owner') return this.ownersOf(this.objects).map((p) => ({ ...p, role: 'agent' as const }));
    if (sense.agent === 'sides') return clause.subjects.flatMap((at) => nounParties(this.reading, this.parse, at));
    if (sense.agent !== undefined)
      return [...this.ranges('target', clause.subjects), ...this.afterPreposition('agent', sense.agent.split(' '))];
    const doers = this.passive ? this.afterPreposition('agent', ['by']) : this.ranges('agent', clause.subjects);
    // "All troops were placed on alert": who is moved moves, where nobody says who gave the order.
    const agents = doers.length === 0 && sense.type === 'MOBILIZE' ? this.ranges('agent', clause.subjects) : doers;
    const targets = this.firstTargets(sense);
    // "Troops have been pushed back to the river": it is done to whoever is the subject.
    if (this.passive && targets.length === 0 && UNDERGONE.test(sense.type))
      return [...agents, ...this.ranges('target', clause.subjects).filter((p) => this.names(p))];
    return [...agents, ...targets];
  }

  /** "Branded the group a terrorist organisation": what somebody is called is nobody else. */
  private withoutNames(): readonly number[] {
    const { chunks } = this.parse;
    return this.objects.filter((at, k) => k === 0 || /^(?:conj|comma)$/u.test(chunks[at - 1]?.kind ?? ''));
  }

  private firstTargets(sense: Sense): PartyRange[] {
    for (const place of (sense.target ?? '').split(' ')) {
      const targets = this.targetsAt(place);
      if (targets.length > 0) return targets;
    }
    return [];
  }

  hasParticle(particle: string): boolean {
    this.particles ??= this.readParticles();
    return this.particles.some((word) => word === particle || (word === 'out of' && particle === 'out'));
  }

  private readParticles(): readonly (string | null | undefined)[] {
    const { clause, parse } = this;
    const after = parse.chunks[clause.verb.index + 1];
    const behind = clause.objects[0] === undefined ? undefined : parse.chunks[afterPhrase(parse.chunks, clause.objects[0])];
    return [clause.particle, clause.predicate, after?.kind === 'np' ? null : after?.word, behind?.kind === 'vg' ? null : behind?.word];
  }

  /** "handed in their weapons": where the particle looks like a preposition, its noun is the object. */
  private behindParticle(): readonly number[] {
    const [first] = this.clause.obliques;
    return first !== undefined &&
      first.at === this.clause.verb.index + 1 &&
      /^(?:in|over|on|through|off|up|down|out|away|back)$/u.test(first.prep)
      ? first.nouns
      : [];
  }

  /** Words from the subject to the end of the clause and of the infinitives that hang on it. */
  private text(): string {
    return (this.words ??= this.readText());
  }

  private readText(): string {
    const { clause, parse, reading } = this;
    const first = clause.subjects[0] ?? clause.verb.index;
    let last = Math.max(clause.to, clause.verb.index);
    for (const child of parse.clauses)
      if (
        child.parent === clause.index &&
        (child.kind === 'infinitive' || (child.kind === 'complement' && clause.verb.word === 'let')) &&
        child.verb.index > clause.verb.index
      )
        last = Math.max(last, child.to);
    const [from, to] = [Math.min(parse.chunks[first]!.from, clause.verb.from), parse.chunks[last]!.to];
    // A particle or adverb may stand just behind what the grammar took for the end.
    return reading.doc.tokens
      .slice(from, to + 1)
      .map((t) => t.lower)
      .join(' ');
  }

  private hasObject(sense: NounSense | 'any'): boolean {
    return sense === 'any' ? this.objects.length > 0 : this.objects.some((at) => this.isA(at, sense));
  }

  private hasPhrase(preps: ReadonlySet<string>, sense: NounSense | 'any' | 'actor'): boolean {
    return this.clause.obliques.some(
      (o) => preps.has(o.prep) && (sense === 'any' || o.nouns.some((at) => (sense === 'actor' ? this.isActor(at) : this.isA(at, sense)))),
    );
  }

  private isActor(at: number): boolean {
    const { chunks } = this.parse;
    return (
      PRONOUN.test(chunks[at]!.word) || mentionsWithin(this.reading, chunks[at]!.from, chunks[afterPhrase(chunks, at) - 1]!.to).some(acts)
    );
  }

  private hasChild(kind: Clause['kind']): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === kind && c.verb.index > this.clause.verb.index);
  }

  /** Whether the head of a noun phrase, or of what it measures, belongs to a class. */
  private isA(at: number, sense: NounSense): boolean {
    let classes = this.classes.get(at);
    if (classes === undefined) this.classes.set(at, (classes = new Map()));
    let is = classes.get(sense);
    if (is === undefined) {
      let heads = this.heads.get(at);
      if (heads === undefined) this.heads.set(at, (heads = this.headsOf(at)));
      is = heads.some((head) => NOUN_SENSES[sense].test(head)) || this.isNamed(at, sense);
      classes.set(sense, is);
    }
    return is;
  }

  private headsOf(at: number): readonly string[] {
    const { chunks } = this.parse;
    const words = [chunks[at]!.word];
    const before = chunks[at]!.head > chunks[at]!.from ? this.reading.doc.tokens[chunks[at]!.head - 1]!.lower : null;
    if (before !== null) words.push(`${before}.${chunks[at]!.word}`);
    if (chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np') {
      words.push(`${chunks[at]!.word}.of.${chunks[at + 2]!.word}`);
      if (FRAME.test(chunks[at]!.word)) words.push(chunks[at + 2]!.word);
    }
    return words;
  }

  /** A name stands for what it is the name of: a place for ground, a group for its fighters. */
  private isNamed(at: number, sense: NounSense): boolean {
    if (sense !== 'ground' && sense !== 'fighters') return false;
    const { from, to, head } = this.parse.chunks[at]!;
    const fits = (m: FoundMention): boolean => (sense === 'ground' ? m.kind === 'place' || m.kind === 'state' : ARMED_KINDS.has(m.kind));
    return mentionsWithin(this.reading, from, to).some((m) => m.headToken === head && m.named && fits(m));
  }

  private hasSubject(sense: SubjectSense): boolean {
    const [at] = this.passive ? this.agentNouns() : this.clause.subjects;
    if (at === undefined) return this.passive && sense !== 'crowd' && sense !== 'official' && sense !== 'visitor';
    const { chunks } = this.parse;
    const [from, to] = [chunks[at]!.from, chunks[afterPhrase(chunks, at) - 1]!.to];
    const text = this.reading.doc.tokens
      .slice(from, to)
      .map((t) => t.lower)
      .join(' ');
    const actors = headedWithin(this.reading, from, to).filter(acts);
    const pronoun = PRONOUN.test(chunks[at]!.word);
    const armed = actors.some((m) => ARMED_KINDS.has(m.kind));
    switch (sense) {
      case 'crowd':
        return !armed && (CROWD.test(text) || actors.some((m) => m.kind === 'civilians'));
      case 'official':
        return OFFICIAL.test(text) && !armed;
      case 'visitor':
        return (
          (OFFICIAL.test(text) ||
            INSPECTOR.test(text) ||
            /^(?:he|she)$/u.test(chunks[at]!.word) ||
            actors.some((m) => VISITOR.test(m.kind) && m.named)) &&
          !/\b(?:plane|jet|motorcade|wife|tourists?|fans?)\b/u.test(text)
        );
      case 'police':
        return POLICE.test(text);
      case 'force':
        return (
          pronoun ||
          armed ||
          this.weapon(chunks[at]!) ||
          FORCE_NOUN.test(chunks[at]!.word) ||
          ATTACKER.test(chunks[at]!.word) ||
          WEAPON_NOUN.test(chunks[at]!.word) ||
          /\bpolice\b/u.test(text)
        );
      case 'place':
        return (
          mentionsWithin(this.reading, from, to).some((m) => m.kind === 'place' || m.kind === 'state') ||
          PLACE_NOUN.test(chunks[at]!.word) ||
          (actors.length === 0 && this.reading.doc.tokens[chunks[at]!.head]!.pos === 'PROPN')
        );
      case 'power':
        return pronoun || actors.length > 0 || POWER_NOUN.test(chunks[at]!.word) || PEOPLE_NOUN.test(chunks[at]!.word);
    }
  }

  /** "the aircraft carrier", "a warship": arms that move. */
  private weapon({ from, to, head }: Chunk): boolean {
    return mentionsWithin(this.reading, from, to).some((m) => m.kind === 'weapon' && m.headToken === head);
  }

  agentNouns(): readonly number[] {
    return this.clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns);
  }

  private targetsAt(place: string): PartyRange[] {
    switch (place) {
      case '':
        return [];
      case 'object':
        return this.ranges('target', this.objects).filter((p) => this.names(p));
      case 'owner':
        return this.ownersOf(this.objects);
      case 'receiver':
        return this.receivers();
      default:
        return this.afterPreposition('target', [place]).filter((p) => this.names(p));
    }
  }

  private names({ range }: PartyRange): boolean {
    return PRONOUN.test(this.reading.doc.tokens[range.from]!.lower) || mentionsWithin(this.reading, range.from, range.to).some(acts);
  }

  private ranges(role: Role, nouns: readonly number[]): PartyRange[] {
    const { chunks } = this.parse;
    return nouns.map((at) => ({
      role,
      range: rangeOf(this.reading.doc, chunks[at]!.from, chunks[afterPhrase(chunks, at) - 1]!.to),
    }));
  }

  /** Phrases of the clause with a preposition, and those that hang on its objects. */
  private afterPreposition(role: Role, preps: readonly string[]): PartyRange[] {
    const { chunks } = this.parse;
    // "The truce collapsed after clashes between the two": they clashed.
    const ofEvent = (at: number): boolean =>
      at > this.clause.verb.index + 1 && this.reading.words.nounTrigger(chunks[at - 1]!.word) !== null;
    const own = this.clause.obliques
      .filter((o) => preps.includes(o.prep) && !(o.prep === 'between' && ofEvent(o.at)))
      .flatMap((o) => o.nouns);
    const hanging = this.objects.flatMap((at) => {
      const end = afterPhrase(chunks, at);
      return chunks[end]?.kind === 'prep' && preps.includes(chunks[end]!.word) && chunks[end + 1]?.kind === 'np' ? [end + 1] : [];
    });
    return this.ranges(role, [...new Set([...own, ...hanging])]);
  }

  /** Whose it is: "Sweden's role", "the offices of the party", "an order by the court". */
  private ownersOf(nouns: readonly number[]): PartyRange[] {
    const { chunks } = this.parse;
    for (const at of nouns) {
      const chunk = chunks[at]!;
      const inside = mentionsWithin(this.reading, chunk.from, chunk.to).find((m) => acts(m) && m.lastToken <= chunk.head);
      if (inside !== undefined) return [{ role: 'target', range: rangeOf(this.reading.doc, inside.firstToken, inside.lastToken) }];
      // "had their throats cut": theirs who had it done to them.
      const had = this.parse.clauses.find((c) => c.verb.word === 'have' && c.objects.includes(at));
      if (had !== undefined) return this.ranges('target', had.subjects);
      const [prep, noun] = [chunks[at + 1], chunks[at + 2]];
      if (prep?.kind !== 'prep' || !OWNER_PREPS.test(prep.word) || noun?.kind !== 'np') continue;
      const found = this.ranges('target', [noun.index]).filter((p) => this.names(p));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "gave Kenya $5 million": who stands first in the object. */
  private receivers(): PartyRange[] {
    const [first] = this.clause.objects;
    if (first === undefined || this.passive) return [];
    const chunk = this.parse.chunks[first]!;
    const mention = mentionsWithin(this.reading, chunk.from, chunk.to).find((m) => acts(m) && m.firstToken === chunk.from);
    return mention === undefined ? [] : [{ role: 'target', range: rangeOf(this.reading.doc, mention.firstToken, mention.lastToken) }];
  }
}

const POWER_NOUN =
  /^(?:government|president|minister|ministry|court|tribunal|parliament|junta|king|queen|mayor|governor|leader|party|union|council|commission|committee|opposition|bank|church|bishop|envoy|secretary|prosecutor|authorities|authority|spokesman|group|premier|chancellor|senate|congress|administration|delegation|mediator|judge|embassy|ambassador|side|country|countries|nation|alliance|bloc|state|neighbour|neighbor|organisation|organization|agency|charity)s?$/u;
