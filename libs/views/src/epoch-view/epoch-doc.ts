/** The span of the log in which an extractor version counts; there once the switch to it is recorded. */
export interface EpochDoc {
  /** See `epochKey`. */
  epoch: string;
  /** Position of its ExtractorSwitched. */
  position: number;
}
