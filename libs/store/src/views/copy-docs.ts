import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Changed, Collection, Json } from '@hearsay/views';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyInto } from './view-tables.sql.js';
import { keptOf } from './write-docs.js';

/** UTF-16 units of one piece of COPY's text: a few socket buffers. */
const PIECE = 65_536;

/** Writes documents that the table does not hold, by COPY: about half of what an upsert costs the server. */
export async function copyDocs(
  client: pg.ClientBase,
  collection: Collection,
  documents: readonly Changed[],
  suffix: string,
): Promise<void> {
  if (documents.length === 0) return;
  await pipeline(Readable.from(linesOf(collection, documents)), client.query(copyFrom(copyInto(collection, suffix))));
}

function* linesOf(collection: Collection, documents: readonly Changed[]): Generator<Buffer> {
  const values = collection.values as (doc: object) => Record<string, Json>;
  let text = '';
  for (const [key, doc] of documents) {
    text += `${escaped(key)}\t${escapedJson(JSON.stringify(keptOf(collection, doc)))}`;
    if (collection.columns.length > 0) {
      const row = values(doc);
      for (const { name } of collection.columns) text += `\t${cell(row[name] ?? null)}`;
    }
    text += '\n';
    if (text.length >= PIECE) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}

/** A value in COPY's text format (PostgreSQL manual, COPY, "Text Format"); an array in that of its input function. */
function cell(value: Json): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(',')}}`);
  return escapedJson(JSON.stringify(value));
}

function element(value: Json): string {
  if (value === null) return 'NULL';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] as string) : text;
}

/** JSON text holds no tab and no line break; backslashes are COPY's own escape. */
function escapedJson(json: string): string {
  return json.includes('\\') ? json.replaceAll('\\', '\\\\') : json;
}
