import { singleBlanks } from '../document/single-blanks.js';
import { matchNames, type NameMatch } from '../actors/match-names.js';
import type { Doc } from '../document/doc.js';
import type { Knowledge } from '../knowledge.js';
import { chooseEntry } from '../places/choose-entry.js';
import { countryContext } from '../places/country-context.js';
import { describedPlaces } from '../places/described-places.js';
import { capitalPlaces } from '../places/find-place-phrases.js';
import type { Gazetteer, GazetteerEntry } from '../places/gazetteer.js';
import { BARE_NOUNS } from '../lexicon/bare-nouns.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { DIRECTIONS } from '../lexicon/place-words.js';
import { canonicalNames, familyFirst } from './canonical-names.js';
import { findGroups } from './find-groups.js';
import { findPeoples } from './find-peoples.js';
import { findSequences } from './find-sequences.js';
import { findWeapons } from './find-weapons.js';
import { nameHolders } from './holders.js';
import { inferStates } from './infer-states.js';
import { listedPlaces } from './listed-places.js';
import { changed, type FoundMention, type MentionKind } from './mention.js';
import { asBands, ofNamedBands } from './named-bands.js';
import { isPartOf, withLists } from './place-company.js';
import { quotedNames } from './quoted-names.js';
import { sharedHeads } from './shared-heads.js';
import { resolveDefinite } from './resolve-definite.js';
import { resolvePlaces } from './resolve-places.js';
import type { Sequence } from './sequence.js';

/** Every mention of a party, place or weapon, in text order; those with `inside` lie within another one. */
export function findMentions(doc: Doc, knowledge: Knowledge): FoundMention[] {
  const names = matchNames(doc, knowledge.actors);
  const nameAt = new Int32Array(doc.tokens.length).fill(-1);
  names.forEach((match, i) => nameAt.fill(i, match.first, match.next));
  const context = countryContext(names);
  const stated = countryContext(names.filter((match) => match.entry.kind !== 'capital'));
  // An adjective of nationality may begin the name of a place: "CENTRAL AMERICAN UNIVERSITY".
  const free = doc.capitals ? nameAt.map((i) => (names[i]?.entry.kind === 'demonym' ? -1 : i)) : nameAt;
  const places = doc.capitals ? capitalPlaces(doc, knowledge.gazetteer, context, free) : [];
  const taken = nameAt.slice();
  for (const place of places) taken.fill(names.length, place.first, place.next);
  const runs = findSequences(doc, taken);
  const settled = asBands(doc.tokens, runs, settle(runs, doc, knowledge.gazetteer, context));
  const sequences = inLists(doc, settled, names).filter(
    // "Tarn International Airport": the airport of a town that is known has no name of its own.
    ({ first }) => !(doc.tokens[first]!.text === 'International' && (nameAt[first - 1] ?? -1) >= 0),
  );
  for (const surname of surnames(doc, sequences, taken)) sequences.push(surname);
  const states = inferStates(doc, taken);
  if (states.size > 0) asStates(doc, sequences, states, taken);
  for (const sequence of sequences) if (sequence.kind !== null) taken.fill(names.length, sequence.first, sequence.next);
  const quoted = quotedNames(doc, taken);
  for (const { first, next } of quoted) taken.fill(names.length, first, next);
  const sequenceAt = new Int32Array(doc.tokens.length).fill(-1);
  sequences.forEach((s, i) => s.kind !== null && sequenceAt.fill(i, s.first, s.next));
  const placed = new Int32Array(doc.tokens.length);
  for (const place of places) placed.fill(1, place.first, place.next);
  const found = findGroups(doc, names, nameAt, placed).filter((group) => !crosses(group, sequences, sequenceAt));
  const groups = ofNamedBands(doc, found, sequences);
  for (const group of groups) taken.fill(names.length, group.firstToken, group.lastToken);

  const out: FoundMention[] = [...groups];
  for (const match of names) out.push(ofName(doc, match, knowledge.gazetteer, match.entry.kind === 'capital' ? stated : context));
  for (const { first, next, kind, title, entry } of sequences) {
    if (kind === null) continue;
    const mention = made(doc, first, next, kind, bareText(doc, first, next), true);
    out.push(
      changed(mention, { single: kind === 'person', metonym: kind === 'state', title, entry, country: entry?.country ?? mention.country }),
    );
  }
  for (const { first, next, kind } of quoted) out.push(made(doc, first, next, kind, bareText(doc, first, next), true));
  for (const place of places) {
    const mention = made(doc, place.first, place.next, 'place', place.name, true);
    out.push(place.entry ? changed(mention, { entry: place.entry, country: place.entry.country }) : mention);
  }
  for (const { first, next } of findPeoples(doc, taken)) out.push(made(doc, first, next, 'civilians', bareText(doc, first, next), true));
  for (const place of describedPlaces(doc, taken)) out.push(made(doc, place.first, place.next, 'place', place.name, false));
  for (const weapon of findWeapons(doc)) {
    const mention = made(doc, weapon.first, weapon.next, 'weapon', bareText(doc, weapon.first, weapon.next), false);
    out.push(changed(mention, { headToken: weapon.head }));
  }
  const all = listedPlaces(doc, sharedHeads(doc, nest([...out, ...abbreviations(doc, out)])));
  return resolvePlaces(doc, nameHolders(doc, resolveDefinite(doc, canonicalNames(doc, all))), context);
}

/** Later mentions of persons by their surname alone, also where a sentence begins with it. */
function surnames(doc: Doc, sequences: readonly Settled[], taken: Int32Array): Settled[] {
  const known = new Set<string>();
  for (const s of sequences) {
    const last = doc.tokens[s.next - 1]?.lower ?? '';
    if (s.kind !== 'person' || s.weight < 2 || s.next <= s.first + 1) continue;
    known.add(last.replace(/^al-/, ''));
    if (familyFirst(bareText(doc, s.first, s.next))) known.add(doc.tokens[s.first]?.lower ?? '');
  }
  const out: Settled[] = [];
  if (known.size === 0) return out;
  const covered = new Int32Array(doc.tokens.length);
  for (const s of sequences) covered.fill(1, s.first, s.next);
  for (const { index, lower, text } of doc.tokens) {
    if (covered[index] === 1 || (taken[index] ?? -1) >= 0 || lower.length < 3) continue;
    if (!known.has(lower.startsWith('al-') ? lower.slice(3) : lower)) continue;
    if (!doc.capitals && !/^\p{Lu}|^al-\p{Lu}/u.test(text)) continue;
    if (doc.capitals && (BARE_NOUNS.has(lower) || GROUP_NOUNS.has(lower))) continue;
    out.push({ first: index, next: index + 1, kind: 'person', weight: 1, title: null, entry: null });
  }
  return out;
}

/** Names that the text itself tells to be states, wherever they stand alone. */
function asStates(doc: Doc, sequences: Settled[], states: ReadonlySet<string>, taken: Int32Array): void {
  const covered = new Int32Array(doc.tokens.length);
  sequences.forEach((s, i) => {
    covered.fill(1, s.first, s.next);
    if (s.next === s.first + 1 && states.has(doc.tokens[s.first]?.text ?? '') && s.kind !== 'place')
      sequences[i] = { ...s, kind: 'state', weight: 3, title: null, entry: null };
  });
  for (const { index, text } of doc.tokens) {
    if (covered[index] === 1 || (taken[index] ?? -1) >= 0 || !states.has(text)) continue;
    sequences.push({ first: index, next: index + 1, kind: 'state', weight: 3, title: null, entry: null });
  }
}

const ABBREVIATION = /^[A-Z][A-Z0-9-]{1,7}$/;

/** "SECRET ARMY (ESA)": letters in brackets right after a party are its name, here and wherever the text has them again. */
function abbreviations(doc: Doc, mentions: readonly FoundMention[]): FoundMention[] {
  const { tokens } = doc;
  const ends = new Map<number, FoundMention>();
  const covered = new Int32Array(tokens.length);
  for (const mention of mentions) {
    if (mention.kind !== 'place' && mention.kind !== 'weapon' && !mention.single && !mention.adjective)
      ends.set(mention.lastToken, mention);
    covered.fill(1, mention.firstToken, mention.lastToken);
  }
  const meaning = new Map<string, FoundMention>();
  tokens.forEach((token, k) => {
    if (
      covered[k] === 1 ||
      !ABBREVIATION.test(token.text) ||
      !/^[([]$/.test(tokens[k - 1]?.text ?? '') ||
      !/^[)\]]$/.test(tokens[k + 1]?.text ?? '')
    )
      return;
    // A closing quotation mark may stand between: '"Secret Army" (ESA)'.
    const owner = ends.get(k - 1) ?? ends.get(k - 2);
    if (owner && !meaning.has(token.text)) meaning.set(token.text, owner);
  });
  if (meaning.size === 0) return [];
  return tokens.flatMap(({ index, text }) => {
    const owner = covered[index] === 1 ? undefined : meaning.get(text);
    return owner ? [changed(made(doc, index, index + 1, owner.kind, owner.name, true), { country: owner.country })] : [];
  });
}

/** Whether a group and a name overlap without the name lying within the group. */
function crosses(group: FoundMention, sequences: readonly Sequence[], sequenceAt: Int32Array): boolean {
  for (let k = group.firstToken; k < group.lastToken; k++) {
    const sequence = sequences[sequenceAt[k] ?? -1];
    if (sequence && !(group.firstToken <= sequence.first && sequence.next <= group.lastToken)) return true;
  }
  return false;
}

type Settled = Sequence & { entry: GazetteerEntry | null };

/** Sequences with what the gazetteer and the rest of the text say of those that their own words left open. */
function settle(sequences: readonly Sequence[], doc: Doc, gazetteer: Gazetteer | null, context: ReadonlyMap<string, number>): Settled[] {
  const votes = new Map<string, Map<string, number>>();
  const surnames = new Set<string>();
  const names = sequences.map((s) => bareText(doc, s.first, s.next));
  const keys = names.map((name) => name.toLowerCase());
  const entries = sequences.map((s, i) => {
    const name = names[i]!;
    const known =
      gazetteer && s.weight < 3 + Number(s.kind === 'place') && name.length < 60 ? chooseEntry(gazetteer.find(name), context) : null;
    if (s.kind === 'person' && s.weight >= 2) surnames.add(doc.tokens[s.next - 1]?.lower ?? '');
    return known;
  });
  sequences.forEach((s, i) => {
    const vote = votes.get(keys[i]!) ?? new Map<string, number>();
    if (s.kind !== null) vote.set(s.kind, (vote.get(s.kind) ?? 0) + s.weight);
    // A town of a country that the text speaks of speaks for itself.
    if (entries[i]) vote.set('place', (vote.get('place') ?? 0) + (s.next > s.first + 1 ? 3 : 2));
    votes.set(keys[i]!, vote);
  });
  const strong = new Map<string, Sequence['kind']>();
  for (const [i, s] of sequences.entries())
    if (s.weight >= 3 && s.next > s.first + 1 && !strong.has(keys[i]!)) strong.set(keys[i]!, s.kind);
  return sequences.map((s, i) => {
    const own = entries[i] ?? null;
    if (s.weight >= 3) return settledAs(s, s.kind, own);
    if (s.next === s.first + 1 && surnames.has(doc.tokens[s.first]?.lower ?? '')) return settledAs(s, 'person', null);
    // What some occurrence is by its own words ("the town of Tora"), the others are too.
    const told = strong.get(keys[i]!);
    if (told !== undefined) return settledAs(s, told, own);
    const best = [...(votes.get(keys[i]!) ?? [])].sort((a, b) => b[1] - a[1])[0];
    const kind = best && best[1] > 0 ? (best[0] as Sequence['kind']) : null;
    return settledAs(s, kind, own, kind === 'place' ? Math.max(1, s.weight) : s.weight);
  });
}

/** Only what turned out a place is an entry of the gazetteer. */
const settledAs = ({ first, next, title, weight }: Sequence, kind: Sequence['kind'], entry: GazetteerEntry | null, sure = weight): Settled => ({
  first, next, kind, weight: sure, title, entry: kind === 'place' ? entry : null,
}); // prettier-ignore

/** "in Velm and Tarn": names that nothing told, beside places that the lists or the gazetteer know. */
function inLists(doc: Doc, settled: readonly Settled[], names: readonly NameMatch[]): Settled[] {
  if (doc.capitals) return [...settled];
  const listed = names.filter(({ entry }) => entry.kind === 'region' || entry.kind === 'capital');
  const lands = new Map(
    names.filter(({ entry }) => entry.kind === 'region' || entry.kind === 'state').map(({ first, next }) => [first, next]),
  );
  const places = listed.map(({ first, next }): Settled => ({ first, next, kind: 'place', weight: 3, title: null, entry: null }));
  const own = settled.map((s) =>
    s.weight < 2 && isPartOf(doc.tokens, s, (at) => lands.get(at) ?? at) ? { ...s, kind: 'place' as const, weight: 2, title: null } : s,
  );
  const all = [...own, ...places].sort((a, b) => a.first - b.first);
  const known = new Set(places.map(({ first, next }) => first * 1e7 + next));
  return withLists(doc.tokens, all).filter(({ first, next }) => !known.has(first * 1e7 + next));
}

function ofName(doc: Doc, match: NameMatch, gazetteer: Gazetteer | null, context: ReadonlyMap<string, number>): FoundMention {
  const { entry, first, next, end } = match;
  const namesake = entry.kind === 'capital' ? elsewhere(entry, gazetteer, context) : null;
  if (namesake) return changed(made(doc, first, next, 'place', entry.alias, true), { country: namesake.country, entry: namesake });
  const adjective = entry.kind === 'demonym' && !isPeople(doc, match);
  const compound = end < (doc.tokens[next - 1]?.end ?? end) || (doc.tokens[next]?.lower === '-' && doc.tokens[next]?.spaced === false);
  const kind: MentionKind =
    entry.kind === 'region' || entry.kind === 'capital'
      ? 'place'
      : entry.kind === 'demonym'
        ? adjective
          ? 'state'
          : 'civilians'
        : entry.kind;
  const mention = made(doc, first, next, kind, entry.name, true);
  const place =
    entry.kind === 'capital'
      ? chooseEntry(gazetteer?.find(entry.alias) ?? [], context, entry.country)
      : entry.kind === 'state' && entry.country !== null
        ? (gazetteer?.country(entry.country) ?? null)
        : entry.kind === 'region'
          ? asRegion(chooseEntry(gazetteer?.find(entry.name) ?? [], context, entry.country))
          : null;
  const before = doc.tokens[first - 1];
  if (
    place &&
    !adjective &&
    !compound &&
    before &&
    DIRECTIONS.has(before.lower) &&
    !/^(?:nearby|neighbou?ring)$/.test(before.lower) &&
    before.sentence === doc.tokens[first]?.sentence
  ) {
    // "northern Iraq" is a place and never a party; its name is the bare one, as the text has it.
    return changed(mention, {
      name: entry.kind === 'capital' || (entry.kind === 'state' && !/^[A-Z.]+$/.test(entry.alias)) ? entry.alias : mention.name,
      kind: 'place',
      country: entry.country,
      entry: { ...place, kind: place.kind === 'country' ? 'region' : place.kind },
    });
  }
  return changed(mention, {
    end,
    country: entry.country,
    adjective: adjective || compound,
    inside: compound,
    metonym: entry.kind === 'capital' || entry.kind === 'state',
    // "Ethnic Ruvanians fled": a people is not its state.
    name:
      entry.kind === 'capital'
        ? entry.alias
        : kind === 'civilians' && doc.tokens[first - 1]?.lower === 'ethnic'
          ? `ethnic ${doc.text.slice(mention.start, end)}`
          : kind === 'civilians' && areCounted(doc, first)
            ? bareText(doc, first, next)
            : mention.name,
    entry: place,
  });
}

/** A town that bears the name of a region is where the region lies. */
const asRegion = (entry: GazetteerEntry | null): GazetteerEntry | null => (entry === null ? null : { ...entry, kind: 'region' });

/** Tripoli in a text on Lebanon: a town that bears a capital's name, where the text never names the capital's own country. */
function elsewhere(entry: NameMatch['entry'], gazetteer: Gazetteer | null, context: ReadonlyMap<string, number>): GazetteerEntry | null {
  if (gazetteer === null || entry.country === null || (context.get(entry.country) ?? 0) > 0) return null;
  return chooseEntry(
    gazetteer.find(entry.alias).filter((e) => e.country !== entry.country && (context.get(e.country) ?? 0) > 0),
    context,
  );
}

/** "Iraqis", "the Turks": the people, not the adjective. */
const isPeople = (doc: Doc, { first, next, entry }: NameMatch): boolean => {
  const token = doc.tokens[next - 1];
  // "Sentenced a Ruvanian to death": one of them, where no noun follows.
  const back = doc.tokens[first - 1]?.pos === 'ADJ' ? 2 : 1;
  const [article, after] = [doc.tokens[first - back]?.lower ?? '', doc.tokens[next]];
  if (
    next === first + 1 &&
    /^(?:an?|another|one)$/.test(article) &&
    /(?:an|i|ese)$/.test(token?.lower ?? '') &&
    after !== undefined &&
    (/^(?:VERB|AUX|ADP|CCONJ|PART)$/.test(after.pos) || /^(?:,|\.|who|whose|was|and|to|in)$/.test(after.lower))
  )
    return true;
  // "A Frenchman": so is he.
  if (/\w(?:man|woman|men|women)$/.test(token?.lower ?? '') && !/^(?:german|roman|oman)$/.test(token?.lower ?? '')) return true;
  return next === first + 1
    ? /(?:s|men|ese|ish|ch)$/.test(token?.lower ?? '') && token?.pos !== 'ADJ' && entry.alias.endsWith('s')
    : entry.alias.endsWith('s');
};

/** "Nine Ruvanians", "dozens of Ruvanians": people of that land, and not the land. */
const areCounted = ({ tokens }: Doc, at: number): boolean => {
  const before = tokens[at - 1]?.pos === 'ADJ' ? tokens[at - 2] : tokens[at - 1];
  return (
    before?.pos === 'NUM' ||
    /^(?:an?|two|three|several|many|some|most|other|displaced|young|wounded|detained|captured|unarmed)$/.test(before?.lower ?? '') ||
    (before?.lower === 'of' && /^(?:tens|dozens|scores|hundreds|thousands|millions|number|majority)$/.test(tokens[at - 2]?.lower ?? ''))
  );
};

function made(doc: Doc, first: number, next: number, kind: MentionKind, name: string, named: boolean): FoundMention {
  return {
    start: doc.tokens[first]?.start ?? 0,
    end: doc.tokens[next - 1]?.end ?? 0,
    kind,
    name,
    named,
    single: false,
    firstToken: first,
    lastToken: next,
    headToken: next - 1,
    country: null,
    inside: false,
    adjective: false,
    metonym: false,
    entry: null,
    title: null,
  };
}

const bareText = (doc: Doc, first: number, next: number): string =>
  singleBlanks(doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[next - 1]?.end ?? 0)).replace(/^(?:the|a|an)\s+/i, '');

/** In text order; what lies within a longer mention is marked, and doubles go. */
function nest(mentions: readonly FoundMention[]): FoundMention[] {
  const rank = (m: FoundMention): number => (m.kind === 'weapon' ? 2 : m.named ? 0 : 1);
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const out: FoundMention[] = [];
  let open: FoundMention | null = null;
  for (const mention of sorted) {
    if (open && mention.start === open.start && mention.end === open.end && (mention.kind === open.kind || mention.kind === 'weapon'))
      continue;
    const inside: boolean = mention.inside || (open !== null && mention.end <= open.end);
    out.push(inside === mention.inside ? mention : changed(mention, { inside }));
    if (!open || mention.end > open.end) open = mention;
  }
  return out;
}
