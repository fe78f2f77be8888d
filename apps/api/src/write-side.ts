import { CommandBook, Database, EventLog, FeedBook, KeyBook, LexiconBook } from '@hearsay/store';

/** What the API may change, with the role `writer`; everything else that it does is done with the role `reader`. */
export class WriteSide {
  private readonly db: Database;
  readonly log: EventLog;
  readonly feeds: FeedBook;
  readonly keys: KeyBook;
  readonly lexicon: LexiconBook;
  readonly commands: CommandBook;

  constructor(databaseUrl: string) {
    this.db = new Database({ url: databaseUrl, role: 'writer', max: 3, name: 'hearsay api writes' });
    this.log = new EventLog(this.db);
    this.feeds = new FeedBook(this.db, this.log);
    this.keys = new KeyBook(this.db);
    this.lexicon = new LexiconBook(this.log);
    this.commands = new CommandBook(this.db);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.db.close();
  }
}
