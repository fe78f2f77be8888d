import { WebFault } from './faults.js';

interface Waiter {
  start: () => void;
}

interface HostState {
  running: number;
  /** Milliseconds since 1970 up to which turns have been promised to those who were sent away. */
  promisedTo: number;
  /** Milliseconds since 1970 before which no request starts. */
  nextAt: number;
  waiting: Waiter[];
  timer: NodeJS.Timeout | undefined;
}

export interface Pace {
  /** Requests to one host at the same time. */
  atOnce: number;
  /** Least time between the starts of two requests to one host. */
  everyMs: number;
}

/** How many hosts are remembered before idle ones are forgotten. */
const REMEMBERED = 2000;

/**
 * Turns at hosts, so that no site is asked more often or by more requests at once than is polite, however many jobs want it.
 *
 * Written here rather than taken from p-queue or bottleneck, because a caller must be told how long its turn is away (so that its job can be put
 * back and another host served meanwhile), and a host that answers Retry-After must be left alone by everyone.
 */
export class HostTurns {
  readonly #hosts = new Map<string, HostState>();

  /**
   * Waits for a turn and gives back the function that ends it.
   *
   * @throws WebFault `host-busy` with `retryAfterMs` where the turn is further away than `maxWaitMs`; `stopped` where the signal comes first.
   */
  take(host: string, pace: Pace, maxWaitMs: number, signal: AbortSignal): Promise<() => void> {
    const state = this.#state(host);
    const away = Math.max(0, state.nextAt - Date.now()) + state.waiting.length * pace.everyMs;
    if (away > maxWaitMs) return Promise.reject(sentAway(host, state, pace, away));
    return new Promise((resolve, reject) => {
      const leave = (fault: WebFault): void => {
        const at = state.waiting.indexOf(waiter);
        if (at >= 0) state.waiting.splice(at, 1);
        settle();
        reject(fault);
      };
      const onAbort = (): void => leave(new WebFault('stopped', 'later', `Stopped while waiting for a turn at ${host}.`));
      const tooLong = setTimeout(() => leave(sentAway(host, state, pace, 1000)), maxWaitMs);
      const settle = (): void => {
        clearTimeout(tooLong);
        signal.removeEventListener('abort', onAbort);
      };
      const waiter: Waiter = {
        start: () => {
          settle();
          resolve(this.#ender(host, state, pace));
        },
      };
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort);
      state.waiting.push(waiter);
      this.#advance(state, pace);
    });
  }

  /** Leaves a host alone for a while: nobody's turn starts before. */
  rest(host: string, forMs: number): void {
    const state = this.#state(host);
    state.nextAt = Math.max(state.nextAt, Date.now() + forMs);
  }

  #ender(host: string, state: HostState, pace: Pace): () => void {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      state.running -= 1;
      this.#advance(state, pace);
      if (this.#hosts.size > REMEMBERED) this.#forgetIdle();
    };
  }

  #advance(state: HostState, pace: Pace): void {
    clearTimeout(state.timer);
    state.timer = undefined;
    while (state.running < pace.atOnce && state.waiting.length > 0) {
      const now = Date.now();
      if (now < state.nextAt) {
        state.timer = setTimeout(() => this.#advance(state, pace), state.nextAt - now);
        return;
      }
      state.running += 1;
      state.nextAt = now + pace.everyMs;
      state.waiting.shift()?.start();
    }
  }

  #state(host: string): HostState {
    let state = this.#hosts.get(host);
    if (state === undefined) {
      state = { running: 0, promisedTo: 0, nextAt: 0, waiting: [], timer: undefined };
      this.#hosts.set(host, state);
    }
    return state;
  }

  #forgetIdle(): void {
    for (const [host, state] of this.#hosts) {
      if (state.running === 0 && state.waiting.length === 0 && state.nextAt < Date.now()) this.#hosts.delete(host);
    }
  }
}

/** Those who are sent away are told different times, one pace apart: told the same, they would all come back at once and be sent away again. */
function sentAway(host: string, state: HostState, pace: Pace, awayMs: number): WebFault {
  const now = Date.now();
  const at = Math.max(now + awayMs, state.promisedTo);
  state.promisedTo = at + Math.max(pace.everyMs, 10);
  return new WebFault(
    'host-busy',
    'later',
    `${host} has other requests before this one; its turn is about ${Math.ceil((at - now) / 1000)} s away.`,
    {
      retryAfterMs: at - now,
    },
  );
}
