import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Checkpoints, Database, EventLog, type Append } from '@hearsay/store';
import { articleOf } from './made-up-articles.js';
import { median, together } from './made-up-appends.js';

const ROUNDS = 5;
const ARTICLES = 400;
/** Beyond the articles of other benches. */
const FIRST_ARTICLE = 2_000_000;

/**
 * Appends of eight writers at full speed while the projector, a process of its own as in production, folds what they append, beside the same while it is stopped
 * (SIGSTOP). It cannot keep up with full speed, so it is busy in every round that it is awake.
 */
export async function appendsWithViews(databaseUrl: string, progress: (text: string) => void): Promise<Record<string, number>> {
  const db = new Database({ url: databaseUrl, role: 'worker', max: 4, name: 'hearsay bench' });
  const log = new EventLog(db);
  const projector = fork(fileURLToPath(new URL('../../projector/src/main.js', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
  });
  const ended = new Promise<'ended'>((resolve) => projector.once('exit', () => resolve('ended')));
  const ready = new Promise<'ready'>((resolve) => {
    projector.on('message', (message: { ready?: string }) => message.ready === 'projector' && resolve('ready'));
  });
  try {
    if ((await Promise.race([ready, ended])) === 'ended') throw new Error('the projector ended at its start; what it said stands above.');
    const folded = async (): Promise<number> => (await new Checkpoints(db).all())[0]?.position ?? 0;
    const ratios: number[] = [];
    const folds: number[] = [];
    let article = FIRST_ARTICLE;
    for (let round = 0; round <= ROUNDS; round++) {
      progress(round === 0 ? 'warming up with the projector' : `round ${round} of ${ROUNDS} with the projector`);
      const rates = { live: 0, alone: 0 };
      for (const way of round % 2 === 0 ? (['alone', 'live'] as const) : (['live', 'alone'] as const)) {
        const appends = Array.from({ length: ARTICLES }, (_, i): Append => {
          const { stream, records } = articleOf(article + i);
          return { stream, records, expectedVersion: 0, cause: 'bench' };
        });
        article += ARTICLES;
        projector.kill(way === 'alone' ? 'SIGSTOP' : 'SIGCONT');
        const before = await folded();
        globalThis.gc?.();
        const began = performance.now();
        await together(appends, 8, (append) => log.append(append));
        const seconds = (performance.now() - began) / 1_000;
        rates[way] = appends.reduce((sum, a) => sum + a.records.length, 0) / seconds;
        if (round > 0 && way === 'live') folds.push(((await folded()) - before) / seconds);
      }
      if (round > 0) ratios.push(rates.live / rates.alone);
    }
    return {
      'append, 8 writers, with live views / alone': median(ratios),
      'records/s folded meanwhile': Math.round(median(folds)),
    };
  } finally {
    projector.kill('SIGCONT');
    projector.kill('SIGTERM');
    await ended;
    await log.close();
    await db.close();
  }
}
