import { z } from 'zod';
import { ModelFault } from '../faults.js';
import type { Usage } from './answer-cache.js';
import { estimateTokens } from './estimate-tokens.js';
import type { Message } from './prompt.js';

/** What is read of a chat completion; servers send more and differ in it. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish().catch(null),
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().catch('') }))]).nullish(),
          refusal: z.string().nullish().catch(null),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative().catch(0) })
    .nullish()
    .catch(null),
});

export type CompletionRead = { kind: 'said'; content: string; usage: Usage } | { kind: 'fault'; fault: ModelFault; usage: Usage };

/** Reads the body of a chat completion. Where the server counts no tokens they are estimated, high rather than low. Never throws. */
export function readCompletion(body: string, messages: readonly Message[]): CompletionRead {
  const asked = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  const unread: Usage = { promptTokens: asked, completionTokens: estimateTokens(body) };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { kind: 'fault', usage: unread, fault: unreadable(`it is no JSON but begins with ${JSON.stringify(body.slice(0, 60))}`) };
  }
  const read = Completion.safeParse(json);
  if (!read.success) return { kind: 'fault', usage: unread, fault: unreadable('it is no chat completion') };
  const { choices, usage: counted } = read.data;
  const { finish_reason: end, message } = choices[0]!;
  const content = Array.isArray(message.content) ? message.content.map(({ text }) => text).join('') : (message.content ?? '');
  const usage = counted
    ? { promptTokens: counted.prompt_tokens, completionTokens: counted.completion_tokens }
    : { promptTokens: asked, completionTokens: estimateTokens(content) };
  if (end === 'length')
    return {
      kind: 'fault',
      usage,
      fault: new ModelFault(
        'answer-cut',
        'never',
        `The answer was cut at ${usage.completionTokens} tokens; LLM_MAX_TOKENS sets the limit.`,
      ),
    };
  if (content.trim() === '')
    return { kind: 'fault', usage, fault: unreadable(message.refusal ? 'the model refused to answer' : 'it holds no words') };
  return { kind: 'said', content, usage };
}

function unreadable(why: string): ModelFault {
  return new ModelFault('answer-unreadable', 'never', `The model's answer cannot be read: ${why}.`);
}
