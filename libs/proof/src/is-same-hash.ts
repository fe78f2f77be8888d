/** Both are public: nothing is lost by stopping at the first difference. */
export const isSameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
