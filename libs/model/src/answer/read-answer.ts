import { ModelClaim } from './model-claim.js';

/** A text may hold many claims, but a list longer than this is a model that has lost its way. */
const MOST_CLAIMS = 300;

/** What a model said, as far as it has the form that was asked for. */
export type AnswerRead = { kind: 'read'; claims: ModelClaim[]; malformed: number } | { kind: 'unreadable'; detail: string };

/**
 * Reads the words of an answer: JSON, JSON in a fence, or JSON with talk around it. A claim that lacks the form is left out and counted; an answer without a list of
 * claims, or with none that has the form, is unreadable. Never throws.
 */
export function readAnswer(content: string): AnswerRead {
  for (const candidate of candidates(content)) {
    const list = claimsIn(candidate);
    if (list === null) continue;
    const claims: ModelClaim[] = [];
    let malformed = Math.max(0, list.length - MOST_CLAIMS);
    for (const item of list.slice(0, MOST_CLAIMS)) {
      const read = ModelClaim.safeParse(item);
      if (read.success) claims.push(read.data);
      else malformed += 1;
    }
    if (claims.length === 0 && malformed > 0)
      return { kind: 'unreadable', detail: `none of its ${malformed} claims has the form that was asked for` };
    return { kind: 'read', claims, malformed };
  }
  return { kind: 'unreadable', detail: `no JSON object with a list "claims" in ${content.length} characters` };
}

/** What may be the JSON, best first: all of it, the last fenced block, what stands between the first and the last brace. */
function* candidates(content: string): Generator<string> {
  yield content;
  // Some reasoning models put their thoughts before the answer; braces in them are not the answer.
  const said = content.trimStart().startsWith('<think>') ? content.slice(content.lastIndexOf('</think>') + '</think>'.length) : content;
  const close = said.lastIndexOf('```');
  const open = close < 0 ? -1 : said.lastIndexOf('```', close - 1);
  if (open >= 0) yield said.slice(said.indexOf('\n', open) + 1, close);
  const [first, last] = [said.indexOf('{'), said.lastIndexOf('}')];
  if (first >= 0 && last > first) yield said.slice(first, last + 1);
}

function claimsIn(json: string): unknown[] | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  // Some servers without schemas answer with the bare list.
  const claims = Array.isArray(value) ? value : typeof value === 'object' && value !== null && 'claims' in value ? value.claims : null;
  return Array.isArray(claims) ? (claims as unknown[]) : null;
}
