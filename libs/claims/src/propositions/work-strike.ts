import type { ClauseView } from './clause-view.js';
import { isAgainstIlls } from './figurative.js';
import { whatOf } from './what-of.js';
import type { NounTrigger } from './triggers.js';

/** Those who stop working, and how long or how widely they do: "a bus strike", "a 24-hour strike", "a teachers' strike". */
const WORK_STRIKE =
  /\b(?:hunger|general|nationwide|national|civic|indefinite|wildcat|sit-down|solidarity|sympathy|\d+-hour|one-day|two-day|three-day|bus|truckers?'?|truck|taxi|transport(?:ation)?|transit|rail(?:way|road)?|train|subway|metro|airline|airport|port|dock(?:ers|workers)?'?|mine(?:rs)?'?|postal|hospital|doctors'?|nurses'?|teachers'?|students'?|school|university|workers'?|employees'?|judges'?|public sector|labou?r|union|unions|oilworkers'?|pilots'?|farmers'?|shopkeepers'?|prisoners'?)\b.*\bstrikes?\b/u;

export const isWorkStrike = (words: string): boolean => WORK_STRIKE.test(words);

/** Those who do nothing but stop working. */
const WORKERS =
  /^(?:judges|magistrates|teachers|workers|employees|doctors|nurses|drivers|miners|dockers|lawyers|journalists|students|truckers|bakers|officials|bus|transport|railroads?|railways?|unions?|courts|schools|factories|hospitals|pilots)$/u;

/** "Strikes by Ostrian judges", "the strike involves all courts": who strikes stands behind the noun, or is drawn in by it. */
function isOfWorkers(c: ClauseView, at: number): boolean {
  const { chunks } = c.parse;
  const behind = /^(?:by|of)$/u.test(chunks[at + 1]?.word ?? '') && chunks[at + 2]?.kind === 'np' ? [at + 2] : [];
  const drawn = /^(?:involve|affect|paralyze|paralyse|include|join|support)$/u.test(c.lemma)
    ? [...c.clause.objects, ...c.clause.subjects]
    : [];
  return [...behind, ...drawn].some((k) => WORKERS.test(chunks[k]!.word));
}

const SHIPS = /\b(?:tankers?|ships?|vessels?|boats?|freighters?|trawlers?|cargo(?:es)?|assets|funds|property|drugs|goods)\b/u;

/** What a noun reports where it stands: those who strike for pay drop no bombs. */
export function eventOf(c: ClauseView, at: number): NounTrigger | null {
  const { word } = c.parse.chunks[at]!;
  if (/^strikes?$/u.test(word) && (isWorkStrike(c.wordsOf(at)) || isOfWorkers(c, at)))
    return { type: 'PROTEST', mode: [/\bhunger\b/u.test(c.wordsOf(at)) ? 'hunger' : 'strike'] };
  // "The seizure by Turkey of two tankers": no ground is taken.
  if (/^(?:seizure|capture)s?$/u.test(word)) {
    const what = whatOf(c.parse.chunks, at);
    const found = what === null ? 'place' : c.classOf(what);
    if (/^(?:weapon|people|actor)$/u.test(found) || (what !== null && SHIPS.test(c.wordsOf(what))))
      return { type: 'COERCE', mode: [/^(?:people|actor)$/u.test(found) ? 'arrest' : 'seize'] };
  }
  return isAgainstIlls(c, at) ? null : c.reading.words.nounTrigger(word);
}
