/** The name of the ledger's checkpoint. */
export const LEDGER_NAME = 'ledger';
