import type { RelationKind, Role } from '@hearsay/vocabulary';
import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { FoundMention } from '../mentions/mention.js';
import { isHedged, isHypothetical } from './modality.js';
import type { PartyRange, Proposition } from './proposition.js';
import { relationVerbs } from './relation-verbs.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';

const BACKED = /^(.+)-(?:backed|supported|funded|armed|trained|sponsored|financed|linked|aligned|affiliated|loyal|allied|equipped)$/iu;
const PARTICIPLES: Readonly<Record<string, [RelationKind, Role, RegExp]>> = {
  back: ['backed-by', 'supporter', /^by$/u],
  support: ['backed-by', 'supporter', /^by$/u],
  sponsor: ['backed-by', 'supporter', /^by$/u],
  fund: ['backed-by', 'supporter', /^by$/u],
  link: ['allied-with', 'target', /^(?:to|with)$/u],
  tie: ['allied-with', 'target', /^to$/u],
  ally: ['allied-with', 'target', /^(?:with|to)$/u],
  affiliate: ['part-of', 'target', /^(?:with|to)$/u],
  align: ['allied-with', 'target', /^with$/u],
  lead: ['commands', 'target', /^by$/u],
  command: ['commands', 'target', /^by$/u],
  head: ['commands', 'target', /^by$/u],
  belong: ['part-of', 'target', /^to$/u],
  dominate: ['commands', 'target', /^by$/u],
};
const NAMED = /^(?:know|call|name|nickname|dub)$/u;
const PART =
  /^(?:part|member|branch|wing|arm|faction|offshoot|affiliate|component|umbrella|ally|allie|rival|enemy|enemie|foe|proxy|splinter|subsidiary|unit|backbone|alliance|coalition|successor|remnant|militia|force|movement|group|organisation|organization|brigade|channel|agency|front)s?$/u;
const COMMANDS = /^(?:commander|leader|head|chief|founder|commander-in-chief|boss|warlord|emir)$/u;

const BELONGS = /^(?:affiliate|offshoot|wing|arm|branch|faction|splinter|proxy|ally|rival)$/u;
const tieOf = (word: string): RelationKind =>
  /^(?:ally|allies|alliance|proxy)/u.test(word) ? 'allied-with' : /^(?:rival|enem|foe)/u.test(word) ? 'opposed-to' : 'part-of';

/** Who belongs to, is backed, led or called by whom: modifiers, participles, appositions and copulas. */
export function relationPropositions(reading: Reading, parse: Parse): Proposition[] {
  const out = [
    ...loyalties(reading, parse),
    ...modifiers(reading, parse),
    ...participles(reading, parse),
    ...copulas(reading, parse),
    ...appositions(reading, parse),
    ...aliases(reading, parse),
    ...relationVerbs(reading, parse),
  ];
  return out.sort((a, b) => a.range.from - b.range.from);
}

function make(
  reading: Reading,
  parse: Parse,
  from: number,
  to: number,
  relation: RelationKind,
  parties: PartyRange[],
  rule: string,
  clause = -1,
): Proposition {
  return {
    sentence: parse.sentence, range: rangeOf(reading.doc, from, to), type: 'RELATION', mode: [], relation, parties, negated: false, hedged: false, stance: null, clause, trigger: from, rules: [rule], weight: 0.6,
  }; // prettier-ignore
}

const party = (reading: Reading, role: Role, from: number, to: number): PartyRange => ({ role, range: rangeOf(reading.doc, from, to) });

/** "Iran-backed militias", "X, an Iran-backed militia". */
function modifiers(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const [at, chunk] of parse.chunks.entries()) {
    if (chunk.kind !== 'np') continue;
    for (let k = chunk.from; k < chunk.to - 1; k += 1) {
      const match = BACKED.exec(doc.tokens[k]!.text);
      if (match === null || !/^\p{Lu}|^(?:government|state)/u.test(match[1]!)) continue;
      if (reading.words.nounTrigger(chunk.word) !== null) continue;
      if (/^\p{Lu}/u.test(doc.tokens[k + 1]!.text) && /^(?:coalition|alliance)$/iu.test(chunk.word)) continue;
      const backer = { from: k, to: k + 1, start: doc.tokens[k]!.start, end: doc.tokens[k]!.start + match[1]!.length };
      const apposed = appositionHead(reading, parse, at);
      const agent = apposed ?? party(reading, 'agent', chunk.from, chunk.to);
      const from = apposed === null ? chunk.from : apposed.range.from;
      out.push(
        make(
          reading,
          parse,
          from,
          chunk.to,
          'backed-by',
          [
            { role: 'agent', range: agent.range },
            {
              role: /backed|supported|funded|armed|trained|sponsored|financed|equipped/iu.test(doc.tokens[k]!.text)
                ? 'supporter'
                : 'target',
              range: backer,
            },
          ],
          'backed-modifier',
        ),
      );
    }
  }
  return out;
}

/** The name before a comma that a noun phrase is said of: "Kataib Hezbollah, an Iran-backed militia". */
function appositionHead(reading: Reading, parse: Parse, at: number): PartyRange | null {
  let comma = parse.chunks[at - 1];
  let back = at - 1;
  if (comma?.kind !== 'comma') return null;
  if (parse.chunks[back - 1]?.kind === 'close') {
    back -= 1;
    while (back > 0 && parse.chunks[back]!.kind !== 'open') back -= 1;
    comma = parse.chunks[back];
  }
  const noun = parse.chunks[back - 1];
  if (noun?.kind !== 'np') return null;
  if (!/^(?:a|an|the|its|their|his|her)$/u.test(reading.doc.tokens[parse.chunks[at]!.from]!.lower)) {
    const owner = mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to);
    if (
      parse.chunks[at]!.word !== 'part' &&
      (owner.length === 0 || !/^(?:commander|leader|head|chief|wing|arm)$/u.test(parse.chunks[at]!.word))
    )
      return null;
  }
  const named = mentionsWithin(reading, noun.from, noun.to).filter((m) => isActor(m) && !m.inside);
  // "the Shield of the Plain Brigades, a militia": the name begins before the noun phrase that ends it.
  const wide = reading.mentionsOf[parse.sentence]!.find((m) => isActor(m) && m.named && !m.inside && m.lastToken === noun.to);
  const whole = named[0] ?? wide;
  if (whole !== undefined) return party(reading, 'agent', whole.firstToken, whole.lastToken);
  // A name that no list knows, before an apposition that says who it is.
  return reading.doc.tokens[noun.head]!.pos === 'PROPN' && mentionsWithin(reading, noun.from, noun.to).every((m) => m.kind !== 'place')
    ? party(reading, 'agent', noun.from, noun.to)
    : null;
}

/** "militiamen, many of them backed by Iran", "forces loyal to", "the LNA, led by Haftar". */
function participles(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const clause of parse.clauses) {
    const rule = PARTICIPLES[clause.verb.word];
    if (rule === undefined || isHypothetical(parse, clause) || (!clause.verb.verb!.passive && clause.verb.word !== 'belong')) continue;
    const [kind, role, prep] = rule;
    const others = clause.obliques.filter((o) => prep.test(o.prep)).flatMap((o) => o.nouns);
    const subject = clause.subjects[0];
    const actors = others.filter((at) => mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to).some(isActor));
    if (subject === undefined || actors.length === 0 || !aboutActor(reading, parse, clause)) continue;
    const from = parse.chunks[subject]!.from;
    const last = parse.chunks[afterPhrase(parse.chunks, actors.at(-1)!) - 1]!.to;
    const whole = clause.subjects.length === 1 && clause.kind === 'reduced' ? pluralBefore(parse, subject) : null;
    const apposed = clause.kind === 'reduced' && whole === null ? appositionHead(reading, parse, subject) : null;
    const agents = (whole === null ? clause.subjects : [whole]).map(
      (at) =>
        apposed ?? {
          role: 'agent' as const,
          range: rangeOf(
            reading.doc,
            parse.chunks[at]!.from,
            clause.kind === 'reduced' && whole === null && clause.subjects.length === 1
              ? last
              : parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to,
          ),
        },
    );
    const first = apposed?.range.from ?? from;
    const others2 = actors.map((at): PartyRange => ({ role, range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[at]!.to) }));
    out.push({
      ...make(reading, parse, first, last, kind, [...agents, ...others2], 'relation-participle', clause.index),
      negated: clause.verb.verb!.negated,
    });
  }
  return out;
}

/** "militiamen, many of them backed by Iran": many of whom. */
function pluralBefore(parse: Parse, subject: number): number | null {
  if (!/^(?:many|most|some|all|several|few)$/u.test(parse.chunks[subject]!.word)) return null;
  return parse.chunks[subject - 1]?.kind === 'comma' && parse.chunks[subject - 2]?.kind === 'np' ? subject - 2 : null;
}

function aboutActor(reading: Reading, parse: Parse, clause: Clause): boolean {
  const at = clause.subjects[0]!;
  const chunk = parse.chunks[at]!;
  if (/^(?:many|most|some|all|which|who|it|they|that|them)$/u.test(chunk.word)) return true;
  return (
    mentionsWithin(reading, chunk.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to).some(isActor) ||
    // "a militia backed by Ruvania" is one mention, and runs on past its noun phrase.
    reading.mentionsOf[parse.sentence]!.some((m) => isActor(m) && m.headToken === chunk.head)
  );
}

/** "is loyal to", "are close to", "are opposed to"; "calls itself". */
function loyalties(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const clause of parse.clauses) {
    const subject = clause.subjects[0];
    if (subject === undefined || isHypothetical(parse, clause) || !aboutActor(reading, parse, clause)) continue;
    const from = clause.shared || clause.kind === 'relative' ? clause.verb.from : parse.chunks[Math.min(subject, clause.verb.index)]!.from;
    const agents = clause.subjects.map((at): PartyRange => ({
      role: 'agent',
      range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[at]!.to),
    }));
    if (clause.verb.word === 'call' && clause.objects.some((at) => /^(?:itself|themselves)$/u.test(parse.chunks[at]!.word)))
      out.push(
        make(reading, parse, from, parse.chunks[Math.max(clause.to, clause.verb.index)]!.to, 'also-called', agents, 'alias', clause.index),
      );
    if (
      !clause.verb.verb!.light ||
      clause.predicate === null ||
      !/^(?:loyal|allied|linked|close|opposed|hostile|beholden|subordinate|friendly|sympathetic|affiliated|aligned)$/u.test(
        clause.predicate,
      )
    )
      continue;
    const others = clause.obliques.filter((o) => /^(?:to|with)$/u.test(o.prep)).flatMap((o) => o.nouns);
    if (others.length === 0) continue;
    const targets = others.map((at): PartyRange => ({
      role: 'target',
      range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to),
    }));
    const found = make(
      reading,
      parse,
      from,
      parse.chunks[Math.max(clause.to, clause.verb.index)]!.to,
      /opposed|hostile/u.test(clause.predicate) ? 'opposed-to' : 'allied-with',
      [...agents, ...targets],
      'loyal-to',
      clause.index,
    );
    out.push({ ...found, negated: clause.verb.verb!.negated, hedged: isHedged(reading.doc, parse, clause) });
  }
  return out;
}

/** "X is part of Y", "X is an umbrella for Y". */
function copulas(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const clause of parse.clauses) {
    if (clause.verb.word !== 'be' && clause.verb.word !== 'become' && clause.verb.word !== 'represent') continue;
    const predicate = clause.objects[0];
    const subject = clause.subjects[0];
    if (predicate === undefined || subject === undefined || isHypothetical(parse, clause) || !PART.test(parse.chunks[predicate]!.word))
      continue;
    // "the Shield of the Plain Brigades": a name may run on past its first noun phrase.
    const endOf = (at: number): number => parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
    if (
      !mentionsWithin(reading, parse.chunks[subject]!.from, endOf(subject)).some(isActor) &&
      !/^(?:it|they|which|who)$/u.test(parse.chunks[subject]!.word)
    )
      continue;
    const other = otherIn(reading, parse, predicate, clause);
    const kind = tieOf(parse.chunks[predicate]!.word);
    const mutual = clause.subjects.length > 1 && /^(?:allies|rivals|enemies|foes)$/u.test(parse.chunks[predicate]!.word);
    if (
      other === null &&
      !mutual &&
      !/-(?:linked|backed|sanctioned|affiliated|aligned)$/u.test(hyphened(reading, parse, predicate)) &&
      !/^(?:umbrella|branch|wing|offshoot|affiliate|splinter|alliance|coalition|part|backbone)$/u.test(parse.chunks[predicate]!.word)
    )
      continue;
    const parties: PartyRange[] = clause.subjects.map((at) => ({
      role: 'agent',
      range: rangeOf(reading.doc, parse.chunks[at]!.from, endOf(at)),
    }));
    if (other !== null) parties.push({ role: 'target', range: rangeOf(reading.doc, other.firstToken, other.lastToken) });
    const last = Math.max(clause.to, predicate);
    out.push({
      ...make(
        reading,
        parse,
        clause.shared || parse.clauses.some((c) => c.verb.index > subject && c.verb.index < clause.verb.index)
          ? clause.verb.from
          : parse.chunks[Math.min(subject, clause.verb.index)]!.from,
        parse.chunks[last]!.to,
        kind,
        parties,
        'relation-copula',
        clause.index,
      ),
      negated: clause.verb.verb!.negated,
    });
  }
  return out;
}

/** The hyphened word of a noun phrase: "a government-linked body". */
const hyphened = (reading: Reading, parse: Parse, at: number): string =>
  reading.doc.tokens.slice(parse.chunks[at]!.from, parse.chunks[at]!.to).find((t) => t.text.includes('-'))?.lower ?? '';

function otherIn(reading: Reading, parse: Parse, at: number, clause: Clause): FoundMention | null {
  const own = mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.head).find((m) => isActor(m));
  if (own !== undefined) return own;
  const [prep, noun] = [parse.chunks[at + 1], parse.chunks[at + 2]];
  if (prep?.kind === 'prep' && /^(?:of|for|in|within)$/u.test(prep.word) && noun?.kind === 'np') {
    const inside = mentionsWithin(reading, noun.from, noun.to).find((m) => isActor(m) && (!m.inside || m.named));
    if (inside !== undefined) return inside;
  }
  for (const oblique of clause.obliques) {
    if (!/^(?:of|for|to|with)$/u.test(oblique.prep)) continue;
    for (const noun of oblique.nouns) {
      const found = mentionsWithin(reading, parse.chunks[noun]!.from, parse.chunks[noun]!.to).find((m) => isActor(m) && !m.inside);
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** "Al-Masirah, the movement's television channel", "Hapilon, a veteran commander of Abu Sayyaf", "Islamic State's Amaq news agency". */
function appositions(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const [at, chunk] of parse.chunks.entries()) {
    if (chunk.kind !== 'np') continue;
    const commands = COMMANDS.test(chunk.word);
    if (!commands && !PART.test(chunk.word)) continue;
    const agent = appositionHead(reading, parse, at);
    if (agent === null) continue;
    if (doc.tokens.slice(chunk.from, chunk.to).some((t) => BACKED.test(t.text))) continue;
    const possessor = mentionsWithin(reading, chunk.from, chunk.head).find((m) => isActor(m) && doc.tokens[m.lastToken]?.lower === "'s");
    const of =
      parse.chunks[at + 1]?.kind === 'prep' &&
      /^(?:of|in|from|within)$/u.test(parse.chunks[at + 1]!.word) &&
      parse.chunks[at + 2]?.kind === 'np'
        ? parse.chunks[at + 2]!
        : undefined;
    const inOf =
      of === undefined
        ? undefined
        : mentionsWithin(reading, of.from, of.to).find((m) => isActor(m) && (!m.inside || m.named) && m.kind !== 'state' && !m.adjective);
    // "an al-Dawn affiliate", "a Ruvanian proxy"
    const before = BELONGS.test(chunk.word)
      ? mentionsWithin(reading, chunk.from, chunk.head).find((m) => (isActor(m) || m.kind === 'state') && m.lastToken === chunk.head)
      : undefined;
    const other = possessor ?? inOf ?? before;
    if (other === undefined) continue;
    out.push(
      make(
        reading,
        parse,
        agent.range.from,
        Math.max(chunk.to, other.lastToken),
        commands ? 'commands' : tieOf(chunk.word),
        [agent, party(reading, 'target', other.firstToken, other.lastToken)],
        'apposition',
      ),
    );
  }
  for (const [at, chunk] of parse.chunks.entries()) {
    if (chunk.kind !== 'np') continue;
    const within = mentionsWithin(reading, chunk.from, chunk.to).filter(isActor);
    const owner = within.find((m) => /^['’]s?$/u.test(doc.tokens[m.lastToken]?.lower ?? '') && m.kind !== 'person');
    const owned = within.find(
      (m) =>
        m.named &&
        owner !== undefined &&
        m.firstToken > owner.lastToken &&
        !m.inside &&
        m.kind !== 'person' &&
        m.kind !== 'government-body' &&
        m.kind !== 'military',
    );
    if (owner !== undefined && owned !== undefined && owner.kind !== 'state' && at >= 0)
      out.push(
        make(
          reading,
          parse,
          owner.firstToken,
          owned.lastToken,
          'part-of',
          [party(reading, 'agent', owned.firstToken, owned.lastToken), party(reading, 'target', owner.firstToken, owner.lastToken)],
          'possessive-part',
        ),
      );
  }
  return out;
}

/** "known as", "also called", "(aka …)", "using the Arabic word for": words that state another name. */
function aliases(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const clause of parse.clauses) {
    if (clause.kind !== 'reduced' && clause.kind !== 'participial' && !clause.verb.verb!.passive) continue;
    const called =
      NAMED.test(clause.verb.word) &&
      (clause.verb.word !== 'know' || clause.obliques.some((o) => o.prep === 'as')) &&
      (clause.verb.word === 'know' || clause.objects.length > 0);
    if (!called || clause.subjects.length === 0) continue;
    const chunk = parse.chunks[clause.subjects[0]!]!;
    const end = parse.chunks[afterPhrase(parse.chunks, clause.subjects[0]!) - 1]!.to;
    const agent = mentionsWithin(reading, chunk.from, end).find((m) => isActor(m) && !m.inside && m.kind !== 'person');
    const apposed = appositionHead(reading, parse, clause.subjects[0]!);
    if (agent === undefined && apposed === null) continue;
    const range = apposed?.range ?? rangeOf(doc, agent!.firstToken, agent!.lastToken);
    const last = Math.max(clause.to, clause.verb.index, ...clause.objects);
    out.push(make(reading, parse, range.from, parse.chunks[last]!.to, 'also-called', [{ role: 'agent', range }], 'alias', clause.index));
  }
  const sentence = doc.sentences[parse.sentence]!;
  for (let k = sentence.from; k < sentence.to; k += 1) {
    const token = doc.tokens[k]!;
    if (/^(?:aka|a\.k\.a\.?)$/u.test(token.lower)) {
      const agent = reading.mentionsOf[parse.sentence]!.findLast((m) => isActor(m) && m.lastToken <= k);
      if (agent !== undefined)
        out.push(
          make(
            reading,
            parse,
            agent.firstToken,
            Math.min(sentence.to, k + 3),
            'also-called',
            [party(reading, 'agent', agent.firstToken, agent.lastToken)],
            'alias',
          ),
        );
    }
    if (
      /^(?:word|name|term|acronym|abbreviation|moniker)$/u.test(token.lower) &&
      doc.tokens[k + 1]?.lower === 'for' &&
      /^(?:using|uses|used|use)$/u.test(
        doc.tokens.slice(Math.max(sentence.from, k - 4), k).find((t) => t.lower.startsWith('us'))?.lower ?? '',
      )
    ) {
      const agent = reading.mentionsOf[parse.sentence]!.findLast((m) => isActor(m) && m.lastToken <= k && m.kind === 'armed-group');
      if (agent !== undefined)
        out.push(
          make(
            reading,
            parse,
            agent.firstToken,
            Math.min(sentence.to, k + 4),
            'also-called',
            [party(reading, 'agent', agent.firstToken, agent.lastToken)],
            'alias',
          ),
        );
    }
  }
  return out;
}
