import type { Token } from '../document/doc.js';
import { MONTH_NAMES } from '../times/time-words.js';
import { digits, type ReadNumber } from './read-number.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Measures: a number of them counts neither people nor things. */
const MEASURES = set(
  'percent per % percentage km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m ft foot feet inch inches yard yards cm mm kg kilo kilos kilogram kilograms kilogramme kilogrammes gram grams ton tons tonne tonnes pound pounds lb lbs litre litres liter liters gallon gallons barrel barrels hectare hectares acre acres square cubic degree degrees mph kph knot knots kilowatt megawatt megawatts volt volts ' +
    'second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades century centuries season seasons morning mornings evening evenings afternoon hrs mins ' +
    'dollar dollars euro euros peso pesos rupee rupees rouble roubles ruble rubles dinar dinars riyal riyals rial rials lira liras shekel shekels sterling cent cents franc francs yen yuan colon colones sol soles inti intis cordoba cordobas baht taka kyat kyats ringgit rupiah afghani afghanis som somoni lempira lempiras quetzal quetzales usd eur gbp ' +
    "am pm a.m. p.m. a.m p.m gmt utc local o’clock o'clock z times time point points fold caliber calibre mm-caliber",
);
const CURRENCY = set('$ € £ ¥ ₹ ₱ us$ usd eur gbp rs rs. inr php rm rp');
const YEAR_LEADS = set(
  'in since until till by of before after from during through circa around early late mid spring summer autumn fall winter and or',
);
/** Nouns that a number names instead of counting: "Resolution 2254", "Article 5", "Highway 1". */
const NAMED = set(
  'resolution article chapter highway route road street avenue flight day page section paragraph phase stage level task zone sector area block channel frequency no no. number nos. n° room gate unit camp base post article. decree law order protocol annex line grade class type model mark version version. order group g tower building checkpoint article title part vol volume figure table aged age turned',
);

/**
 * Whether a number is a date, a clock time, an age, a measure, a sum of money, a percentage, a designation or a score, and so no count.
 * `at` is its first token, bound words left out.
 */
export function notACount(tokens: readonly Token[], at: number, number: ReadNumber, sentenceEnd: number): boolean {
  const [first, before, next] = [tokens[at], tokens[at - 1], number.next < sentenceEnd ? tokens[number.next] : undefined];
  if (!first) return true;
  const lead = before?.sentence === first.sentence ? before.lower : '';
  const follow = next?.lower ?? '';
  if (MEASURES.has(follow) && !(follow === 'second' || (follow === 'times' && next?.pos === 'PROPN'))) return true;
  // "tens of metres"
  if (number.vague && follow === 'of' && MEASURES.has(tokens[number.next + 1]?.lower ?? '')) return true;
  if (CURRENCY.has(lead) || /^[$€£₹₱]/.test(first.text)) return true;
  const figure = digits(first.lower);
  const days = figure !== null || /^\d{1,2}[-–]\d{1,2}$/.test(first.lower);
  if (MONTH_NAMES.has(lead) || (MONTH_NAMES.has(follow) && days && !(follow === 'may' && next?.pos === 'AUX'))) return true;
  // "Between July 24 and 28", "on July 24, 26 and 28": further days of the month, where nothing follows that would be counted; "On July 24, 26 died".
  const counted = lead === ',' ? /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/ : /^(?:NOUN|ADJ)$/;
  if (figure !== null && figure < 32 && !counted.test(next?.pos ?? '') && MONTH_NAMES.has(listOpener(tokens, at))) return true;
  // "the 59 Division": which one it is.
  if (figure !== null && /^\p{Lu}/u.test(next?.text ?? '') && UNIT.has(follow)) return true;
  if (follow === ':' || (lead === ':' && !first.spaced)) return /\d/.test(tokens[number.next + 1]?.text ?? '') || lead === ':';
  if (follow === '/' || lead === '/') return true;
  // "at three in the morning"
  if (
    /^(?:at|around|about|by|before|after|until|since|past)$/.test(lead) &&
    follow === 'in' &&
    /^(?:morning|afternoon|evening)$/.test(tokens[number.next + 2]?.lower ?? '')
  )
    return true;
  // "a mother of three": children of hers, of whom nothing is told; "a girl of eight": her age.
  if (
    lead === 'of' &&
    /^(?:mother|father|parent|grandmother|grandfather|widow|widower|family|girl|boy|man|woman|child|toddler|youth)$/.test(
      tokens[at - 2]?.lower ?? '',
    )
  )
    return true;
  // "Nine members of one family"
  if (lead === 'of' && first.lower === 'one' && /^(?:family|household|village|tribe|clan|unit|side)$/.test(follow)) return true;
  if (lead === 'the' && first.lower === 'two' && OPPONENTS.has(follow)) return true;
  if (figure !== null && NAMED.has(lead) && !/^(?:group|unit|area|order|line|class|level|camp|base|post|zone|building)$/.test(lead))
    return true;
  if (figure !== null && UNITS.has(listOpener(tokens, at))) return true;
  if (figure !== null && before !== undefined && NAMED.has(lead) && /^\p{Lu}/u.test(before.text)) return true;
  if (isYear(first, lead, next, number, at) || isClockTime(first, lead, before, next)) return true;
  // An age: "Ahmed, 24, a baker", "(24)".
  if (figure !== null && figure < 110 && (lead === ',' || lead === '(') && (follow === ',' || follow === ')')) {
    const name = tokens[at - 2];
    return name !== undefined && /^\p{Lu}/u.test(name.text);
  }
  // A designation: "HIMARS 2", "Covid 19", "Apollo 11".
  if (
    figure !== null &&
    before?.pos === 'PROPN' &&
    before.sentence === first.sentence &&
    (next === undefined || /^(?:PUNCT|VERB|AUX|ADP)$/.test(next.pos))
  )
    return true;
  return follow === 'year-old' || follow === 'years-old' || (/^(?:st|nd|rd|th|d)$/.test(follow) && next?.spaced === false);
}

/** "The two sides": they are known, and nobody counts them. */
const OPPONENTS = set(
  'sides parties countries nations governments states neighbours neighbors rivals foes adversaries camps factions leaders presidents armies militaries powers',
);

const UNIT = set('battalion brigade division regiment squadron corps');
/** Units that bear numbers: "battalions 36, 37 and 38", "battalion 9". */
const UNITS: ReadonlySet<string> = new Set([...UNIT].flatMap((unit) => [unit, `${unit}s`]));

/** The word that a figure, or the list of figures that it stands in, follows. */
function listOpener(tokens: readonly Token[], at: number): string {
  let k = at - 1;
  for (let listed = 0; listed < 6 && /^(?:,|and|&|to|or|-|–)$/.test(tokens[k]?.lower ?? ''); listed += 1) {
    const figure = tokens[k]?.lower === 'and' && tokens[k - 1]?.lower === ',' ? k - 2 : k - 1;
    if (digits(tokens[figure]?.lower ?? '') === null) return '';
    k = figure - 1;
  }
  return tokens[k]?.sentence === tokens[at]?.sentence ? (tokens[k]?.lower ?? '') : '';
}

/** Military time: "at 2130", "from 0645 to 0700", "at 2130 (0330 GMT)", and "at 8.50", "8.50am"; a noun in the plural after it is counted. */
function isClockTime(first: Token, lead: string, before: Token | undefined, next: Token | undefined): boolean {
  // The tagger's tokens of "8.50am." are "8.5" and "0am.".
  if (next?.spaced === false && /^\d?[ap]\.?m\.?$/.test(next.lower)) return true;
  if (/^(?:1?\d|2[0-3])\.[0-5]\d$/.test(first.lower))
    return CLOCK_LEADS.test(lead) && before?.sentence === first.sentence && !/^(?:NOUN|ADJ|NUM|SYM)$/.test(next?.pos ?? '');
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(first.lower)) return false;
  if (first.lower.startsWith('0')) return true;
  const counted = next !== undefined && (next.pos === 'NOUN' || next.pos === 'ADJ') && /s$|people|men|women|children/.test(next.lower);
  return CLOCK_LEADS.test(lead) && !counted && before?.sentence === first.sentence;
}

/** Words before an hour. */
const CLOCK_LEADS = /^(?:at|around|about|between|from|until|till|by|before|after|since)$/;

/** Four digits without a comma are a year, unless a plural noun follows that is counted. */
function isYear(first: Token, lead: string, next: Token | undefined, number: ReadNumber, at: number): boolean {
  if (!/^(?:1[5-9]|20)\d\d$/.test(first.lower) && !/^(?:1[5-9]|20)\d\d[-–]\d{2,4}$/.test(first.lower)) return false;
  if (YEAR_LEADS.has(lead) || MONTH_NAMES.has(lead) || lead === ',') return true;
  const counted = next !== undefined && number.next === at + 1 && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN');
  return !counted || !/s$|people|men|women|children/.test(next.lower);
}
