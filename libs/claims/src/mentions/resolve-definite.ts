import type { Doc } from '../document/doc.js';
import { OFFICES } from '../lexicon/offices.js';
import { changed, IRREGULAR_KINDS, type FoundMention } from './mention.js';

/** How many sentences back a definite phrase reaches. */
const REACH = 8;
/** The same for a phrase whose noun the party has been called by. */
const FAR = 30;
const FIGHTERS =
  /^(?:rebels?|guerrillas?|guerillas?|insurgents?|militants?|jihadists?|terrorists?|subversives?|extremists?|separatists?|fighters)$/;
const BODIES = /^(?:group|organi[sz]ation|movement|front|faction|network|cartel)$/;
const MILITIAS = /^(?:militias?|militiamen|paramilitaries)$/;
const COALITIONS = /^(?:coalition|alliance)$/;

/**
 * Gives definite phrases for armed parties the name of the last named party that they can mean: "the rebels", "the group", "this militia",
 * "the coalition". Phrases with further words of their own ("the other rebels", "the Kurdish militia") stay as they are, as do those with
 * no such party within reach.
 */
export function resolveDefinite(doc: Doc, mentions: readonly FoundMention[]): FoundMention[] {
  const named: FoundMention[] = [];
  /** The same with names that only modify: "M23 rebels". */
  const callers: FoundMention[] = [];
  const only = onlyGroups(doc, mentions);
  const groups = mentions.filter((m) => m.kind === 'armed-group' && isNamedParty(m) && !isNational(doc, m) && !tiedTo(doc, m));
  const sole = groups.length > 0 && groups.every((m) => m.name === groups[0]!.name) ? groups[0]! : null;
  return mentions.map((mention) => {
    if (isNational(doc, mention)) {
      const own = named.findLast((m) => m.kind === 'armed-group' && m.country === mention.country && !isNational(doc, m));
      const meant = own && near(doc, own, mention) ? own.name : own === undefined ? goesOnToName(doc, mention, only) : undefined;
      return meant === undefined ? mention : changed(mention, { name: meant });
    }
    // "Rebel Leader Killed": a headline's capitals make no name of a band.
    if (isNamedParty(mention) && !tiedTo(doc, mention) && !OFFICES.has(doc.tokens[mention.lastToken - 1]!.lower)) named.push(mention);
    if (mention.named && PARTIES.has(mention.kind)) callers.push(mention);
    if (sole !== null && isBareRebels(doc, mention)) return changed(mention, { name: sole.name });
    const whose = possessorOf(doc, mention);
    if (whose !== null) {
      const owner = named.findLast((m) => whose(m) && m.lastToken <= mention.firstToken);
      return owner && near(doc, owner, mention)
        ? changed(mention, { name: owner.name, kind: owner.kind, country: owner.country })
        : mention;
    }
    if (mention.named || mention.single || mention.lastToken !== mention.headToken + 1) return mention;
    if (!/^(?:the|this|that|these|those)$/.test(doc.tokens[mention.firstToken]?.lower ?? '')) return mention;
    const fits = mention.headToken === mention.firstToken + 1 ? test(doc.tokens[mention.headToken]!.lower) : sortOf(doc, mention);
    if (fits === null) return mention;
    const head = doc.tokens[mention.headToken]!.lower;
    // "The M23 rebels", "the M23 group": whoever was called so comes before whoever was named last.
    const called = callers.findLast(
      (m) =>
        fits(m) &&
        m.lastToken <= mention.firstToken &&
        (doc.tokens[m.lastToken]?.lower === head || doc.tokens[m.lastToken - 1]!.lower === head),
    );
    const antecedent = called ?? named.findLast((m) => fits(m) && m.lastToken <= mention.firstToken);
    if (!antecedent || !near(doc, antecedent, mention, called === undefined ? REACH : FAR)) return mention;
    return changed(mention, { name: antecedent.name, kind: antecedent.kind, country: antecedent.country });
  });
}

/** The first mention of the one armed group that the text names of a country; null where it names several. */
function onlyGroups(doc: Doc, mentions: readonly FoundMention[]): ReadonlyMap<string, FoundMention | null> {
  const out = new Map<string, FoundMention | null>();
  for (const m of mentions) {
    if (m.kind !== 'armed-group' || !m.named || m.country === null || isNational(doc, m)) continue;
    const first = out.get(m.country);
    if (first === undefined) out.set(m.country, m);
    else if (first !== null && first.name !== m.name) out.set(m.country, null);
  }
  return out;
}

/** "Ostrian guerrillas today attacked a dam": the one group of that country, which the text goes on to name. */
function goesOnToName(doc: Doc, mention: FoundMention, only: ReadonlyMap<string, FoundMention | null>): string | undefined {
  const group = only.get(mention.country ?? '') ?? undefined;
  return group !== undefined && near(doc, mention, group) ? group.name : undefined;
}

/** "the group's fighters", "the militia's men": what kind of party owns them; null for other mentions. */
function possessorOf(doc: Doc, { named, single, firstToken, headToken }: FoundMention): ((m: FoundMention) => boolean) | null {
  const word = (k: number): string => doc.tokens[k]?.lower ?? '';
  if (named || single || headToken !== firstToken + 3 || !/^'s?$/.test(word(firstToken + 2))) return null;
  return /^(?:the|this|that)$/.test(word(firstToken)) && MEN.test(word(headToken)) ? test(word(firstToken + 1)) : null;
}
const MEN = /^(?:fighters|men|members|militants|forces|troops|gunmen|combatants|soldiers|followers|rebels|guerrillas|units)$/;

const near = (doc: Doc, antecedent: FoundMention, mention: FoundMention, reach = REACH): boolean =>
  (doc.tokens[mention.firstToken]?.sentence ?? 0) - (doc.tokens[antecedent.firstToken]?.sentence ?? 0) <= reach;

/** "The Ostrian guerrillas": fighters of whom only their country is told; where the text has named their group before, they are its. */
function isNational(doc: Doc, { kind, name, country, firstToken, headToken, lastToken }: FoundMention): boolean {
  if (kind !== 'armed-group' || country === null || lastToken !== headToken + 1) return false;
  const first = /^(?:the|these|those)$/.test(doc.tokens[firstToken]?.lower ?? '') ? firstToken + 1 : firstToken;
  const head = doc.tokens[headToken]?.lower ?? '';
  // "M23 rebels" have a name of their own.
  return headToken === first + 1 && NATIONAL.test(head) && name.toLowerCase().includes(head);
}
/** "Rebels burned the mill", "urban guerrillas": in a text that names one armed group, they are its. */
function isBareRebels(doc: Doc, { kind, named, country, firstToken, headToken, lastToken }: FoundMention): boolean {
  if (kind !== 'armed-group' || named || country !== null || lastToken !== headToken + 1 || headToken - firstToken > 1) return false;
  if (
    !NATIONAL.test(doc.tokens[headToken]?.lower ?? '') ||
    /^(?:other|another|fellow|rival|more)$/.test(doc.tokens[firstToken - 1]?.lower ?? '')
  )
    return false;
  return firstToken === headToken || /^(?:the|urban|rural)$/.test(doc.tokens[firstToken]?.lower ?? '');
}
const NATIONAL = /^(?:rebels|guerrillas|guerillas|insurgents|subversives)$/;

/** "an ally of the Karwa Front", "linked to the Karwa Front": named to say what another is, not told of. */
function tiedTo(doc: Doc, mention: FoundMention): boolean {
  let at = mention.firstToken - 1;
  while (/^(?:the|a|an)$/.test(doc.tokens[at]?.lower ?? '')) at -= 1;
  const [prep, tie] = [doc.tokens[at]?.lower ?? '', doc.tokens[at - 1]?.lower ?? ''];
  return (
    // "grew out of the Karwa Front", "split from it"
    (/^(?:of|from)$/.test(prep) && /^(?:out|split|away|emerged|evolved|descended|born|broke|formed)$/.test(tie)) ||
    (prep === 'of' && /^(?:ally|affiliate|branch|offshoot|rival|wing|faction|enemy)$/.test(tie)) ||
    (/^(?:to|with)$/.test(prep) && /^(?:linked|loyal|allied|affiliated|aligned|allegiance|ties|links)$/.test(tie))
  );
}

const PARTIES = new Set<string>(['armed-group', 'militia', 'international', 'organisation']);
const isNamedParty = (m: FoundMention): boolean => m.named && !m.adjective && PARTIES.has(m.kind);

/** "The jihadist group", "the Iran-backed movement": words that tell what sort of band it is, and not which other one; null where it is no such band. */
function sortOf({ tokens }: Doc, { firstToken, headToken, country }: FoundMention): ((m: FoundMention) => boolean) | null {
  const sorts = tokens.slice(firstToken + 1, headToken).map((t) => t.lower);
  const head = tokens[headToken]!.lower;
  if (sorts.length > 3 || !(BODIES.test(head) || FIGHTERS.test(head) || /^(?:army|force)$/.test(head))) return null;
  if (
    !sorts.some((word) => SORT.test(word) || TIED.test(word)) ||
    !sorts.every((word) => SORT.test(word) || TIED.test(word) || country !== null)
  )
    return null;
  return (m) => IRREGULAR_KINDS.has(m.kind) && (country === null || m.country === null || m.country === country);
}
const SORT =
  /^(?:jihadist|jihadi|militant|rebel|islamist|insurgent|extremist|terror|terrorist|armed|separatist|guerrilla|paramilitary|ethnic|shiite|shi'ite|shia|sunni|marxist|leftist|maoist|communist|outlawed|banned|shadowy|powerful|fundamentalist|ultra-hardline|hardline)$/;
const TIED = /^[\w'.-]+-(?:backed|linked|aligned|affiliated|allied|supported|inspired)$/;

/** What kind of party a head can mean; null where it means none in particular. */
function test(head: string): ((m: FoundMention) => boolean) | null {
  if (FIGHTERS.test(head)) return (m) => m.kind === 'armed-group';
  if (MILITIAS.test(head)) return (m) => IRREGULAR_KINDS.has(m.kind);
  if (BODIES.test(head)) return (m) => IRREGULAR_KINDS.has(m.kind) || m.kind === 'organisation';
  return COALITIONS.test(head) ? (m) => m.kind === 'international' && /coalition|alliance/i.test(m.name) : null;
}
