export function dropDatabase(client: { query(sql: string): Promise<unknown> }, name: string): Promise<void>;
