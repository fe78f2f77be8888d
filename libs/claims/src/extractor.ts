/** The extractor's name and version, recorded with every claim. The version changes with every change of what is read from a text. */
export const EXTRACTOR = Object.freeze({ name: 'rules', version: '0.1.0' } as const);
