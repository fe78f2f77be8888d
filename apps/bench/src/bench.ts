export interface BenchOptions {
  /** A throwaway database of this run, migrated. */
  databaseUrl: string;
  /** Makes one more. */
  another: () => Promise<string>;
  /** How many records a bench of size fills its log with. */
  records: number;
  /** False: it leaves out the views. */
  views: boolean;
  /** What the bench is asked of, where it takes one: labelled articles. */
  folder?: string | undefined;
  /** Standard error. */
  progress: (text: string) => void;
}

/** One bench: figures by name, each with its unit in the name or a ratio. */
export type Bench = (o: BenchOptions) => Promise<Record<string, number | string>>;
