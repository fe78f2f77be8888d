import { z } from 'zod';
import { Correction } from '../correction.js';
import { defineRecord, type RecordOf } from '../record.js';

/** An analyst reads a claim differently: these fields stand in place of what was extracted, which is shown beside. */
export const ClaimCorrected = defineRecord('ClaimCorrected', 1, z.object({ claimId: z.string(), fields: Correction, reason: z.string() }));

export type ClaimCorrected = RecordOf<typeof ClaimCorrected>;
