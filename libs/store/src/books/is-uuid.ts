const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is no UUID is the id of nothing; PostgreSQL would refuse the comparison instead of finding nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
