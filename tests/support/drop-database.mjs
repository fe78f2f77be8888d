/**
 * Drops a database and cuts whoever is still connected to it.
 *
 * A login that is no superuser may not cut an autovacuum worker, so FORCE is refused (42501) where one is at work; without FORCE PostgreSQL sends that worker
 * away itself (storage/ipc/procarray.c, CountOtherDBBackends), but waits for nobody else. The two take turns.
 *
 * @param {{ query(sql: string): Promise<unknown> }} client connected to another database of the server.
 * @param {string} name
 * @returns {Promise<void>}
 */
export async function dropDatabase(client, name) {
  const refused = { force: '42501', plain: '55006' };
  for (let tries = 1; ; tries++) {
    try {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      return;
    } catch (error) {
      if (error.code !== refused.force || tries === 3) throw error;
    }
    try {
      await client.query(`DROP DATABASE IF EXISTS "${name}"`);
      return;
    } catch (error) {
      if (error.code !== refused.plain) throw error;
    }
  }
}
