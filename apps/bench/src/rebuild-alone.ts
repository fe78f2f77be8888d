import { Database, EventLog, ViewEngine } from '@hearsay/store';
import { readConfig } from './config.js';

// A process of its own for one rebuild, so that its most memory is its own.
const db = new Database({ url: readConfig().DATABASE_URL, role: 'projector', name: 'hearsay bench rebuild' });
const log = new EventLog(db);
const began = performance.now();
await new ViewEngine({ db, log }).rebuild();
// maxRSS counts kilobytes.
process.send?.({ megabytes: process.resourceUsage().maxRSS / 1024, ms: performance.now() - began });
await log.close();
await db.close();
process.disconnect?.();
