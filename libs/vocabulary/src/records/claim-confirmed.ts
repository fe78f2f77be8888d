import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/**
 * An analyst holds that a claim was read rightly: the article says so, and the source is who it says.
 *
 * It says nothing on whether what is claimed is true.
 */
export const ClaimConfirmed = defineRecord('ClaimConfirmed', 1, z.object({ claimId: z.string(), reason: z.string() }));

export type ClaimConfirmed = RecordOf<typeof ClaimConfirmed>;
