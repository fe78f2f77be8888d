import type { Doc, Token } from './doc.js';
import { isTitled } from './is-titled.js';

/** What people and weapons do in headlines, in the base form after a plural and in the third person after a singular. */
const DEEDS =
  'kill attack battle arrest detain bomb shell raid storm strike hit launch seize capture ambush target torch abduct kidnap shoot fire repel claim destroy burn behead execute free release block besiege surround condemn reject threaten accuse blame retake recapture loot rape injure wound down enter leave flee clash kidnap murder torture evacuate deploy withdraw protest march rally gather exchange trade swap disrupt foil thwart repulse sign reach extend intercept jail dispatch vow deny';
const BASE = new Set(DEEDS.split(' '));
const THIRD = new Set([...BASE].map((verb) => (/(?:sh|ch|ss|x)$/u.test(verb) ? `${verb}es` : verb === 'flee' ? 'flees' : `${verb}s`)));
const MANY = /^(?:police|troops|gunmen|militiamen|tribesmen|men|people|youths|women|jihadis|mujahideen|armed men)$/u;

/**
 * "Rebels torch nine homes in Tarn", "Army jets bomb rebel camp": a headline whose only verb the tagger takes for a noun. Where no verb stands
 * between two breaks of a sentence (a colon, a semicolon, a dash, in a headline also "as" or "after", its ends), the deed after the first noun is one.
 */
export function mendHeadlineVerbs(doc: Doc): Doc {
  const verbs = new Set<number>();
  for (const sentence of doc.sentences) {
    if (sentence.role === 'furniture' || sentence.role === 'dateline') continue;
    const titled = isTitled(doc.tokens, sentence);
    let from = sentence.from;
    for (let k = sentence.from; k <= sentence.to; k += 1) {
      // "Nine killed as police, gunmen exchange fire": what a headline tells besides has a verb of its own.
      const opens = sentence.role === 'headline' && /^(?:as|after|while|when)$/u.test(doc.tokens[k]?.lower ?? '');
      if (k < sentence.to && !opens && !/^(?:[:;]|[-–—]+)$/u.test(doc.tokens[k]!.lower)) continue;
      const verb = verbOf(doc.tokens, from, k, titled);
      if (verb >= 0) verbs.add(verb);
      from = k + 1;
    }
  }
  if (verbs.size === 0) return doc;
  return {
    ...doc,
    tokens: doc.tokens.map((token): Token => (verbs.has(token.index) ? { ...token, pos: 'VERB', lemma: baseOf(token.lower) } : token)),
  };
}

const baseOf = (lower: string): string =>
  BASE.has(lower) || (ALONE.test(lower) && !lower.endsWith('s')) ? lower : lower.replace(/(?<=sh|ch|ss|x)es$|s$/u, '');

/** The token that is the verb between two breaks; -1 where one is tagged already or none can be. */
function verbOf(tokens: readonly Token[], from: number, end: number, titled: boolean): number {
  let to = beforeSpeech(tokens, from, end);
  // "Gunmen Attack Village, Kill Nine": the verb behind a comma goes on from the first.
  for (let k = from + 3; k < to && titled; k += 1) if (tokens[k]!.pos === 'VERB' && tokens[k - 1]!.lower === ',') to = k - 1;
  if (to - from < 3 || to - from > 30) return -1;
  for (let k = from; k < to; k += 1) {
    const { pos, lower } = tokens[k]!;
    // "Army Launches Raids to Retake Town": an infinitive is not yet the headline's verb.
    const infinitive = k > from && tokens[k - 1]!.lower === 'to';
    if (pos === 'AUX' || (pos === 'VERB' && !infinitive && !lower.endsWith('ing'))) return -1;
  }
  // "Army strikes kill nine": the first of two is the subject.
  for (let k = from + 1; k < to - 1; k += 1) if (isDeed(tokens, k, titled) && !(k + 2 < to && isDeed(tokens, k + 1, titled))) return k;
  return -1;
}

/** "…, Ostria says": a trailing cue has its own verb. */
function beforeSpeech(tokens: readonly Token[], from: number, to: number): number {
  for (let k = to - 1; k > Math.max(from, to - 9); k -= 1)
    if (tokens[k]!.lower === ',')
      return tokens.slice(k, to).some((t) => /^(?:says?|said|reports?|reported|claims?|claimed)$/u.test(t.lower)) ? k : to;
  return to;
}

/** What crowds and fighters do without an object. */
const ALONE = /^(?:march(?:es)?|rall(?:y|ies)|protests?|clash(?:es)?|flees?|gathers?|battles?)$/u;

function isDeed(tokens: readonly Token[], at: number, titled: boolean): boolean {
  const [before, word, after] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]!];
  const small = word.pos === 'NOUN' && /^\p{Ll}+$/u.test(word.text);
  if (
    !(small || (titled && /^(?:NOUN|PROPN)$/u.test(word.pos) && /^\p{Lu}\p{Ll}+$/u.test(word.text))) ||
    !/^(?:NOUN|PROPN)$/u.test(before.pos)
  )
    return false;
  if (ALONE.test(word.lower) && /^(?:ADP|ADV)$/u.test(after.pos) && after.lower !== 'of')
    return /[^s]s$/u.test(before.lower) || MANY.test(before.lower);
  if (!/^(?:NUM|NOUN|PROPN|ADJ|DET)$/u.test(after.pos)) return false;
  // "Rebels, army trade fire"
  const mutual =
    /^(?:exchange|trade|swap)$/u.test(word.lower) &&
    /^(?:fire|gunfire|blows|shots|strikes|prisoners|accusations|blame)$/u.test(after.lower);
  const many = mutual || /[^s]s$/u.test(before.lower) || MANY.test(before.lower);
  return (many && BASE.has(word.lower)) || (!many && THIRD.has(word.lower));
}
