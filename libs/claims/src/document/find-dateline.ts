const DATELINE =
  /^(\p{Lu}[\p{L}.'’/ -]{1,40}?(?:,\s[\p{L}.'’/ -]{2,30}?)?)((?:,|\s\(?)\s?(?:\w{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s\w{3,9}\.?)(?:,?\s\d{2,4})?\)?)?((?:\s?\([^()\n]{2,60}\)|\s\/[^/\n]{2,40}\/)?)\s?(--|[-–—])\s+((?:\[[^\]\n]{1,200}\]\s*){0,4})/u;

/** Length of the dateline that a paragraph begins with ("BAGHDAD, Dec 30 (Agency) - "), or 0. */
export function datelineLength(paragraph: string, body = false): number {
  const match = DATELINE.exec(paragraph.slice(0, 400));
  if (match === null) return 0;
  const [whole, place, date, agency] = match;
  const capitals = place!.split(',')[0] === place!.split(',')[0]!.toUpperCase();
  if (body) return capitals && place!.length > 2 && /[-–—]/u.test(match[4]!) ? whole.length : 0;
  return (capitals && place!.length > 2) || (date !== undefined && date !== '') || (agency !== undefined && agency !== '')
    ? whole.length
    : 0;
}
