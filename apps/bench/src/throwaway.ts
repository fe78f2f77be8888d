import pg from 'pg';
import { migrate } from '@hearsay/store';

/** Databases of one run, beside the one that `url` names. */
export class Throwaway {
  readonly #url: string;
  readonly #names: string[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  /** A new, migrated database. */
  async make(): Promise<string> {
    const name = `hearsay_bench_${process.pid}_${this.#names.length + 1}`;
    await this.#run(`CREATE DATABASE ${name} TEMPLATE template0`);
    this.#names.push(name);
    const own = new URL(this.#url);
    own.pathname = `/${name}`;
    await migrate(own.href);
    return own.href;
  }

  async drop(): Promise<void> {
    for (const name of this.#names) await this.#run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  async #run(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
