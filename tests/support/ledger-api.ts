import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '@hearsay/kit';
import { Database, EventLog, ViewEngine } from '@hearsay/store';
import type { DecisionRow } from '@hearsay/views';
import { readConfig } from '../../apps/api/src/config.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { freshDatabase } from './database.js';
import { appendsOf, type MadeUpLog } from './made-up-log.js';

export const ADMIN_KEY = 'a-key-for-this-test-alone';

export interface Answer<T> {
  status: number;
  etag: string;
  headers: Headers;
  body: T;
}

/** A log in a database of its own, its views followed live, and the API over them. */
export class LedgerApi {
  private readonly stop = new AbortController();
  private taken = 0;

  private constructor(
    readonly url: string,
    readonly projector: Database,
    readonly worker: Database,
    readonly log: EventLog,
    readonly address: string,
    private readonly app: NestFastifyApplication,
    private readonly engine: ViewEngine,
    private readonly drop: () => Promise<void>,
    private following: Promise<void> = Promise.resolve(),
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<LedgerApi> {
    const database = await freshDatabase();
    const projector = new Database({ url: database.url, role: 'projector', max: 3, name: 'ledger api views' });
    const worker = new Database({ url: database.url, role: 'worker', max: 2, name: 'ledger api log' });
    const engine = new ViewEngine({ db: projector, log: new EventLog(projector), pollMs: 50 });
    await engine.catchUp();
    const config = readConfig({ DATABASE_URL: database.url, PORT: '0', HEARSAY_ADMIN_KEY: ADMIN_KEY, LOG_LEVEL: 'silent', ...settings });
    const app = await createApi(config, createLogger('api', config.LOG_LEVEL));
    await app.listen({ port: 0, host: '127.0.0.1' });
    const log = new EventLog(worker);
    const api = new LedgerApi(database.url, projector, worker, log, await app.getUrl(), app, engine, () => database.drop());
    api.following = engine.follow(api.stop.signal);
    return api;
  }

  /** Appends what a made-up log holds beyond what was taken of it before, and waits for the views. */
  async take(made: MadeUpLog): Promise<void> {
    for (const append of appendsOf(made.records.slice(this.taken))) {
      const { version } = await this.log.readStream(append.stream, { last: 1 });
      await this.log.append({ ...append, expectedVersion: version });
    }
    this.taken = made.records.length;
    await this.settled();
  }

  /** Waits until the views show what the log holds, and says up to which position that is. */
  async settled(): Promise<number> {
    const { position } = await this.log.head();
    while ((await this.get<{ asOf: { position: number } }>('claims?limit=1')).body.asOf.position < position)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return position;
  }

  async get<T>(where: string): Promise<Answer<T>> {
    return answerOf(await fetch(`${this.address}/v1/${where}`));
  }

  async post<T = DecisionRow>(where: string, body: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return answerOf(
      await fetch(`${this.address}/v1/${where}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  }

  /** An analyst's command. */
  decide<T = DecisionRow>(where: string, body: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.post(`curation/${where}`, { reason: 'checked by hand', ...body }, headers);
  }

  /** All rows of a list, page by page. */
  async pages<Row>(list: string, limit = 2): Promise<Row[]> {
    const rows: Row[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, body } = await this.get<{ data: Row[]; page: { next: string | null } }>(
        `${list}${list.includes('?') ? '&' : '?'}limit=${limit}${more}`,
      );
      if (status !== 200) throw new Error(`${list}: ${status} ${JSON.stringify(body)}`);
      rows.push(...body.data);
      cursor = body.page.next;
    }
    return rows;
  }

  async close(): Promise<void> {
    await this.app.close();
    this.stop.abort();
    await this.following;
    await this.log.close();
    await this.projector.close();
    await this.worker.close();
    await this.drop();
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = (text === '' ? null : JSON.parse(text)) as T;
  return { status: response.status, etag: response.headers.get('etag') ?? '', headers: response.headers, body };
}
