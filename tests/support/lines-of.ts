import { emptyKnowledge, readClaims } from '@hearsay/claims';

/** The claims of a text, one a line: what, by whom, to whom, with whose support, says who, where, when, how many; what says nothing is left out. */
export function linesOf(text: string, publishedAt = '2026-05-07'): string[] {
  const read = readClaims({ article: 'lines', revision: 1, text, outlet: 'The Tarn Post', publishedAt }, emptyKnowledge);
  if (read.kind !== 'read') return [read.kind];
  return read.claims.map((c) => {
    const of = (role: string): string =>
      c.actors
        .filter((a) => a.role === role)
        .map((a) => a.name)
        .join(', ');
    const { time } = c;
    const counts = c.quantities.map((q) => `${q.kind} ${q.low ?? ''}${q.low === q.high ? '' : `-${q.high ?? ''}`} ${q.of ?? ''}`.trim());
    return [
      [c.type, ...[c.stance, c.certainty, c.polarity].filter((w) => !/^(?:asserts|stated|affirmed)$/u.test(w))].join(' '),
      of('agent') === '' ? '' : `by ${of('agent')}`,
      of('target') === '' ? '' : `to ${of('target')}`,
      of('supporter') === '' ? '' : `with ${of('supporter')}`,
      c.attribution.length === 0 ? '' : `says ${c.attribution.map((s) => s.name).join(' > ')}`,
      c.place === null ? '' : `@ ${c.place.name}`,
      time === null ? '' : `on ${time.from ?? ''}${time.from === time.to ? '' : `..${time.to ?? ''}`}`,
      ...counts,
    ]
      .filter((part) => part !== '')
      .join(' | ');
  });
}
