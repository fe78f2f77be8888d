// Drops every database of the run and stops the server that global-setup started. A connection that a spec leaked is cut here, not waited for.
import { rmSync } from 'node:fs';
import pg from 'pg';
import { dropDatabase } from './support/drop-database.mjs';

export default async function tearDown() {
  const url = process.env.HEARSAY_TEST_DATABASE_URL;
  if (!url) return;
  const started = globalThis.hearsayTestServer;
  if (started) {
    await started.server.stop();
    rmSync(started.dataDir, { recursive: true, force: true });
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [process.env.HEARSAY_TEST_RUN]);
    for (const { datname } of rows) await dropDatabase(client, datname);
  } finally {
    await client.end();
  }
}
