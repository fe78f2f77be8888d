import { z } from 'zod';
import { Claim } from '../claim.js';
import { defineRecord, type RecordOf } from '../record.js';

/**
 * One claim read from one revision by one extractor version.
 *
 * The same claim id recorded again (a later revision that still says it) anchors the claim anew: the newest record gives its revision and offsets.
 */
export const ClaimRecorded = defineRecord('ClaimRecorded', 1, z.object({ claim: Claim }));

export type ClaimRecorded = RecordOf<typeof ClaimRecorded>;
