import type { Sentence, Token } from './doc.js';

/** "REBELS SEIZE TOWN": a headline in capitals, above a text that may be in small letters. */
export function isShouted(text: string, { role, start, end }: Pick<Sentence, 'role' | 'start' | 'end'>): boolean {
  if (role !== 'headline') return false;
  const line = text.slice(start, end);
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{3,}/gu)?.length ?? 0) >= 3;
}

/** A Headline That Has Capitals All Along: there a capital tells nothing of names. */
export function isTitled(tokens: readonly Token[], { role, from, to }: Pick<Sentence, 'role' | 'from' | 'to'>): boolean {
  if (role !== 'headline') return false;
  let [words, capitals] = [0, 0];
  for (let k = from; k < to; k += 1) {
    const { text } = tokens[k]!;
    if (!/^\p{L}{4,}/u.test(text)) continue;
    words += 1;
    if (/^\p{Lu}\p{Ll}/u.test(text)) capitals += 1;
  }
  return words > 2 && capitals >= words * 0.8;
}
