import type { ReadinessCheck } from '@hearsay/kit';
import type { Queues } from '@hearsay/queue';
import { isRebuilding, type Database, type EventLog, type Views } from '@hearsay/store';

/** A view further behind than this is catching up after a rebuild or an outage: what it would answer is of another day. At 500 claims a second it is made up in a minute. */
const TOO_FAR_BEHIND = 30_000;
/** A record is folded within a second; one that waits for so long waits for a projector that is away or cannot go on. */
const TOO_LONG_SECONDS = 60;

/** The parts that the API stands on, each with the check that says whether it works. */
export class Parts {
  constructor(
    private readonly db: Database,
    private readonly log: EventLog,
    private readonly queues: Queues,
    private readonly views: Views,
  ) {}

  checks(): ReadinessCheck[] {
    return [
      { part: 'database', check: () => this.db.query('SELECT 1') },
      { part: 'log', check: () => this.log.head() },
      { part: 'queue', check: () => this.queues.ping() },
      { part: 'views', check: () => this.viewsAreClose() },
    ];
  }

  private async viewsAreClose(): Promise<void> {
    const [folded, { position }] = await Promise.all([this.views.asOf(), this.log.head()]);
    if (folded === 0 && position > 0) throw new Error('nothing is folded yet; wait, and see that the projector runs');
    if (position - folded > TOO_FAR_BEHIND)
      throw new Error(`folded up to ${folded} of ${position} records; wait, and see that the projector runs`);
    const [next] = await this.log.read(folded, 1);
    const waitsSeconds = next === undefined ? 0 : Math.floor((Date.now() - Date.parse(next.recordedAt)) / 1000);
    // A rebuild by a new version takes its time beside the rows of before, which stay to be read.
    if (waitsSeconds > TOO_LONG_SECONDS && !(await isRebuilding(this.db)))
      throw new Error(
        `record ${folded + 1} has waited for ${waitsSeconds} s to be folded; see that the projector runs, and what its log says`,
      );
  }
}
