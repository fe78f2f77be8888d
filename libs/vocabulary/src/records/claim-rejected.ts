import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An analyst rejects a claim: it stops counting from here on and stays in history. */
export const ClaimRejected = defineRecord('ClaimRejected', 1, z.object({ claimId: z.string(), reason: z.string() }));

export type ClaimRejected = RecordOf<typeof ClaimRejected>;
