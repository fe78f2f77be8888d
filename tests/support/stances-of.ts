import { emptyKnowledge, readClaims } from '@hearsay/claims';

/** Type, stance, certainty, polarity and speakers of each claim of a text: "ASSAULT denies stated affirmed by army"; why a text was set aside. */
export function stancesOf(text: string): string[] {
  const read = readClaims({ article: 'a', revision: 1, outlet: 'The Oster Post', publishedAt: '2031-05-07', text }, emptyKnowledge);
  return read.kind === 'read'
    ? read.claims.map((c) => `${c.type} ${c.stance} ${c.certainty} ${c.polarity} by ${c.attribution.map((a) => a.name).join(' > ')}`)
    : [read.kind];
}
