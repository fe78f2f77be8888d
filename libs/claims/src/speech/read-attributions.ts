import { readDocument } from '../document/read-document.js';
import type { Doc, Span, TokenRange } from '../document/doc.js';
import { prepare } from '../prepare.js';
import type { Attributed, Attribution } from './attribution.js';
import type { Knowledge } from '../knowledge.js';

/** Who says, thinks or wants what: every attribution of a text, with offsets into it. Never throws. */
export function readAttributions(text: string, knowledge: Knowledge): Attribution[] {
  const { doc, attributed } = prepare(readDocument(text), knowledge);
  return spansOf(doc, attributed);
}

/**
 * The layer of attributions: their spans alone. What quoted words say of others is the quoted speaker's, and what somebody is said to want or
 * believe is part of what is said; only saying inside what is said stands beside it.
 */
export function spansOf(doc: Doc, attributed: readonly Attributed[]): Attribution[] {
  return attributed
    .filter((one, at) => doc.tokens[one.cue.from]!.quotation < 0 && (one.kind === 'say' || !isInside(attributed, at)))
    .map((one) => ({
      source: one.source === null ? null : span(one.source),
      cue: span(one.cue),
      content: contentOf(one).map(span),
    }));
}

/** How many attributions before and after one may hold it: their cues stand in its sentence or near it. */
const NEAR = 12;

function isInside(attributed: readonly Attributed[], at: number): boolean {
  const { cue } = attributed[at]!;
  for (let k = Math.max(0, at - NEAR); k < Math.min(attributed.length, at + NEAR + 1); k += 1)
    if (k !== at && contentOf(attributed[k]!).some((c) => c.from <= cue.from && c.to >= cue.to)) return true;
  return false;
}

const contentOf = ({ content, core }: Attributed): TokenRange[] => core ?? content;

const span = ({ start, end }: Span): Span => ({ start, end });
