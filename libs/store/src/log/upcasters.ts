/** By record type and schema number: the data of that number to the data of the next. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, (data: unknown) => unknown>>>>;

/** Every record still has its first shape. */
export const UPCASTERS: Upcasters = {};
