import { Database, eraseArticle, EventLog, type ErasureOrder, type ErasureOutcome } from '@hearsay/store';

/** Erases with the role `worker`, the only one that may delete bytes; its connection is made for the first order, and by nothing else that the API does. */
export class ErasureSide {
  private opened: { db: Database; log: EventLog } | null = null;

  constructor(private readonly databaseUrl: string) {}

  erase(order: ErasureOrder): Promise<ErasureOutcome> {
    if (this.opened === null) {
      const db = new Database({ url: this.databaseUrl, role: 'worker', max: 1, name: 'hearsay api erasures' });
      this.opened = { db, log: new EventLog(db) };
    }
    return eraseArticle(this.opened.db, this.opened.log, order);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened?.log.close();
    await this.opened?.db.close();
  }
}
