/** A line of progress at most this often. */
const TELL_EVERY_MS = 1_000;

/** Tells on standard error how many records a long command has seen. */
export function telling(what: string): (records: number) => void {
  let last = Date.now();
  return (records) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    process.stderr.write(`hearsay: ${what}: ${records} records …\n`);
  };
}
