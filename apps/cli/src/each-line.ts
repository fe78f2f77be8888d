import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Longest line taken, in UTF-16 units: base64 of the largest page and some room. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Writes one result as a line of JSON to standard output and waits where the reader is slower. */
export async function writeLine(result: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
}

/**
 * Answers every line of standard input with one line, in order. A line that is not a JSON object is told on standard error with its number,
 * answered with a fault, and stops nothing.
 *
 * @returns how many lines could not be served.
 */
export async function eachLine(answer: (value: Record<string, unknown>) => unknown): Promise<number> {
  let lineNumber = 0;
  let faults = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const fault = async (code: string, message: string): Promise<void> => {
      faults += 1;
      process.stderr.write(`hearsay: line ${lineNumber}: ${message}\n`);
      await writeLine({ line: lineNumber, fault: { code, message } });
    };
    if (line.length > LONGEST_LINE) {
      await fault('too-long', `${line.length} characters; the longest line taken has ${LONGEST_LINE}`);
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      await fault('not-json', `not JSON: ${JSON.stringify(line.slice(0, 60))}; give one JSON object a line`);
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      await fault('not-an-object', `not a JSON object: ${JSON.stringify(line.slice(0, 60))}; give one JSON object a line`);
      continue;
    }
    const result = await answer(value as Record<string, unknown>);
    if (typeof result === 'object' && result !== null && 'fault' in result) {
      faults += 1;
      const { message } = (result as { fault: { message: string } }).fault;
      process.stderr.write(`hearsay: line ${lineNumber}: ${message}\n`);
    }
    await writeLine(result);
  }
  return faults;
}

/** A line that could not be served has its answer, so the command has done its work: it ends with 0 and says how many there were. */
export function tellFaults(faults: number, what: string): void {
  if (faults > 0) process.stderr.write(`hearsay: ${faults} ${what} could not be read; their answers say why\n`);
}
