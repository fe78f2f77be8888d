import type { ClaimType } from '@hearsay/vocabulary';
import type { FoundMention } from '../mentions/mention.js';
import type { FoundTime } from '../times/find-times.js';
import type { Whereabouts } from './whereabouts.js';
import { FORCE } from '../propositions/deeds.js';

/** Happenings that later claims tell on. */
const EVENTS: ReadonlySet<ClaimType> = new Set<ClaimType>([...FORCE, 'PROTEST', 'MOBILIZE']);
/** Months between the main happening and one that is told as its background. */
const BACKGROUND = 2;

/** A happening that was told, as far as it was said where and when. */
export interface Happening {
  place: FoundMention | null;
  time: FoundTime | null;
  paragraph: number;
  sentence: number;
  /** The sentence that told its time, where it took that from before. */
  dated: number | null;
  /** Told in a relative clause. */
  aside: boolean;
  /** A state that goes on: "who hold Velm". */
  lasting: boolean;
}

/** The happenings told so far: the latest, the one that the text is about, and when something last happened at each place. */
export class Story {
  private latest: Happening | null = null;
  /** The latest that is not told as background: years ago, or months before the first. */
  private main: Happening | null = null;
  /** The first that was told to the day and with its place. */
  private first: Happening | null = null;
  private readonly times = new Map<string, FoundTime>();
  /** Where something last happened on a day. */
  private readonly places = new Map<string, FoundMention>();
  /** The first that was told to the day. */
  private dated: FoundTime | null = null;
  /** The last sentence that began with a time long before. */
  private past: { sentence: number; paragraph: number } | null = null;
  /** When what still goes on began: a siege, a war. */
  private begun: FoundTime | null = null;
  /** Where somebody was, by the last sentence that told nothing else. */
  private stay: Whereabouts | null = null;

  /** The happening that a claim of this paragraph tells on, where it names neither place nor time: a new paragraph leaves the background. */
  before(paragraph: number): Happening | null {
    if (this.isPast(paragraph)) return null;
    return this.latest !== null && this.latest.paragraph === paragraph ? this.latest : (this.main ?? this.latest);
  }

  /** Where somebody was by the sentence right before, in the same paragraph. */
  whereabouts(sentence: number, paragraph: number): Whereabouts | null {
    return this.stay?.sentence === sentence - 1 && this.stay.paragraph === paragraph ? this.stay : null;
  }

  /** Keeps where somebody was, unless the same sentence told a happening with its place. */
  stayAt(stay: Whereabouts | null): void {
    this.stay = stay !== null && this.latest?.sentence === stay.sentence && this.latest.place !== null ? null : stay;
  }

  /** The first happening that was told to the day and with its place. */
  opening(): Happening | null {
    return this.first;
  }

  /** Whether the latest happening was told in this sentence or the one before. */
  isNear(sentence: number): boolean {
    return this.latest !== null && sentence - this.latest.sentence <= 1;
  }

  /** Whether no happening has been told in this paragraph or the two before. */
  isFar(paragraph: number): boolean {
    return this.latest === null || paragraph - this.latest.paragraph > 2;
  }

  /** When that began of which a total is told: "since it began", "so far". */
  beginning(): FoundTime | null {
    return this.begun;
  }

  /** When something last happened at a place. */
  timeAt(place: FoundMention, paragraph: number): FoundTime | null {
    return this.isPast(paragraph) ? null : (this.times.get(place.name) ?? null);
  }

  /** Where something last happened on a day: "Sunday's ambush". */
  placeOn({ from, to }: FoundTime): FoundMention | null {
    return from?.length === 10 && from === to ? (this.places.get(from) ?? null) : null;
  }

  /** "In 1991 the north declared independence.": what the rest of the paragraph tells is not of the day told before. */
  turnTo(time: FoundTime, sentence: number, paragraph: number): void {
    if (this.dated !== null && !goesOn(time) && isBackground(time, this.dated)) this.past = { sentence, paragraph };
  }

  /** Whether a paragraph has turned to the past, and nothing that happened then was told since. */
  private isPast(paragraph: number): boolean {
    return this.past?.paragraph === paragraph && (this.latest === null || this.latest.sentence < this.past.sentence);
  }

  /** Keeps where and when a claim of a type happened. */
  tell(type: ClaimType, happening: Happening): void {
    const { place, time } = happening;
    if ((place === null && time === null) || !EVENTS.has(type)) return;
    if (time !== null && time.from !== null && time.to === null) this.begun = time;
    // "marched on Monday against the curfew that the council imposed last week": what is told on is the march.
    if (happening.aside && this.latest?.sentence === happening.sentence && !this.latest.aside) return;
    // "The Front, who hold Velm, fired …": the deed is not told on from what is said of its doer.
    if (happening.aside && happening.lasting) return;
    // "The group, which has fought since 2007, said …": what is told beside the story does not lead it on.
    if (happening.aside && this.main !== null && isBackground(time, this.main.time)) return;
    if (place !== null && time?.from?.length === 10) this.first ??= happening;
    this.latest = withTime(happening, this.latest);
    if (this.main === null || !isBackground(time, this.main.time)) this.main = withTime(happening, this.main);
    if (time?.from?.length === 10) this.dated ??= time;
    if (place === null || time === null || goesOn(time)) return;
    if (time.from === time.to) this.places.set(time.from!, place);
    const known = this.times.get(place.name);
    // What happened at a place before, or is told beside, is not its day where one was told.
    if (known === undefined ? !isBackground(time, this.dated) : !happening.aside && time.from! >= known.from!)
      this.times.set(place.name, time);
  }
}

/** What is told without a time goes on with what was told before. */
function withTime(happening: Happening, before: Happening | null): Happening {
  if (happening.time !== null || before?.time == null || before.time.from?.length !== 10 || /week|month|\d{4}/u.test(before.time.text))
    return happening;
  const dated = before.dated ?? before.sentence;
  return happening.sentence - dated > REACH ? happening : { ...happening, time: before.time, dated };
}
/** How many sentences a time is carried through happenings that have none. */
const REACH = 4;

/** Open at one end: a state, not a happening. */
export const goesOn = (time: FoundTime): boolean => time.from === null || time.to === null;

/** Whether a claim of that time can be of the story of a happening: not years ago, nor months before it. */
export function ofOneStory(time: FoundTime, happening: FoundTime | null): boolean {
  if (time.from === null) return false;
  if (happening === null || happening.from === null) return time.from.length > (goesOn(time) ? 7 : 4);
  if (time.from.length === 4 || happening.from.length === 4)
    return time.from.slice(0, 4) === happening.from.slice(0, 4) && time.from.length === happening.from.length;
  return Math.abs(monthsOf(happening.from) - monthsOf(time.from)) < BACKGROUND;
}

function isBackground(time: FoundTime | null, main: FoundTime | null): boolean {
  if (time === null) return false;
  if (goesOn(time)) return true;
  if (main?.from == null) return time.from!.length === 4;
  // "Earlier this year", beside a day, is before it.
  if (time.from!.length === 4 && main.from.length === 10) return true;
  return monthsOf(main.from) - monthsOf(time.to!) >= BACKGROUND;
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12');
