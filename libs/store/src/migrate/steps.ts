import { LOG } from './steps/0001-log.sql.js';
import { ARCHIVE } from './steps/0002-archive.sql.js';
import { BOOKS } from './steps/0003-books.sql.js';
import { VIEW } from './steps/0004-view.sql.js';
import { KEYS } from './steps/0005-keys.sql.js';
import { MODEL } from './steps/0006-model.sql.js';
import { SEAL } from './steps/0007-seal.sql.js';
import { RETENTION } from './steps/0008-retention.sql.js';
import { COMMANDS } from './steps/0009-commands.sql.js';

/** Forward only: a step that was released never changes; a change of the schema is a new step at the end. Step numbers count from 1. */
export const STEPS: readonly { name: string; sql: string }[] = [
  { name: 'log', sql: LOG },
  { name: 'archive', sql: ARCHIVE },
  { name: 'books', sql: BOOKS },
  { name: 'view', sql: VIEW },
  { name: 'keys', sql: KEYS },
  { name: 'model', sql: MODEL },
  { name: 'seal', sql: SEAL },
  { name: 'retention', sql: RETENTION },
  { name: 'commands', sql: COMMANDS },
];
