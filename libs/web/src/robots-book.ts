import * as robots from 'robots-parser';

// The package is CommonJS, its types speak of an ES default export: the namespace holds the function under `default` as Node sees it.
const parseRobots = robots.default as unknown as (url: string, text: string) => robots.Robot;

type Rules = { kind: 'rules'; allows: (url: string) => boolean; delayMs: number } | { kind: 'unavailable'; why: string };

/** RFC 9309 §2.4: a cached copy is used for a day at most. */
const KEPT_MS = 6 * 3_600_000;
const FAILURE_KEPT_MS = 10 * 60_000;
const REMEMBERED = 5000;

/** What `robots.txt` came to: its text, nothing (4xx: no rules, RFC 9309 §2.3.1.3), or a reason why it cannot be known now. */
export type RobotsText = { kind: 'text'; text: string } | { kind: 'none' } | { kind: 'unavailable'; why: string };

/** The robots.txt of every site asked lately. */
export class RobotsBook {
  readonly #sites = new Map<string, { rules: Promise<Rules>; until: number }>();

  constructor(
    readonly agent: string,
    readonly fetchText: (url: string) => Promise<RobotsText>,
  ) {}

  async rulesFor(url: URL): Promise<Rules> {
    const now = Date.now();
    const known = this.#sites.get(url.origin);
    if (known !== undefined && known.until > now) return known.rules;
    if (this.#sites.size >= REMEMBERED) this.#sites.delete(this.#sites.keys().next().value!);
    const site = { rules: this.#read(url.origin), until: now + KEPT_MS };
    this.#sites.set(url.origin, site);
    const forget = (): void => {
      site.until = Math.min(site.until, Date.now() + FAILURE_KEPT_MS);
    };
    site.rules.then(
      (rules) => rules.kind === 'unavailable' && forget(),
      () => this.#sites.delete(url.origin),
    );
    return site.rules;
  }

  async #read(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const found = await this.fetchText(address);
    if (found.kind === 'unavailable') return found;
    const robot = parseRobots(address, found.kind === 'text' ? found.text : '');
    const delay = robot.getCrawlDelay(this.agent);
    return {
      kind: 'rules',
      allows: (url) => robot.isAllowed(url, this.agent) !== false,
      delayMs: typeof delay === 'number' && delay > 0 ? delay * 1000 : 0,
    };
  }
}
