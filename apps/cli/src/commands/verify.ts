import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import {
  ConsistencyBundle,
  Head,
  ProofBundle,
  RecordsCheck,
  bytesOfBase64,
  checkBundle,
  checkConsistency,
  checkHead,
  keyIdOf,
  type SealedRecord,
} from '@hearsay/proof';
import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault, unreadableBecause } from '../faults.js';
import { telling } from '../telling.js';
import { withStore } from '../with-store.js';

interface Options {
  key: string[];
  head?: string;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export function addVerify(hearsay: Command): void {
  hearsay
    .command('verify')
    .description('check the log, its archive and its seals; or a FILE that export wrote, with neither server nor database')
    .argument('[FILE]', 'a proof, or records as `export --records` writes them')
    .option('--key <PUBLIC.pem>', 'public key of the operator that must have signed; may be given several times', collect, [])
    .option('--head <FILE>', 'heads that were kept elsewhere, a line each, as `seal` and `export --heads` print them')
    .action(async (file: string | undefined, options: Options) => {
      const { openPublicKey } = await import('@hearsay/store');
      const keys = options.key.map((path) => openPublicKey(path));
      const heads = options.head === undefined ? [] : await readHeadFile(options.head);
      if (file === undefined) await verifyDatabase(keys, heads);
      else await verifyFile(file, keys, heads);
    });
}

async function verifyDatabase(keys: Uint8Array[], heads: Head[]): Promise<void> {
  const { verifyLog } = await import('@hearsay/store');
  await withStore('reader', async ({ db }) => {
    const report = await verifyLog(db, { keys, heads, progress: telling('verify') });
    await writeLine(report);
    if (report.flawCount > 0)
      throw new CommandFault('not-sound', `the log is not sound: ${report.flawCount} flaws; the report on standard output names them`);
    const { position, sealedUpTo, signedUpTo } = report;
    process.stderr.write(`hearsay: the log is sound: ${report.records} records, ${report.claims} claims, ${report.texts} texts\n`);
    if (sealedUpTo < position) process.stderr.write(`hearsay: records ${sealedUpTo + 1} to ${position} are not sealed yet\n`);
    if (signedUpTo === null && report.seals > 0) process.stderr.write('hearsay: signatures were not checked: no --key was given\n');
  });
}

async function verifyFile(file: string, keys: Uint8Array[], heads: Head[]): Promise<void> {
  const { isSignedBy } = await import('@hearsay/store');
  const first = objectOf(await firstLine(file));
  if (first !== null && 'position' in first) return verifyRecords(file, keys, heads);
  const bundle = first ?? objectOf(await read(file));
  const kind = bundle?.['hearsay'];
  if (kind !== 'proof' && kind !== 'consistency')
    throw new CommandFault('unreadable-file', `${file} is neither a proof nor records; hearsay export --proof or --records writes them`);
  const parsed = (kind === 'proof' ? ProofBundle : ConsistencyBundle).safeParse(bundle);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CommandFault('not-sound', `${file} is no whole ${kind}: ${issue!.path.join('.')}: ${issue!.message}`);
  }
  const { data } = parsed;
  const flaws = [...againstKept(data.head, heads)];
  if (data.hearsay === 'proof') {
    const report = checkBundle(data, keys, isSignedBy);
    flaws.push(...report.flaws.map(({ detail }) => detail));
    await writeLine({ file, kind, ...report });
  } else {
    flaws.push(...checkConsistency(data, keys, isSignedBy));
    await writeLine({ file, kind, earlier: data.earlier, head: data.head, flaws });
  }
  if (flaws.length > 0) throw new CommandFault('not-sound', `${file} does not hold: ${flaws.join('; ')}`);
  process.stderr.write(`hearsay: ${file} holds\n`);
  if (data.head.signature === null) process.stderr.write('hearsay: its head is not signed: compare the root with one that the operator has published\n');
  else if (keys.length === 0)
    process.stderr.write(`hearsay: its head is signed by the key ${keyIdOf(bytesOfBase64(data.publicKey!))}, which came with it: give --key with one that you got another way\n`); // prettier-ignore
}

async function verifyRecords(file: string, keys: Uint8Array[], heads: Head[]): Promise<void> {
  const { isSignedBy } = await import('@hearsay/store');
  if (heads.length === 0)
    throw new CommandFault('bad-option', 'records are checked against heads: give --head FILE, as hearsay export --heads writes them');
  const check = new RecordsCheck(heads);
  const tell = telling('verify');
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const record = objectOf(line);
    if (record === null) throw new CommandFault('unreadable-file', `${file}: the line after ${check.records} records is no JSON object`);
    check.take(record as unknown as SealedRecord);
    tell(check.records);
  }
  check.end();
  const newest = heads.reduce((a, b) => (b.size > a.size ? b : a));
  const wrong = keys.length === 0 ? null : checkHead(newest, keys, isSignedBy);
  const flaws = [...check.flaws, ...(wrong === null ? [] : [{ position: null, detail: wrong }])];
  await writeLine({ file, kind: 'records', records: check.records, heads: heads.length, matched: check.matched, flaws });
  if (flaws.length > 0) throw new CommandFault('not-sound', `${file} does not hold: ${flaws.map(({ detail }) => detail).join('; ')}`);
  process.stderr.write(`hearsay: ${file} holds: ${check.records} records, ${check.matched} heads\n`);
}

/** A head of the same size that was kept must be the same. */
function againstKept(head: Head, kept: readonly Head[]): string[] {
  return kept
    .filter((other) => other.size === head.size && other.root !== head.root)
    .map((other) => `its head of ${head.size} records has the root ${head.root}, the one that was kept ${other.root}`);
}

async function readHeadFile(file: string): Promise<Head[]> {
  const lines = (await read(file)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const head = Head.safeParse(objectOf(line));
    if (!head.success)
      throw new CommandFault('unreadable-file', `${file}: line ${i + 1} is no head; give lines as hearsay seal prints them`);
    return head.data;
  });
}

async function firstLine(file: string): Promise<string> {
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) return line;
    return '';
  } catch (error) {
    throw unreadable(file, error);
  }
}

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): CommandFault {
  const { code, message } = error as NodeJS.ErrnoException;
  return new CommandFault('unreadable-file', `${file}: ${unreadableBecause({ code, message })}`);
}
