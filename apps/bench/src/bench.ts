/** One bench: figures by name, each with its unit in the name or a ratio. `progress` goes to standard error. */
export type Bench = (o: { databaseUrl: string; progress: (text: string) => void }) => Promise<Record<string, number | string>>;
