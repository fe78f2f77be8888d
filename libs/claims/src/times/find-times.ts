import { singleBlanks } from '../document/single-blanks.js';
import type { Doc, Span, Token } from '../document/doc.js';
import { POSSESSIVES } from '../lexicon/function-words.js';
import { wordSet } from '../lexicon/word-set.js';
import { exact } from '../quantities/read-number.js';
import { nounTrigger } from '../propositions/triggers.js';
import { dateOf, dayOf, isoDay, isoMonth, isoYear } from './calendar.js';
import { readPublished } from './published.js';
import { monthNamed, readDate, readWeekday, readYear } from './read-date.js';
import { readRelative } from './read-relative.js';
import type { Anchors, Period } from './period.js';
import { AFFAIRS, DAY_PARTS, MONTH_NAMES, UNITS, WEEKDAYS } from './time-words.js';

/** A time that the text names, resolved against the day of publication. */
export interface FoundTime extends Span {
  /** ISO day, month or year; null where that end is open or unknown. A point in time has `from` equal to `to`. */
  from: string | null;
  to: string | null;
  text: string;
  /** Token indices, `lastToken` exclusive. */
  firstToken: number;
  lastToken: number;
}

/** Every expression of time in the text; `publishedAt` is an ISO instant, day, month or year, or null. */
export function findTimes(doc: Doc, publishedAt: string | null): FoundTime[] {
  const out: FoundTime[] = [];
  const anchors: Anchors = { published: readPublished(publishedAt), named: null, coarse: null };
  let after = 0;
  for (const k of beginningsOf(doc.tokens)) {
    const found = k < after || isHourElsewhere(doc.tokens, k) ? null : readPeriod(doc.tokens, k, doc.capitals, anchors);
    if (!found) continue;
    const next =
      DAY_PARTS.has(doc.tokens[found.next]?.lower ?? '') && doc.tokens[found.next]?.sentence === doc.tokens[k]?.sentence
        ? found.next + 1
        : found.next;
    const time = framed(doc, k, { ...found, next }, anchors);
    if (!isRecord(doc.tokens, time.firstToken)) out.push(time);
    // "To disrupt the 7 November run-off": what is told next is not of that day.
    const affair = doc.tokens[time.lastToken]?.lower === "'s" ? time.lastToken + 1 : time.lastToken;
    const aside = doc.tokens.slice(affair, affair + 2).some((t) => t.sentence === doc.tokens[k]!.sentence && AFFAIRS.has(t.lower));
    // "On Thursday, two weeks after they landed": nor of the day that is counted back to.
    const counted =
      anchors.named !== null &&
      /^(?:after|before)$/.test(doc.tokens[time.lastToken]?.lower ?? '') &&
      UNITS.has(doc.tokens[time.lastToken - 1]!.lower);
    if ((time.from !== null || time.to !== null) && !aside && !counted) {
      anchors.named = found.day;
      anchors.coarse = found.day === null ? { from: time.from, to: time.to } : null;
    }
    after = Math.max(time.lastToken, k + 1);
  }
  return out;
}

/** Where a time may begin, by the tokens of a document: its mentions are found in the same ones as its claims' times, for another day of publication. */
const beginnings = new WeakMap<readonly Token[], readonly number[]>();
function beginningsOf(tokens: readonly Token[]): readonly number[] {
  let found = beginnings.get(tokens);
  if (found === undefined)
    beginnings.set(
      tokens,
      (found = tokens.flatMap((token, k) => (starts(token) && !isBareArticle(token.lower, tokens[k + 1]?.lower ?? '') ? [k] : []))),
    );
  return found;
}

/** Articles are every tenth word, and open a time only with one of these behind them: "a week", "the weekend", "that night", "a few days". */
const isBareArticle = (word: string, next: string): boolean => ARTICLES.has(word) && !TIME_AFTER_ARTICLE.has(next);
const ARTICLES = wordSet('a an the that');
const TIME_AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...DAY_PARTS,
  ...wordSet('weekend few while couple time date moment'),
]);

/** "For the first time since 2020", "the deadliest raid since May", "the worst attack this year": how long there was none or no worse, not when it was. */
function isRecord(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower === 'this') return isOfAll(tokens, at);
  // "The fifth attack in the past six months": which of them it is.
  if (/^(?:last|past)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'the') return recordBefore(tokens, at, 12) >= 0;
  const since = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const from = tokens[since]?.lower === 'since' ? since : sinceNoun(tokens, at);
  return from >= 0 && recordBefore(tokens, from, 7) >= 0;
}

/** "The deadliest raid on the port this year": of all that year's the deadliest, on whatever day it was. */
function isOfAll(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:year|month|week|century|decade|season|summer|winter|spring|autumn)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  return isCounted(tokens, at);
}

/** Whether a time is that of all among which something is the deadliest or the fifth. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const record = recordBefore(tokens, at, 12);
  return record >= 0 && !tokens.slice(record + 1, at).some((t) => t.pos === 'VERB' || t.text === ',' || WEEKDAYS.has(t.lower));
}

/** Where a word of the highest degree, or one that counts, stands among the tokens before one of the same sentence, or -1. */
function recordBefore(tokens: readonly Token[], at: number, reach: number): number {
  for (let k = at - 1; k > at - reach && tokens[k]?.sentence === tokens[at]!.sentence; k -= 1) {
    const { lower } = tokens[k]!;
    if (RECORD.has(lower) || (isDigit(lower) && /^\d+(?:st|nd|rd|th|d)$/.test(lower))) return k;
  }
  return -1;
}
const RECORD = wordSet(
  'first deadliest worst biggest largest heaviest bloodiest fiercest highest lowest longest most strongest boldest fastest greatest gravest costliest second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
);

/** "At 2230 (0230 GMT on Friday)": the hour told once more, by other clocks. */
function isHourElsewhere(tokens: readonly Token[], at: number): boolean {
  const gmt = tokens[at - 1]?.lower === 'on' ? at - 2 : at - 1;
  return /^(?:gmt|utc)$/.test(tokens[gmt]?.lower ?? '') && /^[([]$/.test(tokens[gmt - 2]?.text ?? '');
}

/** The bare period that begins at a token. */
function readPeriod(tokens: readonly Token[], at: number, capitals: boolean, anchors: Anchors): Period | null {
  const found = readAnchored(tokens, at, capitals, anchors);
  const { published } = anchors;
  if (published === null || published.day !== null || (found !== null && (found.from ?? found.to) !== null)) return found;
  // Where only the month or year of publication is known, "on Monday" and "two days ago" most likely lie in it: a day in its middle stands for it.
  const midway = dayOf(published.year, published.month ?? 7, 15);
  const near = readAnchored(tokens, at, capitals, { ...anchors, published: { ...dateOf(midway), day: midway, last: midway } });
  const coarse = published.month === null ? isoYear(published.year) : isoMonth(published.year, published.month);
  if (near?.from?.startsWith(coarse) !== true || near.to?.startsWith(coarse) !== true || near.day === null) return found;
  // "Wednesday afternoon, April 6": the date behind says it better.
  const behind = DAY_PARTS.has(tokens[near.next]?.lower ?? '') ? near.next + 1 : near.next;
  const dated = /^[,(]$/.test(tokens[behind]?.text ?? '') && [1, 2].some((k) => monthNamed(tokens[behind + k]?.lower ?? '') !== undefined);
  return dated ? found : { from: coarse, to: coarse, day: null, next: near.next };
}

function readAnchored(tokens: readonly Token[], at: number, capitals: boolean, anchors: Anchors): Period | null {
  const token = tokens[at];
  if (!token || !starts(token)) return null;
  const found =
    readWeekday(tokens, at, capitals, anchors.published) ??
    readDate(tokens, at, capitals, anchors.published) ??
    readRelative(tokens, at, anchors) ??
    (yearLead(tokens, at) ? readYear(tokens, at) : null);
  const year =
    found !== null && isOfMonth(tokens, at, found) ? (ofThatYear(tokens, at, found, anchors) ?? yearsAgo(tokens, found, anchors)) : null;
  if (year !== null) return year;
  // Nothing is read over the end of a sentence.
  return found && tokens[found.next - 1]?.sentence === token.sentence ? found : null;
}

/** A day or month that is told by the month's name: "21 May", "September". */
const isOfMonth = (tokens: readonly Token[], at: number, { from, to, next }: Period): boolean =>
  from !== null && from === to && from.length >= 7 && tokens.slice(at, next).some((t) => monthNamed(t.lower) !== undefined);

/** "On 21 May two years ago": in the year that is told behind it. */
function yearsAgo(tokens: readonly Token[], found: Period, { published }: Anchors): Period | null {
  if (published === null) return null;
  const count = /^an?$/.test(tokens[found.next]?.lower ?? '') ? { low: 1, next: found.next + 1 } : exact(tokens, found.next);
  if (!count || count.low === null || count.low > 90 || !/^years?$/.test(tokens[count.next]?.lower ?? '')) return null;
  return tokens[count.next + 1]?.lower === 'ago' ? inYear(found.from!, published.year - Math.round(count.low), count.next + 2) : null;
}

/** A day or month of another year. */
function inYear(iso: string, to: number, next: number): Period {
  const date = `${String(to).padStart(4, '0')}${iso.slice(4)}`;
  const [year, month, day] = date.split('-').map(Number);
  return { from: date, to: date, day: date.length === 10 ? dayOf(year!, month!, day!) : null, next };
}

/** "September of that year", "on 3 May the following year": in the year that was named last, or beside it. */
function ofThatYear(tokens: readonly Token[], at: number, found: Period, { named, coarse }: Anchors): Period | null {
  const words = tokens.slice(found.next, found.next + 4).map((t) => t.lower);
  if (words[0] === 'of') words.shift();
  const same = words[0] === 'that' || (words[0] === 'the' && words[1] === 'same');
  const shift = same ? 0 : words[0] !== 'the' ? null : /^(?:following|next)$/.test(words[1]!) ? 1 : words[1] === 'previous' ? -1 : null;
  const noun = words.indexOf('year');
  if (shift === null || noun < 1 || noun > 2 || tokens.slice(at, found.next).some((t) => /^\d{4}$/.test(t.text))) return null;
  const base = named === null ? (coarse?.to ?? coarse?.from)?.slice(0, 4) : isoDay(named).slice(0, 4);
  if (base === undefined) return null;
  let next = found.next;
  while (tokens[next]!.lower !== 'year') next += 1;
  return inYear(found.from!, Number(base) + shift, next + 1);
}

const STARTS = wordSet(
  'a an the for that this last next past previous preceding coming current recent following same earlier later then today tonight yesterday tomorrow overnight half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen new weeks months years decades several many some christmas spring summer autumn fall winter',
);
const TENS = /^(?:twenty|thirty|forty|fifty|sixty)/;
const starts = ({ lower }: Token): boolean =>
  isDigit(lower) ||
  STARTS.has(lower) ||
  MONTH_NAMES.has(lower) ||
  lower.endsWith('day') ||
  lower.endsWith('days') ||
  lower.endsWith('.') ||
  // The shortest of these words has five letters, as the shortest of those with "mid-" has.
  (lower.length > 4 &&
    (TENS.test(lower) || (lower.includes('-') && (monthNamed(lower) !== undefined || /^(?:mid|early|late)-\d/.test(lower)))));
/** The word begins with a digit. */
const isDigit = (word: string): boolean => word >= '0' && word < ':';

/** Four digits are a year after a preposition or a word of time, not where they count. */
function yearLead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (/^(?:mid|early|late)-(?:1[89]|20)\d\d$/.test(token?.lower ?? '')) return true;
  if (!token || !/^(?:1[89]|20)\d/.test(token.lower)) return false;
  if (/[-–]|s$/.test(token.lower)) return true;
  const next = tokens[at + 1];
  // "A 2019 raid", "its 2014 invasion"
  if (/^(?:an?|'s|’s|its|their|his|her)$/.test(tokens[at - 1]?.lower ?? '') && next?.sentence === token.sentence && isDated(next.lower))
    return true;
  // "1845 GMT" is an hour.
  if (/^(?:gmt|hours|hrs|utc|local)$/.test(next?.lower ?? '')) return false;
  const lead = tokens[at - 1]?.lower ?? '';
  const counted =
    next?.sentence === token.sentence &&
    next.pos === 'NOUN' &&
    next.lower.endsWith('s') &&
    !/^(?:elections|protests|attacks|clashes|talks|floods)$/.test(next.lower);
  if (
    /^(?:in|since|until|till|during|before|after|by|between|from|of|to|and|early|late|mid|around|through|back|,|\(|circa|year|spring|summer|autumn|fall|winter|the|for|than|about)$/.test(
      lead,
    )
  ) {
    return !counted && !(/^(?:than|about|for|to|of|and)$/.test(lead) && next?.pos === 'NOUN');
  }
  return MONTH_NAMES.has(lead);
}

/** What a year stands before as its date: "a 2019 raid", "the 2016 peace deal". */
const isDated = (word: string): boolean =>
  nounTrigger(word) !== null || /^(?:peace|ceasefire|truce|war|coup|genocide|revolution|uprising|election|vote|referendum)$/.test(word);

/** Opens and closes the period by the words before it: since, until, by, before, after, between … and, from … to. */
function framed(doc: Doc, at: number, found: Period, anchors: Anchors): FoundTime {
  const { tokens } = doc;
  let lead = at - 1;
  while (
    lead > at - 6 &&
    /^(?:the|early|late|mid|about|around|end|of|start|beginning|last|this|next|past|previous|on|in|night|morning|evening|afternoon|dawn|noon|midnight|sunrise|daybreak|sunset|nightfall|least|at|end)$/.test(
      tokens[lead]?.lower ?? '',
    )
  )
    lead -= 1;
  const word = tokens[lead]?.sentence === tokens[at]?.sentence ? (tokens[lead]?.lower ?? '') : '';
  if (word === 'between' || word === 'from') {
    const joint = tokens[found.next]?.lower ?? '';
    const joins = word === 'between' ? joint === 'and' : /^(?:to|until|till|through|-|–)$/.test(joint);
    const second = joins
      ? (readPeriod(tokens, skipPrepositions(tokens, found.next + 1), doc.capitals, anchors) ?? yearAt(tokens, found.next + 1))
      : null;
    if (second) {
      const from = weekdaysBack(tokens[at]!, inYearOf(tokens, at, found, second), second.to);
      return made(doc, lead, at, second.next, from, notBefore(from, second.to));
    }
    if (word === 'from' && (toNow(tokens, found.next) || isFromThenOn(doc, lead, found)))
      return made(doc, lead, at, found.next, found.from, null);
  }
  if ((word === 'since' || sinceNoun(tokens, at) >= 0) && found.from !== null) return made(doc, lead, at, found.next, found.from, null);
  // "In 2016 and 2017"
  const years = tokens[at - 1]?.lower === 'in' && tokens[found.next]?.lower === 'and' ? yearAt(tokens, found.next + 1) : null;
  if (years !== null && found.from?.length === 4 && years.to! > found.from) return made(doc, lead, at, years.next, found.from, years.to);
  // "before dawn on Tuesday" is on Tuesday.
  const hour = word === 'before' && /^(?:dawn|sunrise|daybreak|noon|midnight|sunset|nightfall)$/.test(tokens[lead + 1]?.lower ?? '');
  if (/^(?:until|till|by|before|prior)$/.test(word) && found.to !== null && !byDay(tokens, lead) && !hour)
    return made(doc, lead, at, found.next, null, bound(doc, at, lead, found, anchors));
  return made(doc, at, at, found.next, found.from, found.to);
}

/** "Between May and July 2023": the year that the second names is that of the first as well. */
function inYearOf(tokens: readonly Token[], at: number, first: Period, second: Period): string | null {
  const named = (from: number, to: number): boolean => tokens.slice(from, to).some((t) => /^\d{4}$/.test(t.text));
  if (first.from === null || second.to === null || first.from.length < 7) return first.from;
  if (named(at, first.next) || !named(first.next, second.next)) return first.from;
  const [year, rest] = [Number(second.to.slice(0, 4)), first.from.slice(4)];
  return `${String(rest > second.to.slice(4) ? year - 1 : year).padStart(4, '0')}${rest}`;
}

/** "Between Friday and Sunday", said on a Friday: the Friday before that Sunday. */
function weekdaysBack(first: Token, from: string | null, to: string | null): string | null {
  if (from === null || to === null || to >= from || !WEEKDAYS.has(first.lower) || from.length < 10) return from;
  return isoDay(dayOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8, 10))) - 7);
}

/** "From 2015, …" at the head of a sentence, "from May onwards": the beginning of what went on. */
function isFromThenOn({ tokens, sentences }: Doc, from: number, { from: first, next }: Period): boolean {
  if (first === null || first.length > 7) return false;
  const after = tokens[next]?.lower ?? '';
  if (/^onwards?$/.test(after)) return true;
  if (after === 'on') return tokens[next + 1] === undefined || tokens[next + 1]!.pos === 'PUNCT';
  return sentences[tokens[from]!.sentence]!.from === from && after === ',';
}

/** "until now", "to the present", "to date". */
function toNow(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:until|till|to|through)$/.test(tokens[at]?.lower ?? '')) return false;
  return /^(?:now|today|date|present)$/.test(tokens[tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1]?.lower ?? '');
}

/** "From November to March": the second month without a year is the next one after the first. */
function notBefore(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from.length !== to.length || to >= from || to.length === 4) return to;
  return `${String(Number(to.slice(0, 4)) + 1).padStart(4, '0')}${to.slice(4)}`;
}

/** Words of what is still to come before a bound: "will leave by June", "demanded that they leave by June". */
const TO_COME =
  /^(?:will|would|shall|should|must|due|plans?|planned|aims?|expected|expects|set|scheduled|deadline|demand(?:s|ed)?|order(?:s|ed)|agree[ds]?|promise[ds]?|vow(?:s|ed)|pledge[ds]?|wants?|hopes?|ultimatum)$/;

/** "Since the start of the war in March", "since a coup in 2021": where the "since" stands behind which something is named with its time, or -1. */
function sinceNoun(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|on|of)$/.test(tokens[at - 1]?.lower ?? '')) return -1;
  for (let k = at - 2; k > at - 10 && tokens[k]?.sentence === tokens[at]!.sentence; k -= 1) {
    const { lower, pos } = tokens[k]!;
    if (lower === 'since') return k;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT' || (pos === 'PRON' && !POSSESSIVES.has(lower))) return -1;
  }
  return -1;
}

/** The last day that a bound leaves: the end of its month, and of the next one of that name where it is still to come. */
function bound(doc: Doc, at: number, lead: number, found: Period, anchors: Anchors): string | null {
  const { tokens } = doc;
  let to = found.to!;
  const published = anchors.published;
  const yearless = !tokens.slice(at, found.next).some((t) => /\d{4}/.test(t.text));
  if (to.length === 7 && tokens.slice(lead, at).some((t) => t.lower === 'end'))
    to = isoDay(dayOf(Number(to.slice(0, 4)), Number(to.slice(5, 7)) + 1, 1) - 1);
  if (yearless && published !== null && MONTH_NAMES.has(tokens[at]!.lower) && to < isoDay(published.last)) {
    const first = doc.sentences[tokens[at]!.sentence]!.from;
    if (tokens.slice(Math.max(first, lead - 30), lead).some((t) => TO_COME.test(t.lower)))
      return notBefore(isoDay(published.last).slice(0, to.length), to);
  }
  return to;
}

/** "by last night's raid" is no bound: a possessive after it. */
const byDay = (tokens: readonly Token[], lead: number): boolean =>
  tokens[lead]?.lower === 'by' && (tokens[lead + 1]?.pos === 'VERB' || tokens[lead + 2]?.lower === "'s");

/** To the day in "until dawn on Tuesday", "to early Tuesday". */
function skipPrepositions(tokens: readonly Token[], at: number): number {
  let k = at;
  while (k < at + 3 && /^(?:the|early|late|mid|on|of|dawn|noon|midnight|night|morning|evening|afternoon)$/.test(tokens[k]?.lower ?? ''))
    k += 1;
  return k;
}
const yearAt = (tokens: readonly Token[], at: number): Period | null => readYear(tokens, at);

function made(doc: Doc, _lead: number, first: number, next: number, from: string | null, to: string | null): FoundTime {
  const [start, end] = [doc.tokens[first]?.start ?? 0, doc.tokens[next - 1]?.end ?? 0];
  return { start, end, from, to, text: singleBlanks(doc.text.slice(start, end)), firstToken: first, lastToken: next };
}
