const MONTH = String.raw`(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\w{0,6}`;
/** "TARN (RUVANIA), 3 NOV 89 (WIRE) -- [TEXT] [ADA BELL] ": place, its country in brackets, day, agency, dash, notes of the agency. */
const DATELINE = new RegExp(
  String.raw`^(\p{Lu}[\p{L}.'’/ -]{1,40}?(?:,\s[\p{L}.'’/ -]{2,30}?)?(?:,\s\p{Lu}[\p{L}.'’ -]{2,30}?)?(?:\s\([\p{L}.'’ -]{2,40}\))?)((?:,|\s\(?)\s?(?:MONTH\.?\s\d{1,2}|\d{1,2}\.?\sMONTH\.?|NO\sDATE)(?:,?\s\d{2,4})?\)?)?((?:\s?\([^()]{2,60}\)|\s/[^/\n]{2,40}/)?)(\s{0,3})(--|[-–—_])(\s?)((?:\s?\[[^\]]{1,200}\]\s*){0,6}\s*)`.replaceAll(
    'MONTH',
    MONTH,
  ),
  'u',
);

const NAME = String.raw`\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}){0,3}`;
const DAY = String.raw`(?:MONTH\.?\s\d{1,2}|\d{1,2}\.?\sMONTH\.?)(?:,?\s\d{4})?`.replaceAll('MONTH', MONTH);
const DASH = String.raw`\s?[-–—_]{1,2}\s+`;
/**
 * "(Tarn, November 3, 2019) – ", "(Tarn) – ", "November 3, 2019 (TARN) – ", "Tarn (Wire) – ": brackets about all of it, about the place, or about the agency;
 * "Tarn — Two men …": a longer dash; "Tarn, Nov 3 At least two …", "Tarn, Nov 3: Two …": a day and no dash; "TARN: Two men …": a colon for the dash.
 */
const BRACKETED = [
  String.raw`\(NAME(?:,\sNAME)?(?:,\sDAY)?\)DASH`,
  String.raw`(?:DAY,?\s)\(NAME(?:,\sNAME)?\s?\)DASH`,
  String.raw`NAME(?:,\sNAME)?,?\s\([\p{L}][\p{L}\d./ -]{1,24}\)\s[-–—_]{1,2}\s+`,
  String.raw`(?!(?:On|In|By|Until|Since|From|Late|Early|Before|After)\s|\w+day\b)NAME(?:,\sNAME)?,\sDAY(?:\s?:)?\s+(?=["“‘']?\p{Lu}[\p{Ll}\s])`,
  String.raw`NAME(?:,\sNAME)?,\sDAY\s\([\p{L}][\p{L}\d./ -]{1,24}\)\.?\s?[-–—_]{1,2}\s+`,
  String.raw`\p{Lu}{2}[\p{Lu}'’-]{1,18}(?:[ /]\p{Lu}{2}[\p{Lu}'’-]{1,18}){0,2}:\s(?=["“‘']?\p{Lu}[\p{Ll}\s])`,
  // "Tarn, Velm - Armed men …", "Tarn — The army …": a sentence with its own capital behind the dash, and no other dash in it.
  String.raw`(?!(?:Analysis|Opinion|Exclusive|Explainer|Update|Updates|Watch|Video|Photos?|Live|Breaking|Interview|Comment|Editorial|Note|Summary|Part|Day|Week)\b)NAME(?:,\sNAME)?\s(?:--|[-–—])\s(?=["“‘']?(?:An?|\p{Lu}[\p{L}’'-]+)\s[^\n–—]{30})(?![^\n]{0,200}\s(?:--|[-–—])\s)`,
].map((form) => new RegExp(`^${form}`.replaceAll('NAME', NAME).replaceAll('DAY', DAY).replaceAll('DASH', DASH), 'u'));

/**
 * Length of the dateline that a paragraph begins with ("BAGHDAD, Dec 30 (Agency) - "), or 0. A report that was sent on has a second one right
 * after the first ("TARN, 4 NOV (WIRE) -- ").
 */
export function datelineLength(paragraph: string, body = false): number {
  const first = oneDateline(paragraph.slice(0, 600), body);
  if (first === 0 && !body) return bracketed(paragraph.slice(0, 120));
  if (first === 0 || body) return first;
  return first + oneDateline(paragraph.slice(first, first + 400), false, true);
}

/** What each of these forms has at least: a bracket, a day, a colon or a dash. Most paragraphs begin with none, and each form would be tried at length. */
const MAY_BE_BRACKETED = /[(:\d]|[-–—_]\s/u;

function bracketed(text: string): number {
  if (!MAY_BE_BRACKETED.test(text)) return 0;
  for (const form of BRACKETED) {
    const match = form.exec(text);
    if (match !== null) return match[0].length;
  }
  return 0;
}

/** A dash that joins no words: without one no dateline ends, whatever its form. */
const FREE_DASH = /\s[-–—_]|--/u;

function oneDateline(text: string, body: boolean, dated = false): number {
  if (!FREE_DASH.test(text)) return 0;
  const match = DATELINE.exec(text);
  if (match === null) return 0;
  const [whole, place, date, agency, before, dash, after, notes] = match;
  if (dated && !date) return 0;
  // A dash without blanks joins words, unless notes follow it.
  if (after === '' && notes === '') return 0;
  if (before === '' && dash!.length === 1) return 0;
  const capitals = place!.split(',')[0] === place!.split(',')[0]!.toUpperCase();
  if (body) return capitals && place!.length > 2 && /[-–—_]/u.test(dash!) ? whole.length : 0;
  return (capitals && place!.length > 2) || (date !== undefined && date !== '') || (agency !== undefined && agency !== '')
    ? whole.length
    : 0;
}
