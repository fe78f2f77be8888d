import { Gauge, Histogram } from 'prom-client';
import { createMetrics, type Logger, type Metrics } from '@hearsay/kit';
import type { Queues } from '@hearsay/queue';
import type { EventLog, FeedBook, Views } from '@hearsay/store';

/** The figures of the whole service: only the API listens, so it reads the others' from where they leave them, at each scrape. */
export class ApiMetrics {
  private readonly registry: Metrics = createMetrics('api');
  readonly requests = new Histogram({
    name: 'hearsay_http_request_seconds',
    help: 'Time to answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly logPosition = this.gauge('hearsay_log_position', 'The last position of the log.');
  private readonly viewPosition = this.gauge('hearsay_view_position', 'The position up to which the views have folded the log.');
  private readonly jobs = this.gauge('hearsay_queue_jobs', 'Jobs by queue and state.', ['queue', 'state']);
  private readonly feedsByState = this.gauge('hearsay_feeds', 'Feeds by state; failing: active, and the last poll failed.', ['state']);

  constructor(
    private readonly log: EventLog,
    private readonly views: Views,
    private readonly queues: Queues,
    private readonly feeds: FeedBook,
    private readonly logger: Logger,
  ) {}

  /** In the text format of Prometheus 0.0.4. A part that does not answer leaves its figures out: a scrape of the others is worth having just then. */
  async text(): Promise<string> {
    const parts: [string, () => Promise<void>][] = [
      ['log', async () => this.logPosition.set((await this.log.head()).position)],
      ['views', async () => this.viewPosition.set(await this.views.asOf())],
      ['queue', () => this.readJobs()],
      ['feeds', () => this.readFeeds()],
    ];
    await Promise.all(
      parts.map(([part, read]) => read().catch((err: unknown) => this.logger.warn({ err, part }, 'a part gave no figures'))), // prettier-ignore
    );
    return this.registry.metrics();
  }

  private async readJobs(): Promise<void> {
    for (const [queue, counts] of Object.entries(await this.queues.counts())) {
      for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue, state }, count);
    }
  }

  private async readFeeds(): Promise<void> {
    const counted = { active: 0, paused: 0, retired: 0, failing: 0 };
    let after: string | undefined;
    for (;;) {
      const rows = await this.feeds.list({ limit: 1_000, ...(after === undefined ? {} : { after }) });
      for (const feed of rows) counted[feed.state === 'active' && feed.failures > 0 ? 'failing' : feed.state] += 1;
      after = rows.at(-1)?.id;
      if (rows.length < 1_000) break;
    }
    for (const [state, count] of Object.entries(counted)) this.feedsByState.set({ state }, count);
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    const gauge = new Gauge({ name, help, labelNames, registers: [this.registry] });
    // It would begin with 0, which is a figure, and a wrong one until the part has answered.
    if (labelNames.length === 0) gauge.remove();
    return gauge;
  }
}
