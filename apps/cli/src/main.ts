#!/usr/bin/env node
import { program } from './program.js';

// A reader that closes the pipe early (`… | head`) has what it wanted: not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync(process.argv);
} catch (error) {
  const { code, message } = error instanceof Error ? (error as Error & { code?: unknown }) : { code: undefined, message: String(error) };
  // Faults of Hearsay carry a code and say what to do; anything else is a defect and shows where it happened.
  const known = typeof code === 'string';
  process.stderr.write(`hearsay: ${known ? message : error instanceof Error ? (error.stack ?? message) : message}\n`);
  process.exitCode = code === 'bad-option' ? 2 : 1;
}
