/** What went wrong between us and the model, one word each; docs/model-extractor.md says what an operator can do. */
export const MODEL_FAULTS = [
  'unreachable',
  'timed-out',
  'busy',
  'server-failed',
  'refused',
  'answer-too-large',
  'answer-unreadable',
  'answer-cut',
  'budget-article',
  'budget-day',
  'paused',
  'stopped',
] as const;

export type ModelFaultCode = (typeof MODEL_FAULTS)[number];

/** A question to the model that brought no usable answer. The key is never in the message. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';

  constructor(
    readonly code: ModelFaultCode,
    /** `never`: the same question will fail again until somebody changes something. */
    readonly retry: 'later' | 'never',
    message: string,
    /** `retryAfterMs`: what the server asked for; `tokens`: what the failed answer cost all the same. */
    readonly detail: { retryAfterMs?: number; status?: number; tokens?: number; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
  }
}
