import type { Collection } from '../view.js';

/** The switches of extractors, by epoch. */
export const EPOCH_COLLECTIONS: readonly Collection[] = [{ name: 'epoch', seldom: true, columns: [], indexes: [], values: () => ({}) }];
