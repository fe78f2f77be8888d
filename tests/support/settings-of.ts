import { emptyKnowledge, readClaims } from '@hearsay/claims';

/** Type, place and time of each claim of a text of 15 January 2020: "ASSAULT @Tarn 2020-01-13..2020-01-13", "-" for what is not known. */
export function settingsOf(text: string): string[] {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  if (read.kind !== 'read') return [];
  return read.claims.map((c) => `${c.type} @${c.place?.name ?? '-'} ${c.time?.from ?? '-'}..${c.time?.to ?? '-'}`);
}
