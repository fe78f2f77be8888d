import { normalName, type Quantity } from '@hearsay/vocabulary';
import { FIGURE_KINDS } from '../event-row.js';
import { isSpecific, partyKey } from '../party-key.js';
import { mayBeOneOccasion, speakerOf, type Side } from './side.js';

/** A toll that another speaker puts later at up to this many times the first is news of more dead, beyond it another account. */
const GROWTH = 2;

/** A figure of one beside a toll of at least this is one of the dead, not another count. */
const TOLL = 5;

export interface Figures {
  later: boolean;
  detail: string;
}

/** Two counts of the same people that cannot both be right; `later` where the second is news of more. */
export function differingFigures(first: Side, second: Side): Figures | null {
  if (first.figures.length === 0 || second.figures.length === 0 || !mayBeOneOccasion(first, second)) return null;
  for (const kind of FIGURE_KINDS) {
    const told = (side: Side): Quantity[] => side.figures.filter((q) => q.kind === kind);
    const pairs = told(first).flatMap((a) => told(second).flatMap((b): [Quantity, Quantity][] => (countTheSame(a, b) ? [[a, b]] : [])));
    // "Twenty soldiers, three of them officers" agrees with itself.
    if (pairs.some(([a, b]) => overlaps(a, b))) continue;
    for (const [a, b] of pairs) {
      const [before, after] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0];
      if (Math.min(before, after) <= 1 && Math.max(before, after) >= TOLL) continue;
      const detail = `${kind}: ${speakerOf(first.claim)} ${inWords(a)}, ${speakerOf(second.claim)} ${inWords(b)}`;
      return { later: after > before && isNewsOfMore(first, second, after <= before * GROWTH), detail };
    }
  }
  return null;
}

/** Published later by another text, and by the same origin, or by another not too far beyond it. */
function isNewsOfMore({ claim: first }: Side, { claim: second }: Side, near: boolean): boolean {
  if (first.published.at >= second.published.at || first.article === second.article) return false;
  return near || first.origin.key === second.origin.key;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const ANYBODY = words('people person persons dead bodies victims casualties killed others lives wounded injured men');
const FIGHTERS = words('soldiers soldier troops fighters fighter militants rebels servicemen gunmen insurgents combatants militiamen');
const CIVILIANS = words('civilians civilian villagers residents inhabitants bystanders shoppers worshippers patients refugees');
const SOME_OF_THEM = words(
  'child children woman women officer officers commander commanders general generals pilot pilots journalist journalists medics teachers',
);

/**
 * Whether two figures count the same: the same named, or one of them nobody in particular. The children among the dead are not the dead, and
 * fighters no civilians.
 */
function countTheSame(a: Quantity, b: Quantity): boolean {
  const [mine, theirs] = [normalName(a.of), normalName(b.of)];
  if (mine === theirs || partyKey(mine) === partyKey(theirs)) return true;
  const [here, there] = [mine.split(' '), theirs.split(' ')];
  const among = (group: ReadonlySet<string>, name: readonly string[]): boolean => name.some((word) => group.has(word));
  if (among(SOME_OF_THEM, here) || among(SOME_OF_THEM, there)) return false;
  if ((among(FIGHTERS, here) && among(CIVILIANS, there)) || (among(CIVILIANS, here) && among(FIGHTERS, there))) return false;
  if (isAnybody(here) || isAnybody(there)) return true;
  return here.some((word) => word.length > 3 && isSpecific(word) && there.includes(word));
}

function isAnybody(name: readonly string[]): boolean {
  return name.every((word) => word === '' || word === 'and' || ANYBODY.has(word) || FIGHTERS.has(word));
}

/** Whether some number fits both. */
export function overlaps(a: Quantity, b: Quantity): boolean {
  return (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);
}

function inWords(q: Quantity): string {
  if (q.low !== null && q.low === q.high) return String(q.low);
  if (q.low !== null && q.high !== null) return `${q.low} to ${q.high}`;
  return q.low === null ? `up to ${q.high ?? 'an unknown number'}` : `at least ${q.low}`;
}
