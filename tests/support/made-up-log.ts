import {
  articleIdOf,
  idOf,
  withIds,
  type AnyRecord,
  type Claim,
  type NewRecord,
  type Party,
  type Quantity,
  type RecordType,
  type Speaker,
} from '@hearsay/vocabulary';

/** What differs from a plain claim: the outlet's own word that somebody attacked somebody. */
export interface ClaimSketch extends Partial<Omit<Claim, 'actors' | 'attribution' | 'quantities' | 'place' | 'time'>> {
  quote: string;
  /** `role:name` or `role:kind:name`. */
  parties?: string[];
  /** `kind:name`, outermost first. */
  by?: string[];
  /** `kind low high of`, `-` for an open end. */
  counts?: string[];
  at?: string | { name: string; lat: number; lon: number; country: string };
  /** A day, or `from/to` with an empty end where it is open. */
  on?: string;
}

/** An article of a made-up log: its claims share outlet and date. */
export interface ArticleSketch {
  name: string;
  outlet?: string | null;
  agency?: string | null;
  published?: string | null;
  fingerprint?: number[];
  title?: string | null;
}

/** A raid with a doer, a place, a day and a toll. */
export const RAID: ClaimSketch = {
  quote: 'Gunmen of the Red Column killed at least 15 people in Oster',
  parties: ['agent:Red Column', 'target:civilians:people'],
  at: { name: 'Oster', lat: 10, lon: 20, country: 'XX' },
  on: '2031-04-27',
  counts: ['killed 15 - people'],
};

const EXTRACTOR = { name: 'rules', version: '1' };

/** Records as the log would hold them, in the order in which they are made: 1, 2, 3, … a second apart. */
export class MadeUpLog {
  readonly records: AnyRecord[] = [];
  private readonly articles = new Map<string, ArticleSketch & { revision: number }>();

  /** A new revision of an article, the first or a later one. */
  capture(sketch: ArticleSketch): this {
    const before = this.articles.get(sketch.name);
    const article = { ...before, ...sketch, revision: (before?.revision ?? 0) + 1 };
    this.articles.set(sketch.name, article);
    return this.add('ArticleCaptured', `article-${this.id(sketch.name)}`, {
      articleId: this.id(sketch.name),
      revision: article.revision,
      textHash: `text ${sketch.name} ${article.revision}`,
      textLength: 1000,
      pageHash: `page ${sketch.name} ${article.revision}`,
      url: `https://news.example/${encodeURIComponent(sketch.name)}`,
      outlet: article.outlet ?? null,
      agency: article.agency ?? null,
      title: article.title ?? sketch.name,
      byline: null,
      publishedAt: article.published ?? null,
      publishedFrom: article.published == null ? 'none' : 'page',
      modifiedAt: null,
      fetchedAt: '2031-05-01T06:00:00.000Z',
      language: 'en',
      feedId: null,
      fingerprint: article.fingerprint ?? [],
      reader: { name: 'reader', version: '1' },
    });
  }

  /** Claims of an article's newest revision; the article is captured first where it is not known yet. */
  claims(name: string, sketches: ClaimSketch[]): this {
    if (!this.articles.has(name)) this.capture({ name });
    for (const claim of this.claimsOf(name, sketches)) this.add('ClaimRecorded', `article-${this.id(name)}`, { claim });
    return this;
  }

  /** The claims that `claims` would record. */
  claimsOf(name: string, sketches: ClaimSketch[]): Claim[] {
    const article = this.articles.get(name);
    let end = 0;
    return withIds(
      sketches.map((sketch) => {
        const start = end;
        end = start + sketch.quote.length + 2;
        return claimFrom(sketch, {
          article: this.id(name),
          revision: article?.revision ?? 1,
          start,
          outlet: article?.outlet ?? null,
          publishedAt: article?.published ?? null,
        });
      }),
    );
  }

  withdrawClaim(name: string, sketch: ClaimSketch): this {
    const [claim] = this.claimsOf(name, [sketch]);
    const { revision } = this.articles.get(name) ?? { revision: 1 };
    return this.add('ClaimWithdrawn', `article-${this.id(name)}`, {
      claimId: claim?.id ?? '',
      articleId: this.id(name),
      revision,
      reason: 'revision',
    });
  }

  /** A reading of an article's newest revision, whole: for an epoch that may be switched to later, or one that counts at once (null). */
  reading(name: string, { says, drops = [], epoch }: { says: ClaimSketch[]; drops?: ClaimSketch[]; epoch: string | null }): this {
    if (!this.articles.has(name)) this.capture({ name });
    const [articleId, revision] = [this.id(name), this.articles.get(name)?.revision ?? 1];
    const meta = { who: 'made up', cause: `reading ${this.records.length}`, ...(epoch !== null && { epoch }) };
    const counts = { claims: says.length, recorded: says.length, kept: 0, withdrawn: drops.length, refused: 0 };
    this.add('ArticleRead', `article-${articleId}`, { articleId, revision, extractor: EXTRACTOR, counts }, meta);
    for (const claim of this.claimsOf(name, drops))
      this.add('ClaimWithdrawn', `article-${articleId}`, { claimId: claim.id, articleId, revision, reason: 'extractor' }, meta);
    for (const claim of this.claimsOf(name, says)) this.add('ClaimRecorded', `article-${articleId}`, { claim }, meta);
    return this;
  }

  /** The switch to an epoch whose readings stand after a position. */
  switchTo(epoch: string, after = 0): this {
    return this.add('ExtractorSwitched', 'operations', { number: 1, epoch, from: [], to: EXTRACTOR, after, reason: 'made up', counts: {} });
  }

  withdrawArticle(name: string, reason: 'gone' | 'retracted'): this {
    return this.add('ArticleWithdrawn', `article-${this.id(name)}`, { articleId: this.id(name), reason, notice: null });
  }

  register(actorId: string, name: string, aliases: string[] = [], kind = 'armed-group', country: string | null = null): this {
    return this.add('ActorAdded', `actor-${actorId}`, { actorId, name, kind, country, aliases, source: 'made up' });
  }

  alias(actorId: string, alias: string): this {
    return this.add('ActorAliased', `actor-${actorId}`, { actorId, alias, source: 'made up' });
  }

  relate(actorId: string, relation: string, other: string): this {
    return this.add('ActorRelated', `actor-${actorId}`, { actorId, relation, other, from: '2030', to: null, source: 'made up' });
  }

  /** An analyst's decision; its record's id. */
  decide(type: RecordType, data: Record<string, unknown>): string {
    this.add(type, 'curation-made-up', { reason: 'so it is', ...data });
    return this.records.at(-1)?.id ?? '';
  }

  /** The id of an article by the name it was given here. */
  id(name: string): string {
    return articleIdOf(`https://news.example/${encodeURIComponent(name)}`);
  }

  private add(type: RecordType, stream: string, data: unknown, meta?: AnyRecord['meta']): this {
    const position = this.records.length + 1;
    const recordedAt = `2031-05-01T${String(8 + Math.floor(position / 3600)).padStart(2, '0')}:${String(Math.floor(position / 60) % 60).padStart(2, '0')}:${String(position % 60).padStart(2, '0')}.000Z`;
    const record = {
      position,
      stream,
      version: position,
      id: idOf('record', [position, type]),
      type,
      schema: 1,
      data,
      meta: meta ?? { who: 'made up', cause: String(position) },
      recordedAt,
    };
    this.records.push(record as unknown as AnyRecord);
    return this;
  }
}

/** Records as they are handed to the log, one append each. */
export function appendsOf(records: readonly AnyRecord[]): { stream: string; cause: string; records: NewRecord[] }[] {
  return records.map(({ stream, id, type, schema, data, meta }) => ({
    stream,
    cause: meta.cause,
    records: [{ id, type, schema, data, meta }],
  }));
}

function claimFrom(sketch: ClaimSketch, base: Pick<Claim, 'article' | 'revision' | 'start' | 'outlet' | 'publishedAt'>): Omit<Claim, 'id'> {
  const { parties = [], by = [], counts = [], at, on, ...rest } = sketch;
  const anchor = { start: base.start, end: base.start + sketch.quote.length };
  const time = on === undefined ? null : on.includes('/') ? on.split('/') : [on, on];
  return {
    ...base,
    ...anchor,
    attribution: by.map((speaker): Speaker => {
      const [kind, name] = split(speaker, 2);
      return { kind: kind as Speaker['kind'], name: name as string, ...anchor };
    }),
    stance: 'asserts',
    certainty: 'stated',
    polarity: 'affirmed',
    type: 'ASSAULT',
    mode: [],
    actors: parties.map((party): Party => {
      const parts = party.split(':');
      const [role, kind, name] = parts.length === 2 ? [parts[0], 'armed-group', parts[1]] : parts;
      return { role: role as Party['role'], kind: kind as Party['kind'], name: name as string, ...anchor };
    }),
    place:
      at === undefined
        ? null
        : typeof at === 'string'
          ? { name: at, ...anchor }
          : {
              name: at.name,
              ...anchor,
              geo: { geonameId: Math.round(at.lat * 1000 + at.lon), lat: at.lat, lon: at.lon, country: at.country, precision: 'town' },
            },
    time: time === null ? null : { from: time[0] === '' ? null : (time[0] as string), to: time[1] === '' ? null : (time[1] as string) },
    quantities: counts.map((count): Quantity => {
      const [kind, low, high, ...of] = count.split(' ');
      const number = (value: string | undefined): number | null => (value === undefined || value === '-' ? null : Number(value));
      return { kind: kind as Quantity['kind'], low: number(low), high: number(high), of: of.join(' '), ...anchor };
    }),
    extractor: EXTRACTOR,
    confidence: 0.9,
    ...rest,
  };
}

function split(text: string, parts: number): string[] {
  const at = text.indexOf(':');
  return parts === 2 && at >= 0 ? [text.slice(0, at), text.slice(at + 1)] : [text];
}
