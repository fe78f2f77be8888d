import type { Doc } from '../document/doc.js';
import type { Attributed } from '../speech/attribution.js';

/** How many attitudes in a row are passed over. */
const REACH = 12;

/** Attributions by the sentence of their cue and by the sentences that their content touches, so that looking one up never walks them all. */
export class SpeechIndex<T extends Attributed> {
  private readonly byCue = new Map<number, T[]>();
  private readonly byContent = new Map<number, T[]>();

  constructor(
    doc: Doc,
    private readonly all: readonly T[],
  ) {
    for (const a of all) {
      push(this.byCue, a.sentence, a);
      const touched = new Set<number>();
      for (const { from, to } of a.content)
        for (let s = doc.tokens[from]!.sentence; s <= doc.tokens[to - 1]!.sentence; s += 1) touched.add(s);
      for (const s of touched) push(this.byContent, s, a);
    }
  }

  /** Those whose cue stands in a sentence. */
  inSentence(sentence: number): readonly T[] {
    return this.byCue.get(sentence) ?? [];
  }

  /** Those whose content holds words of a sentence. */
  about(sentence: number): readonly T[] {
    return this.byContent.get(sentence) ?? [];
  }

  /** The last one whose cue begins before a token and that tells something; what somebody only wants or likes is passed over. */
  lastBefore(token: number): T | undefined {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.cue.from < token) low = middle + 1;
      else high = middle;
    }
    const first = Math.max(0, low - REACH);
    for (let k = low - 1; k >= first; k -= 1) if (this.all[k]!.kind !== 'attitude') return this.all[k];
    return undefined;
  }
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
