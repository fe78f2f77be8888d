/** For the `default` of a switch over records: the compiler lists what a new record forgot. */
export function unreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`);
}
