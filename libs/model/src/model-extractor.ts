import { sha256, type Claim, type ReadableArticle } from '@hearsay/vocabulary';
import type { Knowledge } from '@hearsay/claims';
import { readAnswer } from './answer/read-answer.js';
import type { AnswerCache, Usage } from './ask/answer-cache.js';
import type { ChatClient } from './ask/chat-client.js';
import { estimateTokens } from './ask/estimate-tokens.js';
import { PROMPT_VERSION, promptFor } from './ask/prompt.js';
import { halve, splitParts, type Part } from './ask/split-parts.js';
import { ModelFault, type ModelFaultCode } from './faults.js';
import type { Drops } from './ground/drop.js';
import { count, groundAnswer, type PartAnswer } from './ground/ground-answer.js';
import { readText } from './ground/read-text.js';

export interface ModelLimits {
  model: string;
  /** The most tokens of one answer; kept free in every budget before a question is asked. */
  maxTokens: number;
  /** Prompt and answer, over all questions and attempts about one revision. */
  tokensPerArticle: number;
  /** The same over everything on one UTC day, by every process that shares the cache. */
  tokensPerDay: number;
  /** For all questions about one revision. */
  articleTimeoutMs: number;
  now?: () => Date;
}

/** What the model made of one revision; or why the rules have to read it. */
export type ModelReading =
  | { kind: 'read'; claims: Claim[]; drops: Drops; usage: Usage; questions: number; cached: number }
  | { kind: 'fallback'; reason: ModelFaultCode | 'nothing-held' | 'silent'; detail: string; drops: Drops; usage: Usage };

/** Characters of text in one question: a model that reads much at once leaves much out. */
const PART_CHARACTERS = 12_000;
/** So many faults in a row, and the model is left alone for a while: an endpoint that is down must not hold up every article. */
const FAULTS_TO_PAUSE = 5;
const PAUSE_MS = 60_000;
const FAULTS_OF_SERVER: readonly ModelFaultCode[] = ['unreachable', 'timed-out', 'busy', 'server-failed', 'refused'];

/** What claims that a model has read are signed with: a new prompt is a new version. */
export function modelVersion(model: string): { readonly name: 'model'; readonly version: string } {
  return Object.freeze({ name: 'model', version: `${PROMPT_VERSION}+${model}` });
}

/**
 * Reads articles by a language model that cannot make things up: whatever it answers, only claims whose words the article holds come out.
 */
export class ModelExtractor {
  /** Recorded with every claim it makes. */
  readonly extractor: { readonly name: 'model'; readonly version: string };
  #faultsInRow = 0;
  #pausedUntil = 0;

  constructor(
    private readonly chat: ChatClient,
    private readonly cache: AnswerCache,
    private readonly limits: ModelLimits,
  ) {
    this.extractor = modelVersion(limits.model);
  }

  /**
   * @param rules what the rules read in the same revision. They stand in where the model fails, says nothing, or says nothing that holds: a text that talks the model into
   * silence is read all the same.
   * @throws ModelFault `stopped` alone, and what the cache throws; every other fault is a fallback.
   */
  async read(article: ReadableArticle, knowledge: Knowledge, rules: readonly Claim[]): Promise<ModelReading> {
    const reading = new Reading(this.chat, this.cache, this.limits, this.#now());
    try {
      if (this.#now().getTime() < this.#pausedUntil)
        throw new ModelFault(
          'paused',
          'later',
          `The model failed ${FAULTS_TO_PAUSE} times in a row; it is left alone until ${new Date(this.#pausedUntil).toISOString()}.`,
        );
      const ground = readText(article, knowledge);
      const answers: PartAnswer[] = [];
      for (const part of splitParts(ground.doc, PART_CHARACTERS)) answers.push(...(await reading.ask(part, sha256(article.text))));
      this.#faultsInRow = 0;
      const { claims, drops } = groundAnswer(answers, article, ground, { extractor: this.extractor, rules });
      count(drops, 'malformed', reading.malformed);
      if (claims.length > 0 || rules.length === 0)
        return { kind: 'read', claims, drops, usage: reading.usage, questions: reading.questions, cached: reading.cached };
      const dropped = Object.values(drops).reduce((sum, n) => sum + n, 0);
      return dropped > 0
        ? { kind: 'fallback', reason: 'nothing-held', detail: `none of ${dropped} claims held`, drops, usage: reading.usage }
        : { kind: 'fallback', reason: 'silent', detail: `no claims where the rules read ${rules.length}`, drops, usage: reading.usage };
    } catch (error) {
      if (!(error instanceof ModelFault) || error.code === 'stopped') throw error;
      if (FAULTS_OF_SERVER.includes(error.code)) this.#faulted();
      return { kind: 'fallback', reason: error.code, detail: error.message, drops: {}, usage: reading.usage };
    }
  }

  async close(): Promise<void> {
    await this.chat.close();
  }

  #faulted(): void {
    this.#faultsInRow += 1;
    if (this.#faultsInRow < FAULTS_TO_PAUSE) return;
    this.#faultsInRow = 0;
    this.#pausedUntil = this.#now().getTime() + PAUSE_MS;
  }

  #now(): Date {
    return this.limits.now?.() ?? new Date();
  }
}

/** All questions about one revision, with what they cost. */
class Reading {
  usage: Usage = { promptTokens: 0, completionTokens: 0 };
  questions = 0;
  cached = 0;
  malformed = 0;

  constructor(
    private readonly chat: ChatClient,
    private readonly cache: AnswerCache,
    private readonly limits: ModelLimits,
    private readonly startedAt: Date,
  ) {}

  /** One answer; or those of its halves, where the whole is too long to be answered. */
  async ask(part: Part, hash: string): Promise<PartAnswer[]> {
    let content: string;
    try {
      content = await this.#answer(part, hash);
    } catch (error) {
      const halves = error instanceof ModelFault && error.code === 'answer-cut' ? halve(part) : null;
      if (halves === null) throw error;
      return [...(await this.ask(halves[0], hash)), ...(await this.ask(halves[1], hash))];
    }
    const read = readAnswer(content);
    if (read.kind === 'unreadable')
      throw new ModelFault('answer-unreadable', 'never', `The model's answer cannot be read: ${read.detail}.`);
    this.malformed += read.malformed;
    return [{ claims: read.claims, start: part.paragraphs[0]!.start, end: part.paragraphs.at(-1)!.end }];
  }

  async #answer(part: Part, hash: string): Promise<string> {
    const { model, maxTokens, tokensPerArticle, tokensPerDay, articleTimeoutMs, now = () => new Date() } = this.limits;
    const messages = promptFor(part, hash.slice(0, 16));
    const key = { textHash: sha256(messages.at(-1)!.content), promptVersion: PROMPT_VERSION, model };
    const kept = await this.cache.get(key);
    if (kept !== null) {
      this.cached += 1;
      return kept;
    }
    if (now().getTime() - this.startedAt.getTime() > articleTimeoutMs)
      throw new ModelFault('timed-out', 'later', `The questions about one article took longer than ${articleTimeoutMs} ms.`);
    const day = now().toISOString().slice(0, 10);
    const need = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0) + maxTokens;
    const spent = this.usage.promptTokens + this.usage.completionTokens;
    if (spent + need > tokensPerArticle)
      throw new ModelFault(
        'budget-article',
        'never',
        `${spent} tokens are spent on the article and up to ${need} more are needed; LLM_TOKENS_PER_ARTICLE is ${tokensPerArticle}.`,
      );
    const today = await this.cache.spentOn(day);
    if (today + need > tokensPerDay)
      throw new ModelFault(
        'budget-day',
        'later',
        `${today} tokens are spent on ${day} and up to ${need} more are needed; LLM_TOKENS_PER_DAY is ${tokensPerDay}.`,
      );
    this.questions += 1;
    const { content, usage } = await this.chat.ask(messages, async (cost) => {
      this.usage = {
        promptTokens: this.usage.promptTokens + cost.promptTokens,
        completionTokens: this.usage.completionTokens + cost.completionTokens,
      };
      await this.cache.spend(day, model, cost);
    });
    // An answer that cannot be read is asked for again next time.
    if (readAnswer(content).kind === 'read') await this.cache.put(key, content, usage);
    return content;
  }
}
