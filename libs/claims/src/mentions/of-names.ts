import type { FoundMention } from './mention.js';

/** The words of proper names as token ranges: of those that name by themselves, not of phrases that only hold a name. */
export const ofNames = (mentions: readonly FoundMention[]): { from: number; to: number }[] =>
  mentions.filter((m) => m.named && !m.adjective).map((m) => ({ from: m.firstToken, to: m.lastToken }));
