import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim } from '@hearsay/vocabulary';

/** An annotated claim: the fields that pairing and correctness ask of. */
export type GoldClaim = Pick<
  Claim,
  'start' | 'end' | 'type' | 'stance' | 'certainty' | 'polarity' | 'actors' | 'attribution' | 'quantities'
>;

export interface GoldArticle {
  name: string;
  text: string;
  outlet: string | null;
  published: string | null;
  claims: GoldClaim[];
}

/** Annotated articles of a folder: NAME.txt with NAME.gold.json (`outlet`, `published`, `claims`) beside it. */
export function readGold(folder: string): GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.gold.json'.length);
      const gold = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Omit<GoldArticle, 'name' | 'text'>;
      const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
      return { name, text, outlet: gold.outlet ?? null, published: gold.published ?? null, claims: gold.claims };
    });
}
