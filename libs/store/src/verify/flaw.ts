export interface Flaw {
  kind:
    | 'gap' | 'head' | 'append' | 'clock' | 'stream-version' | 'id'
    | 'text-missing' | 'text-hash' | 'page-missing' | 'page-hash' | 'quote' | 'not-erased' | 'seal' | 'signature'; // prettier-ignore
  /** null where the flaw is not of one record. */
  position: number | null;
  stream: string | null;
  detail: string;
}

/** Takes a flaw in. */
export type Report = (kind: Flaw['kind'], position: number | null, stream: string | null, detail: string) => void;
