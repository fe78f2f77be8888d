/** A line of progress at most this often. */
const TELL_EVERY_MS = 1_000;

/** Tells on standard error how far a long command is; the line is made only where it is told. */
export function tellingLine(): (line: () => string) => void {
  let last = Date.now();
  return (line) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    process.stderr.write(`hearsay: ${line()}\n`);
  };
}

/** The same for how many records it has seen. */
export function telling(what: string): (records: number) => void {
  const tell = tellingLine();
  return (records) => tell(() => `${what}: ${records} records …`);
}
