import type { ClaimType, Mode, Role, Stance } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import { isHedged, isHypothetical, isNegated } from './modality.js';
import { ANAPHOR, BASE_NOUN, DEAL_NOUN, FORCE_NOUN, HOARD_NOUN, LINE_NOUN, PEOPLE_NOUN, PLACE_NOUN, WEAPON_NOUN } from './noun-classes.js';
import type { PartyRange, Proposition } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, quantitiesWithin, rangeOf, type Reading } from './reading.js';
import { knownForm, LIGHT, nounTrigger, TRANSPARENT, verbTriggers, type Trigger } from './triggers.js';

/** What a noun phrase can be to a verb. */
type ObjectClass = 'place' | 'people' | 'weapon' | 'deal' | 'line' | 'event' | 'anaphor' | 'actor' | 'other' | 'none';

/** Propositions of a sentence that its verbs carry, in text order. */
export function verbPropositions(reading: Reading, parse: Parse): Proposition[] {
  return parse.clauses.flatMap((clause) => new ClauseReading(reading, parse, clause).read());
}

const REVERSED = /^(?:come|suffer|face|survive|sustain|escape|witness|see)$/u;
const FUTURE_FALL = /^(?:fall|rise|increase|grow|collapse|happen|erupt|climb|change)$/u;

class ClauseReading {
  private readonly doc;
  private readonly lemma: string;
  private readonly passive: boolean;

  constructor(
    private readonly reading: Reading,
    private readonly parse: Parse,
    private readonly clause: Clause,
  ) {
    this.doc = reading.doc;
    this.lemma = knownForm(clause.verb.word, clause.verb.surface);
    this.passive = clause.verb.verb!.passive;
  }

  read(): Proposition[] {
    if (isHypothetical(this.parse, this.clause) || !this.governed()) return [];
    const found =
      this.threat() ??
      this.blame() ??
      this.inability() ??
      this.denial() ??
      this.brokenTruce() ??
      this.lightVerb() ??
      this.idiom() ??
      this.fullVerb();
    return found === null ? [] : [found];
  }

  /** A dependent verb speaks only under a governor that lets it: "tried to arrest", not "an offensive to recapture". */
  private governed(): boolean {
    const { clause } = this;
    if (clause.kind !== 'infinitive' && clause.kind !== 'gerund') return true;
    const governor = clause.parent === null ? undefined : this.parse.clauses[clause.parent];
    if (clause.kind === 'gerund') {
      const before = this.parse.chunks[clause.verb.index - 1];
      if (before?.kind === 'prep' || before?.kind === 'sub')
        return (
          /^(?:after|before|by|while|when|of|without|since|in)$/u.test(before.word) &&
          !(before.word === 'without' && false) &&
          (before.word !== 'of' ||
            governor?.verb.word === 'accuse' ||
            governor?.verb.word === 'suspect' ||
            governor?.verb.word === 'convict') &&
          (before.word !== 'in' || governor?.verb.word === 'involve')
        );
      return governor === undefined || TRANSPARENT.has(governor.verb.word) || governor.verb.verb!.light;
    }
    if (governor === undefined) return false;
    if (/^(?:refuse|threaten|ask|urge|offer|request|decline|warn)$/u.test(governor.verb.word)) return false;
    if (
      this.parse.chunks[clause.verb.index - 1]?.kind === 'np' &&
      !/^(?:order|force|help|allow|see|say|deploy|send|use|believe|expect)$/u.test(governor.verb.word)
    )
      return false;
    return (
      TRANSPARENT.has(governor.verb.word) ||
      (governor.verb.verb!.light &&
        governor.predicate !== null &&
        /^(?:able|unable|ready|set|likely|unlikely|due|willing|unwilling|prepared|about|free|poised|determined)$/u.test(governor.predicate))
    );
  }

  /** "carried out an attack on", "came under attack from", "launched an offensive", "an operation was launched". */
  private lightVerb(): Proposition | null {
    const { clause, parse } = this;
    if (!LIGHT.has(this.lemma) || this.lemma === 'do') return null;
    if (/\bjoint\b/u.test(this.wordsOf(this.clause.objects[0]))) return null;
    const happening = this.happening();
    if (happening !== null) return happening;
    const places = [
      ...(this.passive ? clause.subjects : clause.objects),
      ...clause.obliques.filter((o) => /^(?:under|in|into|out|for|to|of|with)$/u.test(o.prep)).flatMap((o) => o.nouns),
    ];
    const fire = places.find(
      (at) =>
        parse.chunks[at]!.word === 'fire' &&
        /\b(?:rocket|mortar|artillery|shell|gun|machine-gun|small-arms|sniper|tank|heavy|anti-aircraft|missile|enemy|hostile|friendly)\b/u.test(
          this.wordsOf(at),
        ),
    );
    const responsibility = clause.objects.find((at) => parse.chunks[at]!.word === 'responsibility');
    const predicate = clause.verb.verb!.light && clause.predicate === 'responsible';
    if (clause.verb.verb!.light && !predicate && this.lemma === 'be') return null;
    if ((this.lemma === 'claim' || this.lemma === 'admit') && responsibility === undefined) return null;
    for (const outer of places) {
      const at = this.throughQuantity(outer);
      const event =
        at === fire || (parse.chunks[at]!.word === 'fire' && this.lemma === 'come')
          ? { type: 'ASSAULT' as const, mode: [] }
          : nounTrigger(parse.chunks[at]!.word);
      if (event === null || (event.type === 'ACCUSE' && !event.mode.includes('investigate')) || !this.lightFits(event.type, at)) continue;
      if (/^(?:fight)$/u.test(parse.chunks[at]!.word)) continue;
      if (
        clause.obliques.some((o) => o.nouns.includes(outer) && /^(?:in|to|with|of|for)$/u.test(o.prep)) &&
        !/^(?:take|involve|participate|join|claim|admit|engage|be|result|respond|approve|earmark)$/u.test(this.lemma)
      )
        continue;
      const parties: PartyRange[] = [];
      const reversed = (REVERSED.test(this.lemma) && !this.passive) || (this.lemma === 'repel' && false);
      const around = this.aroundNoun(at);
      if (reversed) {
        parties.push(
          ...this.parties('target', clause.subjects),
          ...around.filter((p) => p.role === 'agent'),
          ...this.obliqueParties('agent', /^(?:from|by)$/u),
        );
      } else if (this.passive && event.type === 'MOBILIZE') {
        parties.push(...this.parties('agent', clause.subjects));
      } else if (this.passive) {
        parties.push(...this.obliqueParties('agent', /^by$/u), ...around);
      } else {
        parties.push(
          ...this.parties('agent', clause.subjects),
          ...around.filter((p) => p.role !== 'agent' || clause.subjects.length === 0),
        );
        if (!around.some((p) => p.role === 'target')) parties.push(...this.obliqueParties('target', /^(?:on|against|upon|at|with)$/u));
      }
      return this.make(event.type, event.mode, parties, 'light-verb', { weight: 0.7 });
    }
    return null;
  }

  /** "Our answer will fall hard on", "we will deal with them", "worse blows would follow": a threat that names no act of its own type. */
  private threat(): Proposition | null {
    const { clause, parse } = this;
    const { modal, negated } = clause.verb.verb!;
    if (modal === null || negated || !/^(?:will|would|'ll|shall)$/u.test(modal)) return null;
    const first = parse.chunks[clause.subjects[0] ?? clause.verb.index]!;
    const own = /^(?:we|i)$/u.test(first.word) || this.doc.tokens[first.from]!.lower === 'our';
    const warned = this.ancestors().some((c) => /^(?:warn|threaten|vow|caution)$/u.test(c.verb.word));
    if (!own && !warned) return null;
    if (verbTriggers(this.lemma, this.particleOf()).some((t) => t.type === 'ASSAULT') && clause.objects.length > 0) return null;
    if (
      !/^(?:answer|respond|retaliate|avenge|revenge|punish|deal|pay|regret|suffer|face|follow|confront|fall|teach|react|consider|escalate|strike|hit|fight|burn|drown|bleed|come|continue|intensify|open)$/u.test(
        this.lemma,
      )
    )
      return null;
    if (own && !warned && /^(?:consider|come|continue|open|face|follow)$/u.test(this.lemma)) return null;
    const parties = [
      ...this.parties('agent', clause.subjects),
      ...this.parties('target', clause.objects),
      ...this.obliqueParties('target', /^(?:on|against|with|upon|to)$/u),
    ];
    return { ...this.make('THREATEN', ['violence'], parties, 'threat', { weight: 0.65 }), stance: 'threatens' };
  }

  /** "violated the ceasefire", "the truce was broken". */
  private brokenTruce(): Proposition | null {
    const { clause, parse } = this;
    const things = this.passive ? clause.subjects : clause.objects;
    if (!/^(?:break|violate|breach|end|scrap|abandon)$/u.test(this.lemma)) return null;
    if (!things.some((at) => /^(?:truce|ceasefire|cease-fire|agreement|deal|accord|treaty|pact|talks)$/u.test(parse.chunks[at]!.word)))
      return null;
    return this.make(
      'REJECT',
      [],
      this.passive ? this.obliqueParties('agent', /^by$/u) : this.parties('agent', clause.subjects),
      'break-a-truce',
      { weight: 0.6 },
    );
  }

  /** "blamed the army for the shelling of the camp": the act is the content, the one who blames its speaker. */
  private blame(): Proposition | null {
    const { clause, parse } = this;
    if (!/^(?:accuse|blame|suspect)$/u.test(this.lemma) || this.passive) return null;
    for (const oblique of clause.obliques.filter((o) => o.prep === 'for' || o.prep === 'of')) {
      for (const at of oblique.nouns) {
        const event = nounTrigger(parse.chunks[at]!.word);
        if (event === null || !/^(?:ASSAULT|COERCE|TERRITORY)$/u.test(event.type)) continue;
        const found = this.make(
          event.type,
          event.mode,
          [...this.parties('agent', clause.objects), ...this.aroundNoun(at).filter((p) => p.role === 'target')],
          'blamed-for',
          { weight: 0.6 },
        );
        return { ...found, stance: 'accuses', speaker: this.parties('agent', clause.subjects)[0]?.range ?? null };
      }
    }
    return null;
  }

  /** "can't shoot", "couldn't hold": what somebody is not able to do is a judgement of them. */
  private inability(): Proposition | null {
    const { clause } = this;
    const { modal, negated, passive } = clause.verb.verb!;
    if (modal === null || !negated || passive || !/^(?:can|could|ca|cannot)$/u.test(modal) || !this.armed()) return null;
    if (/^(?:confirm|verify|say|explain|tell|believe|know|imagine|comment)$/u.test(this.lemma)) return null;
    if (clause.objects.length > 0 && verbTriggers(this.lemma, this.particleOf()).length > 0) return null;
    return this.make('ASSESSMENT', [], this.parties('agent', clause.subjects), 'inability', { weight: 0.5 });
  }

  /** "denied any role", "rejected the charge", "calls the charge baseless": what was said before is denied. */
  private denial(): Proposition | null {
    const { clause, parse } = this;
    const about = [...clause.objects, ...(this.passive ? clause.subjects : [])].find((at) => ANAPHOR.test(parse.chunks[at]!.word));
    const baseless =
      /^(?:call|describe|brand|label|dub)$/u.test(this.lemma) &&
      /^(?:baseless|false|untrue|absurd|fabricated|unfounded|lies|nonsense|ridiculous)$/u.test(clause.predicate ?? '');
    if (about === undefined && !baseless) return null;
    if (!baseless && !/^(?:deny|reject|dismiss|refute|rebut|disclaim)$/u.test(this.lemma)) return null;
    if (this.contentAfter() || this.passive || clause.subjects.length === 0) return null;
    return {
      ...this.make('ASSAULT', [], this.parties('agent', clause.subjects), 'denies-what-was-said', { weight: 0.5, anaphoric: true }),
      stance: 'denies',
      negated: false,
    };
  }

  private ancestors(): Clause[] {
    const out: Clause[] = [];
    for (let at = this.clause.parent; at !== null && out.length < 8; at = this.parse.clauses[at]!.parent) out.push(this.parse.clauses[at]!);
    return out;
  }

  /** "The operation began", "clashes broke out", "fighting raged": the event noun is the subject. */
  private happening(): Proposition | null {
    const { clause, parse } = this;
    const at = clause.subjects[0];
    if (
      at === undefined ||
      this.passive ||
      clause.shared ||
      !/^(?:begin|start|continue|erupt|break|rage|occur|happen|take|flare|last|escalate|intensify|resume|follow|end|stop|kick)$/u.test(
        this.lemma,
      )
    )
      return null;
    if (this.lemma === 'take' && clause.objects.every((o) => parse.chunks[o]!.word !== 'place')) return null;
    if (clause.objects.length > 0 && this.lemma !== 'take') return null;
    const event = nounTrigger(parse.chunks[at]!.word);
    if (event === null || event.type === 'ACCUSE' || event.type === 'AID') return null;
    return this.make(event.type, event.mode, this.aroundNoun(at), 'event-happens', { weight: 0.6 });
  }

  /** "a string of attacks", "a series of raids": the noun behind the quantity. */
  private throughQuantity(at: number): number {
    const { chunks } = this.parse;
    if (
      !/^(?:string|series|number|wave|spate|dozens|hundreds|kind|campaign|round|lot|couple|rash|flurry|barrage|most|part|much|half|all|some|many|parts|swathes|majority|rest)$/u.test(
        chunks[at]!.word,
      )
    )
      return at;
    return chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np' ? at + 2 : at;
  }

  /** Which event nouns go with which light verbs: talks are given and paid, attacks are not; a "strike" of workers is a protest. */
  private lightFits(type: ClaimType, at: number): boolean {
    if (/^(?:give|pay|issue|deliver|arrive|open|set|put|call)$/u.test(this.lemma))
      return /^(?:CONSULT|THREATEN|ACCUSE|PROTEST|REQUEST)$/u.test(type) && this.lemma !== 'set' && this.lemma !== 'put';
    if (this.lemma === 'impose') return type === 'COERCE';
    return (
      !/\b(?:hunger|general|nationwide|teachers|transport|workers|solidarity)\b.*\bstrikes?\b/u.test(this.wordsOf(at)) || type === 'PROTEST'
    );
  }

  /** Idioms of verb and object: "take prisoner", "open fire", "lay down weapons", "hold talks", "come under the control of". */
  private idiom(): Proposition | null {
    const { clause, parse } = this;
    const words = new Set([...clause.objects, ...clause.obliques.flatMap((o) => o.nouns)].map((at) => parse.chunks[at]!.word));
    const tokens = this.doc.tokens.slice(clause.verb.to, clause.verb.to + 14).map((t) => t.lower);
    const strike = [...clause.objects, ...clause.obliques.flatMap((o) => o.nouns)].find((at) =>
      /\b(?:hunger|general|nationwide|teachers'?|transport|workers'?|solidarity)\b.*\bstrikes?\b/u.test(this.wordsOf(at)),
    );
    if (strike !== undefined)
      return this.make(
        'PROTEST',
        [/hunger/u.test(this.wordsOf(strike)) ? 'hunger' : 'strike'],
        [
          ...this.parties('agent', this.passive ? [] : clause.subjects),
          ...this.obliqueParties(this.passive ? 'agent' : 'target', this.passive ? /^by$/u : /^against$/u),
        ],
        'strike-of-workers',
        { weight: 0.6 },
      );
    if (
      /^(?:take|return|pour|flood)$/u.test(this.lemma) &&
      clause.obliques.some((o) => o.prep === 'to' && o.nouns.some((at) => parse.chunks[at]!.word === 'streets'))
    )
      return this.make(
        'PROTEST',
        ['demo'],
        [...this.parties('agent', clause.subjects), ...this.obliqueParties('target', /^against$/u)],
        'take-to-the-streets',
        { weight: 0.7 },
      );
    if (
      clause.verb.verb!.light &&
      clause.predicate !== null &&
      /^(?:willing|ready|prepared)$/u.test(clause.predicate) &&
      this.infinitiveAfter() &&
      !this.hasTypedInfinitive()
    )
      return this.make('AGREE', [], this.parties('agent', clause.subjects), 'willing-to', { weight: 0.4 });
    const opposed = (clause.verb.verb!.light && clause.predicate === 'opposed') || (this.passive && this.lemma === 'oppose');
    if (opposed && clause.obliques.some((o) => o.prep === 'to'))
      return this.make('REJECT', [], this.parties('agent', clause.subjects), 'opposed-to', { weight: 0.5 });
    if (this.lemma === 'blow' && tokens.slice(0, 8).includes('up'))
      return this.make(
        'ASSAULT',
        /\b(?:themselves|himself|herself|itself)\b/u.test(tokens.slice(0, 5).join(' ')) ? ['explosives', 'suicide-attack'] : ['explosives'],
        [
          ...this.parties(this.passive ? 'target' : 'agent', clause.subjects),
          ...(this.passive ? this.obliqueParties('agent', /^by$/u) : []),
        ],
        'blow-up',
        { weight: 0.7 },
      );
    const has = (...list: string[]): boolean => list.some((word) => words.has(word));
    const subject = (role: Role): PartyRange[] => this.parties(role, clause.subjects);
    const object = (role: Role): PartyRange[] => this.parties(role, this.clause.objects);
    if (this.lemma === 'take' || this.lemma === 'hold') {
      if (has('prisoner', 'prisoners', 'captive', 'hostage', 'hostages') || tokens.includes('hostage') || tokens.includes('captive'))
        return this.make(
          'COERCE',
          [has('hostage', 'hostages') || tokens.includes('hostage') ? 'abduct' : 'arrest'],
          this.passive ? [...subject('target'), ...this.obliqueParties('agent', /^by$/u)] : [...subject('agent'), ...object('target')],
          'take-prisoner',
          { weight: 0.8 },
        );
      if (has('control'))
        return this.make('TERRITORY', [], [...subject('agent'), ...this.obliqueParties('target', /^from$/u)], 'take-control', {
          weight: 0.8,
        });
      if (has('place')) return null;
      if (this.lemma === 'take' && has('money', 'weapons', 'arms') && clause.obliques.some((o) => o.prep === 'from'))
        return this.make('AID', [], [...this.obliqueParties('agent', /^from$/u), ...subject('target')], 'take-from', {});
    }
    if (this.lemma === 'lose') {
      const men = clause.objects.find(
        (at) => parse.chunks[at]!.counted === true && (PEOPLE_NOUN.test(parse.chunks[at]!.word) || FORCE_NOUN.test(parse.chunks[at]!.word)),
      );
      if (men !== undefined)
        return this.make(
          'ASSAULT',
          [],
          subject('target').map((p) => ({ ...p, role: 'agent' as Role })),
          'lose-men',
          { weight: 0.7 },
        );
      if (has('control')) return this.make('TERRITORY', [], subject('agent'), 'lose-control', { weight: 0.8 });
      if (quantitiesWithin(this.reading, clause.verb.to, this.end()).some((q) => q.kind === 'killed'))
        return this.make('ASSAULT', [], subject('target'), 'lose-men', { weight: 0.7 });
    }
    const side = /^(?:fight|stand|serve)$/u.test(this.lemma)
      ? clause.obliques.find((o) => o.prep === 'on' && o.nouns.some((at) => parse.chunks[at]!.word === 'side'))?.nouns[0]
      : undefined;
    if (side !== undefined && parse.chunks[side + 1]?.word === 'of' && parse.chunks[side + 2]?.kind === 'np')
      return this.make('COOPERATE', [], [...subject('agent'), ...this.parties('target', [side + 2])], 'on-the-side-of', { weight: 0.6 });
    if (clause.obliques.some((o) => o.prep === 'alongside') && this.armed())
      return this.make('COOPERATE', [], [...subject('agent'), ...this.obliqueParties('target', /^alongside$/u)], 'alongside', {
        weight: 0.6,
      });
    const text = this.objectsText();
    if (this.lemma === 'be' && clause.obliques.some((o) => o.prep === 'in' && o.nouns.some((at) => parse.chunks[at]!.word === 'control')))
      return this.make('TERRITORY', [], subject('agent'), 'take-control', { weight: 0.6 });
    if (this.lemma === 'change' && has('hands')) return this.make('TERRITORY', [], [], 'change-hands', {});
    if (
      /^(?:be|come|remain|put|place)$/u.test(this.lemma) &&
      clause.obliques.some((o) => o.prep === 'under' && o.nouns.some((at) => /^(?:siege|blockade)$/u.test(parse.chunks[at]!.word)))
    )
      return this.make('COERCE', [], this.obliqueParties('agent', /^by$/u), 'under-siege', { weight: 0.6 });
    if (
      /^(?:receive|get|obtain|buy|purchase|acquire)$/u.test(this.lemma) &&
      !this.passive &&
      clause.obliques.some((o) => o.prep === 'from') &&
      (/weapon|arms|money|training|fund|missile|drone|ammunition|aid|support|tank|rocket/u.test(text) || has('weapons', 'arms'))
    )
      return this.make('AID', [], [...this.obliqueParties('agent', /^from$/u), ...subject('target')], 'receive-from', { weight: 0.6 });
    if (/^(?:provide|supply|furnish|equip)$/u.test(this.lemma) && clause.obliques.some((o) => o.prep === 'with'))
      return this.make(
        'AID',
        [],
        this.passive ? [...subject('target'), ...this.obliqueParties('agent', /^by$/u)] : [...subject('agent'), ...object('target')],
        'provide-with',
        { weight: 0.7 },
      );
    if (
      clause.subjects.some((at) => DEAL_NOUN.test(parse.chunks[at]!.word)) &&
      ((this.lemma === 'take' && has('effect')) || (/^(?:come|go|enter)$/u.test(this.lemma) && has('force', 'effect')))
    )
      return this.make('AGREE', [], [], 'truce-takes-effect', { weight: 0.6 });
    if (
      /^(?:add|put|place)$/u.test(this.lemma) &&
      clause.obliques.some((o) => /^(?:to|on)$/u.test(o.prep) && o.nouns.some((at) => /^(?:list|blacklist)$/u.test(parse.chunks[at]!.word)))
    )
      return this.make('SANCTION', [], this.passive ? subject('target') : [...subject('agent'), ...object('target')], 'put-on-a-list', {});
    if (
      /^(?:voice|express|pledge|offer|declare|reaffirm|reiterate|give|lend|announce|promise|show)$/u.test(this.lemma) &&
      has('support', 'backing', 'solidarity')
    )
      return this.make('SUPPORT', [], [...subject('agent'), ...this.obliqueParties('target', /^(?:for|to|with)$/u)], 'voice-support', {
        weight: 0.6,
      });
    if (/^(?:pledge|swear|declare)$/u.test(this.lemma) && has('allegiance', 'loyalty'))
      return {
        ...this.make('RELATION', [], [...subject('agent'), ...this.obliqueParties('target', /^to$/u)], 'pledge-allegiance', {
          weight: 0.7,
        }),
        relation: 'part-of',
      };
    if (this.lemma === 'split' && clause.obliques.some((o) => o.prep === 'from'))
      return {
        ...this.make('RELATION', [], [...subject('agent'), ...this.obliqueParties('target', /^from$/u)], 'split-from', {}),
        relation: 'opposed-to',
      };
    if (
      /^(?:conduct|hold|stage|carry|begin|launch|plan|organise|organize|form|set|establish)$/u.test(this.lemma) &&
      this.parse.chunks[clause.objects[0] ?? -1] !== undefined &&
      /\bjoint\b/u.test(this.wordsOf(clause.objects[0]))
    )
      return this.make('COOPERATE', [], [...subject('agent'), ...this.obliqueParties('target', /^with$/u)], 'joint-action', {});
    if (
      /^(?:find|discover|recover|pull|retrieve|exhume|unearth|lie)$/u.test(this.lemma) &&
      [...clause.subjects, ...clause.objects].some((at) => /^(?:bod(?:y|ies)|corpses?|remains|skeletons?)$/u.test(parse.chunks[at]!.word))
    )
      return this.make('ASSAULT', [], [...(this.passive || this.lemma === 'lie' ? subject('target') : object('target'))], 'bodies-found', {
        weight: 0.5,
      });
    if (
      this.lemma === 'flee' ||
      (this.lemma === 'leave' && clause.objects.some((at) => /^(?:homes?|houses?|villages?)$/u.test(parse.chunks[at]!.word)))
    ) {
      if (/people|famil|civilian|resident|villager|refugee|thousands|hundreds/u.test(this.wordsOf(clause.subjects[0])))
        return this.make('COERCE', [], subject('target'), 'people-flee', { weight: 0.5 });
    }
    if (this.lemma === 'open' && has('fire'))
      return this.make('ASSAULT', ['firearms'], [...subject('agent'), ...this.obliqueParties('target', /^(?:on|at)$/u)], 'open-fire', {
        weight: 0.8,
      });
    if (this.lemma === 'lay' && (clause.particle === 'down' || tokens[0] === 'down') && has('weapons', 'arms'))
      return this.make('RETREAT', ['disarm'], subject('agent'), 'lay-down-arms', {});
    if (this.lemma === 'make' && has('peace'))
      return this.make('AGREE', [], [...subject('agent'), ...this.obliqueParties('target', /^with$/u)], 'make-peace', { weight: 0.8 });
    if (
      (this.lemma === 'reach' || this.lemma === 'strike' || this.lemma === 'conclude' || this.lemma === 'broker') &&
      clause.objects.some((at) => DEAL_NOUN.test(parse.chunks[at]!.word))
    )
      return this.make('AGREE', [], [...subject('agent'), ...this.obliqueParties('target', /^with$/u)], 'reach-a-deal', {});
    if (
      clause.verb.verb!.light &&
      this.lemma === 'be' &&
      clause.obliques.some((o) => o.prep === 'under' && o.nouns.some((at) => parse.chunks[at]!.word === 'control'))
    )
      return this.make('TERRITORY', [], this.ofControl(), 'under-control', { weight: 0.8 });
    if (/^(?:place|put|impose|declare)$/u.test(this.lemma) && (tokens.includes('martial') || has('curfew', 'law')))
      return tokens.includes('martial') || has('curfew')
        ? this.make('COERCE', [has('curfew') ? 'curfew' : 'martial-law'], subject('agent'), 'martial-law', { weight: 0.7 })
        : null;
    if (clause.subjects.some((at) => DEAL_NOUN.test(parse.chunks[at]!.word)) && /^(?:stand|hold|expire|collapse)$/u.test(this.lemma))
      return this.make(this.lemma === 'collapse' ? 'REJECT' : 'AGREE', [], [], 'deal-stands', {});
    if (
      this.lemma === 'be' &&
      clause.obliques.some((o) => o.prep === 'on' && o.nouns.some((at) => /^(?:list|blacklist)$/u.test(parse.chunks[at]!.word)))
    )
      return this.make('SANCTION', [], [...subject('target'), ...this.ownersOf(/^(?:list|blacklist)$/u)], 'on-the-list', {});
    if (/^(?:impose|lift|ease)$/u.test(this.lemma) && has('sanctions', 'sanction', 'embargo'))
      return this.make(
        this.lemma === 'impose' ? 'SANCTION' : 'CONCEDE',
        [],
        [...subject('agent'), ...this.obliqueParties('target', /^(?:on|against)$/u)],
        'sanctions',
        {},
      );
    if (this.lemma === 'call' && clause.obliques.some((o) => o.prep === 'for' || o.prep === 'on'))
      return this.make('REQUEST', [], [...subject('agent'), ...this.obliqueParties('target', /^on$/u)], 'call-for', { weight: 0.45 });
    if (
      this.lemma === 'set' &&
      (clause.objects.some((at) => parse.chunks[at]!.word === 'fire') ||
        tokens.slice(0, 8).includes('ablaze') ||
        (tokens.includes('fire') && tokens.includes('on')))
    )
      return this.make('COERCE', ['arson'], [...subject('agent'), ...this.obliqueParties('target', /^to$/u)], 'set-fire', { weight: 0.6 });
    return null;
  }

  /** Whose control it is: "under the control of the rebels", "under rebel control". */
  private ofControl(): PartyRange[] {
    const { chunks } = this.parse;
    const at = this.clause.obliques
      .filter((o) => o.prep === 'under')
      .flatMap((o) => o.nouns)
      .find((n) => chunks[n]!.word === 'control');
    if (at === undefined) return [];
    const owner = chunks[at + 1]?.kind === 'prep' && chunks[at + 2]?.kind === 'np' ? chunks[at + 2]! : chunks[at]!;
    return [{ role: 'agent', range: rangeOf(this.doc, owner.from, owner.to) }];
  }

  /** Whose list it is: "on the U.S. list". */
  private ownersOf(noun: RegExp): PartyRange[] {
    const at = this.clause.obliques.flatMap((o) => o.nouns).find((n) => noun.test(this.parse.chunks[n]!.word));
    if (at === undefined) return [];
    const chunk = this.parse.chunks[at]!;
    const owner = mentionsWithin(this.reading, chunk.from, chunk.to).find(isActor);
    return owner === undefined ? [] : [{ role: 'agent', range: rangeOf(this.doc, owner.firstToken, owner.lastToken) }];
  }

  private fullVerb(): Proposition | null {
    const { clause } = this;
    const trigger = this.choose(verbTriggers(this.lemma, this.particleOf()));
    if (trigger === null) return null;
    const parties = this.frameParties(trigger);
    const moved =
      trigger.type === 'AID' &&
      /^(?:fly|send|move|transfer|ship|deliver)$/u.test(this.lemma) &&
      !parties.some((p) => p.role === 'target' && !this.isPlace(p.range)) &&
      this.clause.obliques.some((o) => /^(?:to|into)$/u.test(o.prep));
    return this.make(moved ? 'MOBILIZE' : this.fought(trigger.type), this.modesOf(trigger), parties, `verb-${trigger.frame}`, {
      weight: trigger.type === 'ASSESSMENT' ? 0.4 : 0.6,
      ...(this.anaphoric() ? { anaphoric: true } : {}),
      ...(clause.kind === 'participial' ? { weight: 0.5 } : {}),
    });
  }

  /** A place that is taken with a word of fighting ("after two days of clashes") was fought for. */
  private fought(type: ClaimType): ClaimType {
    if (type !== 'TERRITORY' || this.clause.verb.verb!.negated) return type;
    const { chunks } = this.parse;
    const violent = this.clause.obliques.some(
      (o) =>
        /^(?:after|in|following|during|amid)$/u.test(o.prep) &&
        o.nouns.some((at) => [at, afterPhrase(chunks, at) - 1].some((k) => nounTrigger(chunks[k]!.word)?.type === 'ASSAULT')),
    );
    return violent ? 'ASSAULT' : type;
  }

  private particleOf(): string | null {
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

  private anaphoric(): boolean {
    return (
      (this.lemma === 'reject' || this.lemma === 'dismiss') && this.clause.objects.some((at) => ANAPHOR.test(this.parse.chunks[at]!.word))
    );
  }

  private object(): number | undefined {
    return this.passive ? this.clause.subjects[0] : this.clause.objects[0];
  }

  private classOf(outer: number | undefined): ObjectClass {
    if (outer === undefined) return 'none';
    const chunk = this.parse.chunks[this.throughQuantity(outer)]!;
    const word = chunk.word;
    const within = mentionsWithin(this.reading, chunk.from, chunk.to);
    const head = within.find((m) => m.headToken === chunk.head);
    if (head?.kind === 'weapon' || WEAPON_NOUN.test(word)) return 'weapon';
    if (
      HOARD_NOUN.test(word) &&
      /\bof (?:\S+ ){0,4}?(?:firearms|weapons|arms|ammunition|explosives?|munitions|rifles|guns|grenades|rockets|mortars|landmines|mines|bombs)\b/u.test(
        this.wordsOf(outer),
      )
    )
      return 'weapon';
    if (DEAL_NOUN.test(word)) return 'deal';
    if (head?.kind === 'place' || head?.kind === 'state') return 'place';
    if (
      within.length === 0 &&
      this.doc.tokens[chunk.head]!.pos === 'PROPN' &&
      /^(?:hold|take|seize|enter|control|lose|capture|retake|recapture|fall|liberate|occupy|overrun|storm|besiege|leave|surround|regain|reclaim|secure|clear|advance|push|evacuate|abandon|bomb|shell)$/u.test(
        this.lemma,
      )
    )
      return 'place';
    if (nounTrigger(word) !== null) return 'event';
    if (ANAPHOR.test(word)) return 'anaphor';
    if (head !== undefined && isActor(head)) return 'actor';
    if (PEOPLE_NOUN.test(word) || /^(?:he|him|she|her|they|them|we|us|who|whom|i|me)$/u.test(word)) return 'people';
    if (LINE_NOUN.test(word) && !/^(?:airport|port|bridge|crossing|border)$/u.test(word)) return 'line';
    if (PLACE_NOUN.test(word)) return 'place';
    return 'other';
  }

  /** Which of a verb's readings its object allows. */
  private choose(triggers: readonly Trigger[]): Trigger | null {
    const object = this.classOf(this.object());
    return triggers.find((t) => this.allows(t, object)) ?? null;
  }

  private allows(trigger: Trigger, object: ObjectClass): boolean {
    const { lemma } = this;
    const people = object === 'people' || object === 'actor';
    const count = this.clause.subjects.length + this.clause.objects.length;
    if (trigger.type === 'REQUEST' && lemma === 'demand' && !this.passive && (object === 'event' || object === 'deal')) return true;
    switch (trigger.type) {
      case 'TERRITORY':
        if (trigger.frame === 'fall') return this.classOf(this.clause.subjects[0]) === 'place' && !this.passive;
        if (trigger.frame === 'self') return true;
        if (/^(?:advance|push|sweep|storm|press|move|infiltrate)$/u.test(lemma)) return this.armed() || object === 'place';
        if (/^(?:dislodge|oust|drive|push|expel)$/u.test(lemma))
          return people && this.clause.obliques.some((o) => /^(?:from|out of|of)$/u.test(o.prep) && this.classOf(o.nouns[0]) === 'place');
        if (
          /^(?:liberate|retake|recapture|enter|control|hold|capture|seize|take|reclaim|regain|secure)$/u.test(lemma) &&
          object === 'people' &&
          /^(?:it|which)$/u.test(this.wordsOf(this.object()))
        )
          return true;
        if (lemma === 'fall') return object === 'place';
        if (lemma === 'clear') return object === 'place' || object === 'line';
        return object === 'place';
      case 'COERCE':
        if (/^(?:impose|reimpose|tighten)$/u.test(lemma))
          return /restriction|curfew|blockade|blackout|ban|martial|siege|embargo|emergency|censor|closure|lockdown/u.test(
            this.wordsOf(this.object()),
          );
        if (/^(?:block|cut|close|shut)$/u.test(lemma) && this.protesters()) return false;
        if (/^(?:ban|bar|block|prohibit|outlaw|restrict|close|shut|seal|cut|disrupt|dissolve|suspend)$/u.test(lemma))
          return (
            object === 'line' ||
            object === 'place' ||
            (/^(?:ban|bar|outlaw|prohibit|dissolve)$/u.test(lemma) && (people || object === 'other' || object === 'event'))
          );
        if (/^(?:seize|confiscate|impound|commandeer|hijack|requisition)$/u.test(lemma) && trigger.mode[0] === 'seize')
          return object === 'weapon' || object === 'other' || (object === 'people' && this.passive);
        if (/^(?:find|discover|uncover|unearth|recover|retrieve|defuse|dismantle|deactivate|intercept)$/u.test(lemma))
          return object === 'weapon' && !/rocket|missile|drone|jet|plane|aircraft|shell/u.test(this.parse.chunks[this.object()!]!.word);
        if (/^(?:capture)$/u.test(lemma)) return people || object === 'weapon' || object === 'other';
        if (/^(?:burn|torch|rob)$/u.test(lemma)) return object !== 'none';
        return object !== 'none' || count > 0;
      case 'MOBILIZE':
        // Arms sent to another party are aid; sent to a place of the sender's own war they are a movement.
        if (
          lemma === 'send' &&
          object === 'weapon' &&
          this.clause.obliques.some(
            (o) =>
              o.prep === 'to' &&
              mentionsWithin(this.reading, this.parse.chunks[o.nouns[0]!]!.from, this.parse.chunks[o.nouns[0]!]!.to).some(
                (m) => m.kind !== 'place' || m.metonym,
              ),
          )
        )
          return false;
        if (/^(?:move|transport|bring|send|airlift)$/u.test(lemma))
          return (
            (object === 'weapon' && !(lemma === 'send' && this.receiverAfterTo())) ||
            (people && /^(?:send)$/u.test(lemma)) ||
            (people && FORCE_NOUN.test(this.wordsOf(this.object()).split(' ').at(-1) ?? ''))
          );
        if (lemma === 'fly') return true;
        if (/^(?:establish|create|build|open)$/u.test(lemma) && this.armed() && this.settles()) return true;
        if (/^(?:create|build|open)$/u.test(lemma)) return false;
        if (trigger.frame === 'do')
          return people && /force|unit|militia|army|brigade|group|body|movement/u.test(this.wordsOf(this.object()));
        if (/^(?:gather|rally|recruit|enlist|patrol|arrive|set|build|fly|march|dispatch|assemble|converge|regroup)$/u.test(lemma))
          return this.armed() || people;
        return true;
      case 'RETREAT':
        if (/^(?:leave|evacuate|abandon|vacate)$/u.test(lemma)) return object === 'place' && (this.armed() || this.pronounSubject());
        if (/^(?:exchange|swap)$/u.test(lemma)) return /prisoner|captive|hostage|detainee|body|bodies/u.test(this.wordsOf(this.object()));
        if (/^(?:release|free|hand|set)$/u.test(lemma)) return people;
        if (lemma === 'flee')
          return (
            this.armed() && /fighter|troop|soldier|rebel|militant|force|army|gunm|men|it|they/u.test(this.wordsOf(this.clause.subjects[0]))
          );
        if (/^(?:flee|collapse|disengage|give|lay)$/u.test(lemma)) return this.armed();
        if (lemma === 'withdraw') return object !== 'deal' && object !== 'anaphor' && object !== 'other';
        return true;
      case 'AID':
        if (trigger.frame === 'give')
          return (
            object === 'weapon' ||
            /aid|support|training|money|fund|advis|assistance|equipment|arms|intelligence|fuel|supplies|ammunition|shelter|cover|asylum|loan|relief|medicine|food/u.test(
              this.wordsOf(this.object()) + this.objectsText(),
            )
          );
        if (/^(?:train|advise|fund|finance|equip|arm)$/u.test(lemma)) return !this.passive || count > 0;
        return true;
      case 'AGREE':
        if (/^(?:accept|offer|pledge|negotiate|settle|declare)$/u.test(lemma))
          return object === 'deal' || (lemma === 'offer' && this.infinitiveAfter());
        if (lemma === 'sign') return object === 'deal';
        return lemma !== 'agree' ||
          object === 'deal' ||
          this.clause.obliques.some((o) => /^(?:on|to|with)$/u.test(o.prep)) ||
          this.infinitiveAfter()
          ? !this.hasTypedInfinitive()
          : false;
      case 'REJECT':
        if (lemma === 'refuse' || lemma === 'decline') return lemma === 'refuse' || this.infinitiveAfter();
        if (lemma === 'deny' && (object === 'anaphor' || object === 'event' || object === 'none')) return false;
        if (lemma === 'oppose' && this.passive) return false;
        if (object === 'anaphor' && this.contentAfter()) return false;
        return object !== 'none' && object !== 'people';
      case 'REQUEST':
        if (lemma === 'appeal') return this.infinitiveAfter() || this.clause.obliques.some((o) => /^(?:for|to)$/u.test(o.prep));
        if (lemma === 'demand') return !this.passive && !this.typedContent() && !this.hasTypedInfinitive();
        if (lemma === 'press') return this.infinitiveAfter() && people;
        if (lemma === 'ask' && people && this.clause.obliques.some((o) => o.prep === 'for')) return true;
        return this.infinitiveAfter() || object === 'event' || object === 'deal';
      case 'ACCUSE':
        if (/^(?:accuse|blame)$/u.test(lemma)) return !this.typedContent() && count > 0;
        if (/^(?:indict|charge)$/u.test(lemma)) return people || this.passive;
        if (lemma === 'complain') return this.clause.obliques.some((o) => /^(?:to|about|over|of)$/u.test(o.prep));
        if (/^(?:criticise|criticize|investigate|probe|slam|lambast)$/u.test(lemma))
          return people || object === 'event' || object === 'other';
        return object !== 'none' || this.clause.obliques.some((o) => o.prep === 'as' || o.prep === 'for');
      case 'CONSULT':
        if (/^(?:discuss|brief|talk|host)$/u.test(lemma))
          return people || object === 'event' || object === 'deal' || this.clause.obliques.some((o) => o.prep === 'with');
        if (lemma === 'visit') return this.armed() || object === 'place';
        return (
          people ||
          this.clause.obliques.some((o) => o.prep === 'with') ||
          this.clause.subjects.length > 1 ||
          (lemma === 'meet' &&
            object === 'none' &&
            /s$|people$/u.test(this.parse.chunks[this.clause.subjects[0] ?? this.clause.verb.index]!.word))
        );
      case 'COOPERATE':
        return true;
      case 'CONCEDE':
        return (
          trigger.mode.length > 0 ||
          /siege|blockade|sanction|curfew|ban|restriction|embargo|martial|measure|emergency/u.test(this.wordsOf(this.object()))
        );
      case 'SANCTION':
        if (/^(?:halt|suspend|cancel|cut|withhold|reduce|freeze)$/u.test(lemma))
          return /\b(?:aid|assistance|visit|ties|relations|cooperation|trade|supplies|funding|loans?|assets|membership|flights|exports|imports)\b/u.test(
            this.wordsOf(this.object()),
          );
        return people || object === 'place' || object === 'other' || lemma !== 'sever';
      case 'PROTEST':
        if (/^(?:block|barricade)$/u.test(lemma)) return this.protesters() && (object === 'line' || object === 'place');
        if (lemma === 'rally' || lemma === 'march') return !/troop|soldier|force|army|fighter/u.test(this.wordsOf(this.clause.subjects[0]));
        return this.clause.subjects.length > 0 || this.passive;
      case 'SUPPORT':
        if (/^(?:support|back|defend|champion)$/u.test(lemma))
          return (
            !this.passive &&
            (people ||
              object === 'event' ||
              object === 'deal' ||
              /effort|right|plan|bid|cause|claim|independence|call|policy/u.test(this.wordsOf(this.object()))) &&
            this.armed()
          );
        return people || object === 'event' || object === 'deal';
      case 'THREATEN':
        if (/^(?:avenge|revenge|punish)$/u.test(lemma))
          return (
            this.ancestors().some((c) => /^(?:vow|threaten|promise|pledge|swear|warn)$/u.test(c.verb.word)) ||
            /^(?:will|would|'ll|shall)$/u.test(this.clause.verb.verb!.modal ?? '')
          );
        return people || object === 'place' || object === 'event' || this.infinitiveAfter();
      case 'ASSESSMENT':
        if (/^(?:fail|struggle)$/u.test(lemma) && this.clause.shared) return false;
        if (/^(?:limit|weaken|undermine|strengthen|hamper|embolden)$/u.test(lemma) && this.actorBefore()) return true;
        return this.armed() && (lemma !== 'fail' || !this.infinitiveAfter() || !this.hasTypedInfinitive());
      case 'ASSAULT':
        return this.allowsForce(trigger, object);
      default:
        return true;
    }
  }

  private allowsForce(trigger: Trigger, object: ObjectClass): boolean {
    const { lemma } = this;
    // "Without firing a shot" says that there was no force, of nobody in particular.
    if (lemma === 'fire' && this.clause.kind === 'gerund' && this.parse.chunks[this.clause.verb.index - 1]?.word === 'without')
      return false;
    const at = this.clause.obliques.some((o) => /^(?:at|on|against|into|with|upon)$/u.test(o.prep));
    if (trigger.frame === 'die') return true;
    if (lemma === 'use')
      return (
        (object === 'weapon' || /\b(?:gas|chlorine|sarin|weapons?|bombs?|artillery|force)\b/u.test(this.wordsOf(this.object()))) &&
        (this.clause.obliques.some((o) => /^(?:against|on)$/u.test(o.prep)) || this.clause.kind === 'gerund')
      );
    if (/^(?:tear|rip|slam|land|rain|crash)$/u.test(lemma)) return this.weaponSubject();
    if (/^(?:hit|strike)$/u.test(lemma) && this.weaponSubject()) return true;
    if (/^(?:fire|launch|lob)$/u.test(lemma))
      return object === 'weapon' || (object !== 'people' && object !== 'actor' && at && this.armed());
    if (/^(?:hit|strike)$/u.test(lemma))
      return object !== 'deal' && object !== 'none' && (this.armedWords() || object !== 'other' || this.violent());
    if (/^(?:throw|hurl|toss|pelt)$/u.test(lemma)) return this.hurled() !== null;
    if (/^(?:beat|defeat|beat\+up)$/u.test(lemma)) return true;
    if (lemma === 'damage' || lemma === 'sink' || lemma === 'level' || lemma === 'destroy' || lemma === 'wreck' || lemma === 'devastate')
      return true;
    if (lemma === 'down') return object === 'weapon';
    if (/^(?:exchange)$/u.test(lemma)) return /fire/u.test(this.wordsOf(this.object()));
    if (lemma === 'engage') return object === 'actor' || object === 'people';
    if (lemma === 'wage') return object === 'event';
    if (lemma === 'target') return object !== 'none' && object !== 'deal';
    if (lemma === 'intercept' || lemma === 'bring') return object === 'weapon';
    if (lemma === 'battle' || lemma === 'fight') return this.clause.subjects.length > 0 && this.armed();
    if (lemma === 'hang') return object === 'people' || object === 'actor';
    if (lemma === 'raid' || lemma === 'storm') return object !== 'none' || this.passive;
    if (lemma === 'stone' || lemma === 'hack' || lemma === 'blast' || lemma === 'shell' || lemma === 'gas') return object !== 'none';
    return object !== 'none' || this.passive || this.clause.subjects.length > 0;
  }

  /** What is thrown: bombs, or stones, bottles and fire; nothing else is force. */
  private hurled(): Mode | null {
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

  /** Whether the object is a place where a force settles: "a new military base", "observation posts". */
  private settles(): boolean {
    const at = this.object();
    return (
      at !== undefined &&
      BASE_NOUN.test(this.parse.chunks[at]!.word) &&
      /milit|army|naval|\bair|observation|check|out-?post|headquarters|garrison|forward|operating|\bbase/u.test(this.wordsOf(at))
    );
  }

  /** Words of violence elsewhere in the sentence. */
  private violent(): boolean {
    return this.parse.chunks.some((c) => c.kind === 'np' && (nounTrigger(c.word)?.type === 'ASSAULT' || WEAPON_NOUN.test(c.word)));
  }

  private armedWords(): boolean {
    const text = this.wordsOf(this.clause.subjects[0]);
    return this.armed() || /rocket|missile|shell|bomb|drone|jet|plane|strike|raid|artillery|mortar|barrage|explosion|blast/u.test(text);
  }

  private armed(): boolean {
    const at = this.passive ? undefined : this.clause.subjects[0];
    if (at === undefined) return this.passive;
    const chunk = this.parse.chunks[at]!;
    if (this.pronounSubject()) return true;
    return (
      mentionsWithin(this.reading, chunk.from, this.phraseEnd(at)).some((m) => isActor(m) || m.kind === 'weapon') ||
      PEOPLE_NOUN.test(chunk.word)
    );
  }

  /** A weapon or an attack is the subject: "a missile hit", "an explosion tore through". */
  private weaponSubject(): boolean {
    const at = this.clause.subjects[0];
    return (
      at !== undefined &&
      !this.passive &&
      (WEAPON_NOUN.test(this.parse.chunks[at]!.word) || nounTrigger(this.parse.chunks[at]!.word)?.type === 'ASSAULT')
    );
  }

  private protesters(): boolean {
    const text = this.wordsOf(this.clause.subjects[0]);
    return /protest|demonstrat|rioter|crowd|supporters|people|students|activists|residents|villagers|mob|workers|strikers|marchers|opposition/u.test(
      text,
    );
  }

  private actorBefore(): boolean {
    const at = this.clause.subjects[0];
    if (at === undefined) return false;
    return mentionsWithin(this.reading, this.parse.chunks[at]!.from, this.clause.verb.from).some(isActor);
  }

  private pronounSubject(): boolean {
    const at = this.clause.subjects[0];
    return at !== undefined && /^(?:it|they|we|he|she|who|which|them)$/u.test(this.parse.chunks[at]!.word);
  }

  private contentAfter(): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === 'complement');
  }

  private infinitiveAfter(): boolean {
    return this.parse.clauses.some((c) => c.parent === this.clause.index && c.kind === 'infinitive');
  }

  private hasTypedInfinitive(): boolean {
    return this.parse.clauses.some(
      (c) => c.parent === this.clause.index && c.kind === 'infinitive' && verbTriggers(c.verb.word, c.particle).length > 0,
    );
  }

  private typedContent(): boolean {
    return this.parse.clauses.some(
      (c) =>
        c.parent === this.clause.index &&
        c.index !== this.clause.index &&
        (c.kind === 'gerund' || c.kind === 'complement') &&
        new ClauseReading(this.reading, this.parse, c).read().length > 0,
    );
  }

  private wordsOf(at: number | undefined): string {
    if (at === undefined) return '';
    const chunk = this.parse.chunks[at]!;
    return this.doc.tokens
      .slice(chunk.from, this.phraseEnd(at))
      .map((t) => t.lower)
      .join(' ');
  }

  /** "sent rockets to the militia": somebody other than a place gets them. */
  private receiverAfterTo(): boolean {
    return this.clause.obliques.some(
      (o) =>
        o.prep === 'to' &&
        o.nouns.some((at) =>
          mentionsWithin(this.reading, this.parse.chunks[at]!.from, this.phraseEnd(at)).some((m) => isActor(m) && m.kind !== 'state'),
        ),
    );
  }

  private objectsText(): string {
    return [...this.clause.objects, ...this.clause.obliques.flatMap((o) => (o.prep === 'with' ? o.nouns : []))]
      .map((at) => this.wordsOf(at))
      .join(' ');
  }

  /** "forces loyal to the government": whose they are belongs to the party. */
  private loyalEnd(at: number): number {
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

  private phraseEnd(at: number): number {
    return this.parse.chunks[afterPhrase(this.parse.chunks, at) - 1]!.to;
  }

  private frameParties(trigger: Trigger): PartyRange[] {
    const { clause } = this;
    const subject = (role: Role): PartyRange[] => this.parties(role, clause.subjects);
    const object = (role: Role): PartyRange[] => this.parties(role, clause.objects);
    const by = this.obliqueParties('agent', /^by$/u);
    const passiveRoles = (): PartyRange[] => [...subject('target'), ...by, ...(by.length === 0 ? this.agentOfEvent() : [])];
    switch (trigger.frame) {
      case 'die':
        return [...subject('target'), ...this.agentOfEvent()];
      case 'self':
        return this.passive
          ? [...subject('agent'), ...by.map((p): PartyRange => ({ ...p, role: 'agent' })).filter(() => false)]
          : [
              ...(clause.subjects.length > 0 && !this.movesObject()
                ? subject('agent')
                : [...subject('agent'), ...(this.movesObject() ? object('target') : [])]),
            ];
      case 'fall':
        return this.obliqueParties('agent', /^(?:to|into)$/u);
      case 'land':
        if (this.passive) return [...by, ...this.obliqueParties('target', /^from$/u)];
        return [
          ...subject('agent'),
          ...this.obliqueParties('target', /^(?:from|of)$/u).filter((p) => !this.isPlace(p.range)),
          ...(/^(?:dislodge|oust|drive|push|expel|hold)$/u.test(this.lemma) ? object('target') : []),
        ];
      case 'give':
        if (this.passive) return [...by, ...this.obliqueParties('target', /^to$/u)];
        return [
          ...subject('agent'),
          ...this.obliqueParties('target', /^to$/u),
          ...(clause.objects.length > 1 ? this.parties('target', clause.objects.slice(0, 1)) : this.receiverIn(clause.objects[0])),
        ];
      case 'on': {
        if (this.passive) return passiveRoles();
        const targets = this.obliqueParties('target', /^(?:on|against|at|upon|into|with)$/u);
        const weapon = this.classOf(clause.objects[0]) === 'weapon';
        return [...subject('agent'), ...(targets.length > 0 ? targets : weapon ? [] : object('target'))];
      }
      case 'with':
        return this.passive
          ? [...by, ...subject('target').filter((p) => !this.isPlace(p.range))]
          : [
              ...subject('agent'),
              ...this.obliqueParties('target', /^(?:with|alongside)$/u),
              ...(trigger.type === 'CONSULT' || this.lemma === 'escort' ? object('target') : []),
            ];
      case 'have':
        return subject('agent');
      case 'do':
        return this.passive
          ? passiveRoles()
          : [
              ...subject('agent'),
              ...object('target'),
              ...(clause.objects.length === 0 ? this.obliqueParties('target', /^(?:against|on|at)$/u) : []),
            ];
    }
  }

  /** "sending Moscow drones": the first name of the object is who gets it. */
  private receiverIn(at: number | undefined): PartyRange[] {
    if (at === undefined || this.clause.obliques.some((o) => o.prep === 'to')) return [];
    const chunk = this.parse.chunks[at]!;
    const first = mentionsWithin(this.reading, chunk.from, chunk.head).find(
      (m) => m.firstToken === chunk.from && (m.metonym || m.kind === 'state') && !m.adjective,
    );
    return first === undefined ? [] : [{ role: 'target', range: rangeOf(this.doc, first.firstToken, first.lastToken) }];
  }

  /** "withdrew its forces", "deployed troops": who moves and what is moved are of one side; only another side is a target. */
  private movesObject(): boolean {
    return false;
  }

  private isPlace(range: TokenRange): boolean {
    const within = mentionsWithin(this.reading, range.from, range.to);
    return within.length > 0 && within.every((m) => m.kind === 'place' || m.kind === 'state');
  }

  /** "died in a Ukrainian rocket attack", "killed in an ambush by rebels": the agent stands beside the event noun. */
  private agentOfEvent(): PartyRange[] {
    for (const oblique of this.clause.obliques) {
      if (!/^(?:in|during|after|by|from)$/u.test(oblique.prep)) continue;
      for (const at of oblique.nouns) {
        if (nounTrigger(this.parse.chunks[at]!.word) === null) continue;
        const agents = this.aroundNoun(at).filter((p) => p.role === 'agent');
        if (agents.length > 0) return agents;
      }
    }
    return [];
  }

  /** Parties beside an event noun: "a Ukrainian attack on X", "the bombing of X by Y", "clashes between X and Y". */
  private aroundNoun(at: number): PartyRange[] {
    return nounParties(this.reading, this.parse, at);
  }

  private parties(role: Role, chunks: readonly number[]): PartyRange[] {
    return chunks.map((at) => ({ role, range: rangeOf(this.doc, this.parse.chunks[at]!.from, this.loyalEnd(at)) }));
  }

  private obliqueParties(role: Role, preps: RegExp): PartyRange[] {
    return this.clause.obliques.filter((o) => preps.test(o.prep)).flatMap((o) => this.parties(role, o.nouns));
  }

  private modesOf(trigger: Trigger): Mode[] {
    const hurled = /^(?:throw|hurl|toss|pelt)$/u.test(this.lemma) ? this.hurled() : null;
    if (hurled !== null) return [hurled];
    return [...trigger.mode];
  }

  private end(): number {
    let last = Math.max(this.clause.to, this.clause.verb.index);
    for (const c of this.parse.clauses) {
      if (c.parent === this.clause.index && c.index !== this.clause.index && /^(?:infinitive|gerund|reduced|complement)$/u.test(c.kind))
        last = Math.max(last, c.to);
    }
    return this.parse.chunks[last]!.to;
  }

  private make(
    type: ClaimType,
    mode: readonly Mode[],
    parties: PartyRange[],
    rule: string,
    extra: { weight?: number; anaphoric?: boolean },
  ): Proposition {
    const { clause, parse, doc } = this;
    const first =
      clause.subjects.length > 0 && !clause.shared && clause.subjects[0]! < clause.verb.index
        ? Math.min(clause.subjects[0]!, clause.verb.index)
        : clause.verb.index;
    const between = parse.clauses.some(
      (c) =>
        c.index !== clause.index &&
        c.verb.index > first &&
        c.verb.index < clause.verb.index &&
        (c.kind === 'relative' || c.kind === 'reduced') &&
        !c.interrupting,
    );
    const from = parse.chunks[this.startOf(between && clause.kind === 'main' ? clause.verb.index : first)]!.from;
    let to = Math.max(this.end(), clause.verb.to);
    while (
      to < doc.sentences[parse.sentence]!.to &&
      /^(?:ago|back|out|up|down|off|away|earlier|later|afterwards|again)$/u.test(doc.tokens[to]!.lower)
    )
      to += 1;
    const range = rangeOf(doc, from, to);
    return {
      sentence: parse.sentence, range, type, mode, parties, clause: clause.index, trigger: clause.verb.head, rules: [rule], weight: extra.weight ?? 0.6,
      negated: isNegated(doc, parse, clause), hedged: isHedged(doc, parse, clause), stance: this.stanceOf(type), ...(extra.anaphoric === true ? { anaphoric: true } : {}),
      ...(type === 'THREATEN' && this.lemma === 'threaten' && (this.infinitiveAfter() || this.contentAfter()) ? { speaks: true } : {}),
    }; // prettier-ignore
  }

  /** "is expected to strike", "tried to arrest": the governing verb belongs to the words that carry the proposition. */
  private startOf(first: number): number {
    const { clause, parse } = this;
    if (clause.kind !== 'infinitive' && !(clause.kind === 'gerund' && parse.chunks[clause.verb.index - 1]?.kind === 'vg')) return first;
    const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
    if (governor === undefined) return first;
    const subject = governor.shared ? undefined : governor.subjects[0];
    return Math.min(first, governor.verb.index, subject ?? first);
  }

  /** A forecast or threat in the words themselves: "could fall", "is expected to strike", "we will crush them". */
  private stanceOf(type: ClaimType): Stance | null {
    const { clause, parse } = this;
    const { modal } = clause.verb.verb!;
    const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
    if (
      clause.kind === 'infinitive' &&
      governor !== undefined &&
      /^(?:expect|predict|forecast|project|anticipate)$/u.test(governor.verb.word)
    )
      return 'predicts';
    const subject = clause.subjects[0] === undefined ? '' : parse.chunks[clause.subjects[0]]!.word;
    if (modal !== null && /^(?:will|'ll|shall|wo)$/u.test(modal) && !clause.verb.verb!.negated) {
      if (/^(?:we|i)$/u.test(subject) || this.doc.tokens[parse.chunks[clause.subjects[0] ?? clause.verb.index]!.from]!.lower === 'our')
        return type === 'ASSAULT' || type === 'THREATEN' || type === 'TERRITORY' ? 'threatens' : null;
      return 'predicts';
    }
    if (
      modal !== null &&
      /^(?:could|may|might)$/u.test(modal) &&
      (FUTURE_FALL.test(this.lemma) || type === 'TERRITORY') &&
      !clause.verb.verb!.perfect
    )
      return 'predicts';
    return null;
  }
}

/** Parties beside an event noun, by their prepositions, possessors and adjectives of nationality. */
export function nounParties(reading: Reading, parse: Parse, at: number): PartyRange[] {
  const { doc } = reading;
  const chunk = parse.chunks[at]!;
  const out: PartyRange[] = [];
  const own = mentionsWithin(reading, chunk.from, chunk.to).filter(
    (m) => isActor(m) && m.lastToken <= chunk.head && m.firstToken < chunk.head,
  );
  if (own.length > 0) out.push({ role: 'agent', range: rangeOf(doc, own[0]!.firstToken, own[0]!.lastToken) });
  else if (/^(?:its|their|his|our|her)$/u.test(doc.tokens[chunk.from]!.lower))
    out.push({ role: 'agent', range: rangeOf(doc, chunk.from, chunk.from + 1) });
  let next = at + 1;
  for (let turns = 0; turns < 6; turns += 1) {
    const prep = parse.chunks[next];
    if (prep?.kind !== 'prep' || parse.chunks[next + 1]?.kind !== 'np') break;
    const nouns = [next + 1];
    const end = afterPhrase(parse.chunks, next + 1);
    if (
      parse.chunks[end]?.kind === 'conj' &&
      parse.chunks[end + 1]?.kind === 'np' &&
      (prep.word === 'between' || parse.chunks[end + 2]?.kind !== 'vg')
    )
      nouns.push(end + 1);
    const role = roleOfPreposition(prep.word, chunk.word);
    if (role !== null)
      for (const noun of nouns) out.push({ role, range: chunkRange(doc, parse, noun, afterPhrase(parse.chunks, noun) - 1) });
    next = nouns.length > 1 ? afterPhrase(parse.chunks, nouns[1]!) : end;
  }
  return out;
}

const DONE_TO =
  /^(?:killing|murder|assassination|bombing|shelling|bombardment|kidnapping|abduction|arrest|detention|capture|seizure|execution|massacre|slaughter|torture|siege|displacement|release|looting|burning|destruction|targeting|rape|beheading|occupation|liberation|recapture|encirclement|deportation)s?$/u;

function roleOfPreposition(prep: string, noun: string): Role | null {
  if (prep === 'by' || prep === 'from') return 'agent';
  if (/^(?:on|against|upon|at|targeting)$/u.test(prep)) return 'target';
  if (prep === 'between') return 'agent';
  if (prep === 'with') return 'target';
  if (prep === 'of') return DONE_TO.test(noun) ? 'target' : 'agent';
  return null;
}
