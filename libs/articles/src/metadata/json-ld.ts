import { LIMITS } from '../limits.js';

/** What schema.org's article types say, where a page says it. */
export interface JsonLdArticle {
  headline: string | null;
  datePublished: string | null;
  dateModified: string | null;
  /** Names of people. */
  people: string[];
  /** Names of organisations that are given as authors, sources or providers. */
  organisations: string[];
  publisher: string | null;
  inLanguage: string | null;
  articleBody: string | null;
  /** schema.org/correction */
  correction: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|Posting)$/;
/** Most values that are looked at in all blocks of a page together. */
const MOST = 5000;

type Json = Record<string, unknown>;

/** The first article that the JSON-LD of a page describes; null where there is none. What is not JSON is passed over. */
export function readJsonLd(blocks: string[]): JsonLdArticle | null {
  const found = blocks.flatMap(parsed);
  const queue: unknown[] = [...found];
  for (let looked = 0; queue.length > 0 && looked < MOST; looked += 1) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isObject(value)) {
      if (typesOf(value).some((type) => ARTICLE.test(type))) return articleOf(value);
      queue.push(...Object.values(value).filter((part) => typeof part === 'object'));
    }
  }
  return null;
}

function parsed(block: string): unknown[] {
  if (block.length > LIMITS.jsonLd) return [];
  try {
    return [JSON.parse(block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)\s*;?\s*$/g, ''))];
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(value: Json): string[] {
  const type = value['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
}

function articleOf(article: Json): JsonLdArticle {
  const authors = named(article.author).concat(named(article.creator));
  const isOrganisation = ({ type }: Named): boolean => /Organization|Agency/.test(type);
  const others = [...named(article.sourceOrganization), ...named(article.provider)];
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    datePublished: textOf(article.datePublished),
    dateModified: textOf(article.dateModified),
    people: unique(authors.filter((author) => !isOrganisation(author)).map(({ name }) => name)),
    organisations: unique([...authors.filter(isOrganisation), ...others].map(({ name }) => name)),
    publisher: named(article.publisher)[0]?.name ?? null,
    inLanguage: textOf(article.inLanguage),
    articleBody: textOf(article.articleBody),
    correction: textOf(article.correction) ?? (isObject(article.correction) ? textOf(article.correction.text) : null),
  };
}

interface Named {
  name: string;
  type: string;
}

function named(value: unknown): Named[] {
  if (typeof value === 'string') return value.trim() === '' || /^https?:/.test(value) ? [] : [{ name: value.trim(), type: '' }];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(named);
  if (!isObject(value)) return [];
  const name = value.name;
  if (Array.isArray(name))
    return name.slice(0, 20).flatMap((one) => (typeof one === 'string' ? [{ name: one.trim(), type: typesOf(value).join(' ') }] : []));
  return typeof name === 'string' && name.trim() !== '' ? [{ name: name.trim(), type: typesOf(value).join(' ') }] : [];
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}
