import type { RelationKind, Role } from '@hearsay/vocabulary';
import type { Clause, Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import type { FoundMention } from '../../mentions/mention.js';
import { isHedged, isHypothetical, isNegated } from '../modality.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { aboutActor } from './about-actor.js';
import { makeRelation } from './make-relation.js';
import { PLACE_NOUN } from '../noun-classes.js';
import { COMMANDS, tieOf, TIES } from './tie-words.js';
import { ARMED_KINDS, BODY_KINDS, IRREGULAR_KINDS, isParty } from '../../mentions/mention.js';

/** What a clause states beside its words: the kind of tie, its parties, the rule. */
interface Tie {
  kind: RelationKind;
  parties: PartyRange[];
  rule: string;
  hedged?: true;
}

const BACKER = /^(?:backer|patron|sponsor|supporter|financier|ally|benefactor|paymaster|armourer|protector)$/u;

/** Ties told by a noun or a phrase beside a plain verb: "has links to", "takes its orders from", "is under the command of", "is the main backer of". */
export function relationTies(reading: Reading, parse: Parse): Proposition[] {
  return parse.clauses.flatMap((clause) => {
    if (clause.subjects.length === 0 || isHypothetical(parse, clause) || clause.verb.verb!.progressive) return [];
    if (clause.kind === 'infinitive' || clause.kind === 'gerund') return [];
    const view = new TieView(reading, parse, clause);
    const tie =
      view.has() ??
      view.sides() ??
      view.takesOrders() ??
      view.under() ??
      view.joins() ??
      view.commander() ??
      view.backer() ??
      view.seenAs() ??
      view.includes();
    return tie === null ? [] : [view.told(tie)];
  });
}

class TieView {
  private readonly word: string;

  constructor(
    private readonly reading: Reading,
    private readonly parse: Parse,
    private readonly clause: Clause,
  ) {
    this.word = clause.verb.word;
  }

  /** "has close ties to the army", "enjoys the backing of Ruvania". */
  has(): Tie | null {
    if (!/^(?:have|maintain|keep|retain|enjoy|receive|get|forge|win|form|build|cement)$/u.test(this.word) || !this.aboutActor())
      return null;
    for (const at of this.clause.objects) {
      const { word } = this.parse.chunks[at]!;
      // "The two militias formed an alliance": with each other.
      const mutual = /^alliances?$/u.test(word) && this.parse.chunks[at + 1]?.kind !== 'prep';
      if (mutual && /^(?:forge|form|build|cement)$/u.test(this.word))
        return { kind: 'allied-with', parties: this.subjects('agent'), rule: 'has-ties' };
      const links = /^(?:tie|link|connection|contact|alliance)s?$/u.test(word);
      const support = /^(?:support|backing|patronage|protection|sponsorship)$/u.test(word);
      if (!links && !support) continue;
      if (support && /^(?:receive|get|win|forge|form|build|cement)$/u.test(this.word)) continue;
      const other = this.after(at, links ? /^(?:to|with)$/u : /^(?:of|from)$/u, links ? () => true : (m) => m.kind !== 'civilians');
      if (other === null) continue;
      return links
        ? { kind: 'allied-with', parties: [...this.subjects('agent'), this.party('target', other)], rule: 'has-ties' }
        : { kind: 'backed-by', parties: [...this.subjects('agent'), this.party('supporter', other)], rule: 'has-backing' };
    }
    return null;
  }

  /** "has allied itself with the rebels". */
  sides(): Tie | null {
    if (!/^(?:ally|align)$/u.test(this.word) || this.clause.verb.verb!.passive || !this.aboutActor()) return null;
    if (!this.clause.objects.some((at) => /^(?:itself|themselves|himself|herself)$/u.test(this.parse.chunks[at]!.word))) return null;
    const other = this.oblique(/^(?:with|to)$/u, () => true);
    return other === null
      ? null
      : { kind: 'allied-with', parties: [...this.subjects('agent'), this.party('target', other)], rule: 'has-ties' };
  }

  /** "takes its orders from the presidency". */
  takesOrders(): Tie | null {
    if (!/^(?:take|receive|get)$/u.test(this.word) || !this.aboutActor()) return null;
    if (!this.clause.objects.some((at) => /^(?:orders?|instructions?|directions?|cues?)$/u.test(this.parse.chunks[at]!.word))) return null;
    const from = this.oblique(/^from$/u, () => true);
    return from === null
      ? null
      : { kind: 'part-of', parties: [...this.subjects('agent'), this.party('target', from)], rule: 'takes-orders' };
  }

  /** "is under the command of", "operates under the umbrella of". */
  under(): Tie | null {
    // "The region remained under rebel control": ground that is held.
    if (this.clause.subjects.some((at) => PLACE_NOUN.test(this.parse.chunks[at]!.word))) return null;
    if (!/^(?:be|operate|fight|serve|come|act|function|place|put|remain)$/u.test(this.word) || !this.aboutActor()) return null;
    for (const oblique of this.clause.obliques) {
      if (oblique.prep !== 'under') continue;
      for (const at of oblique.nouns) {
        if (!/^(?:command|control|leadership|umbrella|banner|authority|orders|direction|aegis|wing)$/u.test(this.parse.chunks[at]!.word))
          continue;
        const other = this.after(at, /^of$/u, () => true) ?? this.inside(at);
        if (other === null) continue;
        const kind = other.kind === 'person' ? 'commands' : 'part-of';
        return { kind, parties: [...this.subjects('agent'), this.party('target', other)], rule: 'under-command' };
      }
    }
    return null;
  }

  /** "joined the Northern Front", "merged with", "was absorbed into". */
  joins(): Tie | null {
    if (!this.aboutActor()) return null;
    if (this.word === 'join' && !this.clause.verb.verb!.passive) {
      const [at] = this.clause.objects;
      // "Joined forces with the army": what is joined is no body.
      const bare =
        at !== undefined &&
        /^(?:forces|ranks|hands)$/u.test(this.parse.chunks[at]!.word) &&
        this.parse.chunks[at]!.to - this.parse.chunks[at]!.from === 1;
      if (
        at === undefined ||
        bare ||
        /^(?:fight|attack|war|battle|talk|protest|operation|mission|call|chorus)/u.test(this.parse.chunks[at]!.word)
      )
        return null;
      const body = this.mentionOf(at, (m) => isParty(m.kind));
      return body === null ? null : { kind: 'part-of', parties: [...this.subjects('agent'), this.party('target', body)], rule: 'joins' };
    }
    if (!/^(?:merge|unite|incorporate|absorb|integrate)$/u.test(this.word)) return null;
    const body = this.oblique(/^(?:with|into)$/u, (m) => BODY_KINDS.has(m.kind));
    return body === null ? null : { kind: 'part-of', parties: [...this.subjects('agent'), this.party('target', body)], rule: 'joins' };
  }

  /** "is the commander of the Falcon Brigade". */
  commander(): Tie | null {
    if (!/^(?:be|become|remain)$/u.test(this.word)) return null;
    const at = this.clause.objects.find((o) => COMMANDS.test(this.parse.chunks[o]!.word));
    if (at === undefined) return null;
    const body = this.after(at, /^of$/u, (m) => BODY_KINDS.has(m.kind)) ?? this.inside(at, (m) => ARMED_KINDS.has(m.kind));
    return body === null
      ? null
      : { kind: 'commands', parties: [...this.subjects('agent'), this.party('target', body)], rule: 'is-commander' };
  }

  /** "is the main backer of the rebels": the backed are those of whom it is said. */
  backer(): Tie | null {
    if (!/^(?:be|become|remain)$/u.test(this.word)) return null;
    const at = this.clause.objects.find((o) => BACKER.test(this.parse.chunks[o]!.word));
    if (at === undefined || this.parse.chunks[at]!.word === 'ally') return null;
    const backed = this.after(at, /^of$/u, () => true) ?? this.inside(at);
    return backed === null
      ? null
      : { kind: 'backed-by', parties: [this.party('agent', backed), ...this.subjects('supporter')], rule: 'is-backer' };
  }

  /** "is seen as a proxy of Ruvania", "is believed to be an arm of the army". */
  seenAs(): Tie | null {
    if (!this.clause.verb.verb!.passive || !/^(?:see|regard|consider|view|describe|know|deem)$/u.test(this.word) || !this.aboutActor())
      return null;
    const at = [...this.clause.obliques.filter((o) => o.prep === 'as').flatMap((o) => o.nouns), ...this.clause.objects].find((o) =>
      TIES.test(this.parse.chunks[o]!.word),
    );
    if (at === undefined) return null;
    const other = this.after(at, /^(?:of|for)$/u, () => true) ?? this.inside(at);
    if (other === null) return null;
    return {
      kind: tieOf(this.parse.chunks[at]!.word),
      parties: [...this.subjects('agent'), this.party('target', other)],
      rule: 'seen-as',
      hedged: true,
    };
  }

  /** "The coalition includes the Falcon Brigade": its members are part of it. */
  includes(): Tie | null {
    if (!/^(?:include|comprise|consist|make|compose|unite|encompass)$/u.test(this.word) || !this.aboutActor()) return null;
    const nouns = [...this.clause.objects, ...this.clause.obliques.filter((o) => o.prep === 'of').flatMap((o) => o.nouns)];
    const members = nouns.flatMap((at) => this.mentionOf(at, (m) => m.named && IRREGULAR_KINDS.has(m.kind)) ?? []);
    if (members.length === 0) return null;
    return {
      kind: 'part-of',
      parties: [...members.map((m) => this.party('agent', m)), ...this.subjects('target')],
      rule: 'includes',
    };
  }

  told(tie: Tie): Proposition {
    const { clause, parse, reading } = this;
    const subject = parse.chunks[clause.subjects[0]!]!;
    const between = parse.clauses.some((c) => c.index !== clause.index && c.verb.index > subject.index && c.verb.index < clause.verb.index);
    const first = clause.shared || between || subject.index > clause.verb.index ? clause.verb.from : subject.from;
    const last = Math.max(parse.chunks[Math.max(clause.to, clause.verb.index)]!.to, ...tie.parties.map((p) => p.range.to));
    return {
      ...makeRelation(reading, parse, first, last, tie.kind, tie.parties, tie.rule, clause.index),
      trigger: clause.verb.head,
      negated: isNegated(reading.doc, parse, clause),
      hedged: tie.hedged === true || isHedged(reading.doc, parse, clause),
    };
  }

  private aboutActor(): boolean {
    return aboutActor(this.reading, this.parse, this.clause);
  }

  private subjects(role: Role): PartyRange[] {
    return this.clause.subjects.map((at) => ({ role, range: rangeOf(this.reading.doc, this.parse.chunks[at]!.from, this.end(at)) }));
  }

  private party(role: Role, m: FoundMention): PartyRange {
    return { role, range: rangeOf(this.reading.doc, m.firstToken, m.lastToken) };
  }

  private end(at: number): number {
    return this.parse.chunks[afterPhrase(this.parse.chunks, at) - 1]!.to;
  }

  /** The actor that a noun phrase names. */
  private mentionOf(at: number, fits: (m: FoundMention) => boolean): FoundMention | null {
    const chunk = this.parse.chunks[at]!;
    const within = mentionsWithin(this.reading, chunk.from, this.end(at)).filter(
      (m) => (isActor(m) || m.metonym) && !(m.inside && m.adjective) && fits(m),
    );
    return within[0] ?? null;
  }

  /** The actor of a phrase right behind a noun, or of a phrase of the clause. */
  private after(at: number, prep: RegExp, fits: (m: FoundMention) => boolean): FoundMention | null {
    const { chunks } = this.parse;
    const [next, noun] = [chunks[at + 1], chunks[at + 2]];
    if (next?.kind === 'prep' && prep.test(next.word) && noun?.kind === 'np') return this.mentionOf(noun.index, fits);
    return this.oblique(prep, fits);
  }

  private oblique(prep: RegExp, fits: (m: FoundMention) => boolean): FoundMention | null {
    for (const oblique of this.clause.obliques)
      if (prep.test(oblique.prep))
        for (const at of oblique.nouns) {
          const found = this.mentionOf(at, fits);
          if (found !== null) return found;
        }
    return null;
  }

  /** "the army's command", "rebel leader": an actor inside the noun phrase, before its head. */
  private inside(at: number, fits: (m: FoundMention) => boolean = () => true): FoundMention | null {
    const chunk = this.parse.chunks[at]!;
    return mentionsWithin(this.reading, chunk.from, chunk.head).find((m) => (isActor(m) || m.metonym) && fits(m)) ?? null;
  }
}
