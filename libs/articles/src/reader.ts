/** Who read a page. The version changes with every change of what comes out. */
export const READER = { name: 'readable', version: '2' } as const;
