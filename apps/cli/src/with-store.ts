import type { DatabaseRole, EventLog, FeedBook, Database } from '@hearsay/store';

export interface Store {
  db: Database;
  log: EventLog;
  feeds: FeedBook;
  url: string;
}

/**
 * Runs a command on the database that DATABASE_URL names, else on the embedded one: the running one where `npm start` runs, else one that is started for the command
 * and stopped after it.
 */
export async function withStore(role: DatabaseRole, work: (store: Store) => Promise<void>): Promise<void> {
  const [{ parseConfig, settings }, { Database, EventLog, FeedBook, migrate }, { z }] = await Promise.all([
    import('@hearsay/kit'),
    import('@hearsay/store'),
    import('zod'),
  ]);
  const { DATABASE_URL: url } = parseConfig(z.object({ DATABASE_URL: settings.DATABASE_URL }), process.env);
  await migrate(url);
  const db = new Database({ url, role, max: 4, name: 'hearsay-cli' });
  const log = new EventLog(db);
  try {
    await work({ db, log, feeds: new FeedBook(db, log), url });
  } finally {
    await log.close();
    await db.close();
  }
}
