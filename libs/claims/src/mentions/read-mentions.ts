import type { Doc } from '../document/doc.js';
import { readDocument } from '../document/read-document.js';
import type { Knowledge } from '../knowledge.js';
import { prepare } from '../prepare.js';
import type { FoundQuantity } from '../quantities/find-quantities.js';
import { findTimes } from '../times/find-times.js';
import type { FoundMention, MentionKind } from './mention.js';
import { titledStart, widePlaces } from './wide-mentions.js';

/** A span of the text and what it mentions. */
export interface Mention {
  start: number;
  end: number;
  kind: MentionKind | 'quantity' | 'time';
}

/** The layer of mentions of a text: parties, places, weapons, quantities and times, in text order. Never throws. */
export function readMentions(text: string, knowledge: Knowledge): Mention[] {
  const { doc, mentions, quantities } = prepare(readDocument(text), knowledge);
  return mentionsOf(doc, mentions, quantities);
}

/** The layer of mentions of a document whose parties and quantities are known. */
export function mentionsOf(doc: Doc, mentions: readonly FoundMention[], quantities: readonly FoundQuantity[]): Mention[] {
  const out: Mention[] = [];
  const { starts, parts } = widePlaces(doc, mentions);
  for (const mention of mentions) {
    const { start, end, kind, named, single, inside, adjective } = mention;
    if (parts.has(mention) || (inside && (adjective || kind === 'place'))) continue;
    const titled = kind === 'person' && named && !inside ? titledStart(doc, mention) : start;
    out.push({ start: starts.get(mention) ?? titled, end, kind: single && kind !== 'weapon' && kind !== 'place' ? 'person' : kind });
  }
  for (const { start, end, article } of quantities) if (!article) out.push({ start, end, kind: 'quantity' });
  for (const { start, end } of findTimes(doc, null)) out.push({ start, end, kind: 'time' });
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}
