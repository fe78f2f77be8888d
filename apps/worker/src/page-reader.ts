import { Worker } from 'node:worker_threads';
import { PageFault, type PageFaultCode, type PageSource } from '@hearsay/articles';
import { WorkerFault } from './faults.js';
import type { PageAnswer, ReadPage } from './page-work.js';

export interface PageReaderOptions {
  threads?: number;
  /** After so long on the processor a page's thread is ended. */
  timeoutMs?: number;
  /** Heap of one thread. */
  memoryMb?: number;
  /** The compiled `read-page-thread.js`. */
  entry?: URL;
}

/** A page waits for a busy machine so many times its time, and is then read another time. */
const MOST_PATIENCE = 8;

interface Task {
  bytes: Uint8Array;
  source: PageSource;
  resolve: (read: ReadPage) => void;
  reject: (error: Error) => void;
}

interface Seat {
  thread: Worker | null;
  task: Task | null;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Reads pages in threads that can be ended.
 *
 * Finding the text of a page takes time that grows with the cube of its nesting, so a small page can take minutes of a thread that nothing but its end can stop;
 * and while it runs, the rest of the worker must go on polling.
 */
export class PageReader {
  readonly #seats: Seat[];
  readonly #waiting: Task[] = [];
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  readonly #entry: URL;
  #closed = false;

  constructor({
    threads = 2,
    timeoutMs = 15_000,
    memoryMb = 512,
    entry = new URL('./read-page-thread.js', import.meta.url),
  }: PageReaderOptions = {}) {
    this.#seats = Array.from({ length: threads }, () => ({ thread: null, task: null, timer: undefined }));
    this.#timeoutMs = timeoutMs;
    this.#memoryMb = memoryMb;
    this.#entry = entry;
  }

  /**
   * Reads one page.
   *
   * @throws PageFault for a page that cannot be read; WorkerFault `page-too-slow`, `page-too-hungry`, `page-reader-lost`, `page-reader-closed`.
   */
  read(bytes: Uint8Array, source: PageSource): Promise<ReadPage> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, source, resolve, reject });
      this.#next();
    });
  }

  /** Brings a thread up before the first page needs it, which takes a second. */
  warm(): void {
    const [seat] = this.#seats;
    if (seat !== undefined) seat.thread ??= this.#launch(seat);
  }

  /** Ends all threads; pages under way fail with `page-reader-closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#waiting.splice(0)) task.reject(closed());
    await Promise.all(
      this.#seats.map(async (seat) => {
        this.#finish(seat)?.reject(closed());
        await seat.thread?.terminate();
      }),
    );
  }

  #next(): void {
    for (const seat of this.#seats) {
      if (seat.task !== null) continue;
      const task = this.#waiting.shift();
      if (task === undefined) return;
      seat.task = task;
      seat.thread ??= this.#launch(seat);
      this.#time(seat, task.source.url ?? 'a page');
      seat.thread.postMessage({ bytes: task.bytes, source: task.source });
    }
  }

  /**
   * Ends the page of a seat once it has had its time of the processor: on a machine that is busy with other things a small page takes long, and is not at
   * fault. What the whole process has used is at least what the thread has.
   */
  #time(seat: Seat, page: string): void {
    const startedAt = Date.now();
    const before = process.cpuUsage();
    const look = (): void => {
      const { user, system } = process.cpuUsage(before);
      const left = this.#timeoutMs - (user + system) / 1000;
      if (left <= 0)
        this.#fail(
          seat,
          new WorkerFault(
            'page-too-slow',
            'never',
            `${page} could not be read within ${this.#timeoutMs / 1000} s; its markup may be nested too deep.`,
          ),
        );
      else if (Date.now() - startedAt >= MOST_PATIENCE * this.#timeoutMs)
        this.#fail(
          seat,
          new WorkerFault(
            'page-too-slow',
            'later',
            `${page} was not read within ${(MOST_PATIENCE * this.#timeoutMs) / 1000} s, for most of which the machine was busy with other things.`,
          ),
        );
      else seat.timer = setTimeout(look, Math.max(left, 50));
    };
    seat.timer = setTimeout(look, this.#timeoutMs);
  }

  #launch(seat: Seat): Worker {
    const thread = new Worker(this.#entry, { resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb } });
    thread.unref();
    thread.on('message', (answer: PageAnswer) => {
      const task = this.#finish(seat);
      if (answer.kind === 'read') task?.resolve(answer.read);
      else if (answer.kind === 'fault') task?.reject(new PageFault(answer.code as PageFaultCode, answer.message));
      else
        task?.reject(
          new WorkerFault(
            'page-reader-lost',
            'never',
            `${task.source.url ?? 'a page'} could not be read, by a defect of the reader: ${answer.message}`,
          ),
        );
      this.#next();
    });
    thread.on('error', (error: Error & { code?: string }) => {
      if (seat.thread !== thread) return;
      const page = seat.task?.source.url ?? 'a page';
      this.#fail(
        seat,
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new WorkerFault('page-too-hungry', 'never', `${page} could not be read within ${this.#memoryMb} MB of memory.`)
          : new WorkerFault('page-reader-lost', 'later', `The thread that read ${page} was lost: ${error.message}`),
      );
    });
    return thread;
  }

  /** Fails the seat's page and puts another thread on the seat. */
  #fail(seat: Seat, fault: WorkerFault): void {
    const { thread } = seat;
    seat.thread = null;
    this.#finish(seat)?.reject(fault);
    void thread?.terminate();
    if (!this.#closed) this.#next();
  }

  #finish(seat: Seat): Task | null {
    const { task } = seat;
    clearTimeout(seat.timer);
    seat.task = null;
    return task;
  }
}

function closed(): WorkerFault {
  return new WorkerFault('page-reader-closed', 'later', 'The page was not read: the worker is stopping.');
}
