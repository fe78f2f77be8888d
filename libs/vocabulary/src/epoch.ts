/**
 * The name of the span of the log that begins with an ExtractorSwitched: its number, from 1, and the extractor version that counts in it. Before the first
 * switch there is no epoch, and whoever reads a revision first counts.
 */
export function epochKey(number: number, extractor: { name: string; version: string }): string {
  return `${number}:${extractor.name}@${extractor.version}`;
}
