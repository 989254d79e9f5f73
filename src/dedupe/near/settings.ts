/** What counts as a near copy. */
export interface NearCopySettings {
  /** Pairs whose sketches resemble each other less (0 to 1) are not compared. */
  readonly leastResemblance: number;
  /** Words that each text must have. */
  readonly fewestWords: number;
  /** Share of the longer text's words that the shorter one must have too. */
  readonly leastShared: number;
  /** Share of the shorter text's words that the longer one must have too. */
  readonly leastKept: number;
  /** Words that may be others, numbers and names excepted, as a share of the shorter text. */
  readonly mostReworded: number;
  /** Words that may differ by a typo, as a share of the shorter text; one may in any. */
  readonly mostMended: number;
}

/** Chosen on one half of the channels of ../shared/data and confirmed on the other. */
export const DEFAULT_NEAR_COPIES: NearCopySettings = {
  leastResemblance: 0.2,
  fewestWords: 4,
  leastShared: 0.5,
  leastKept: 0.85,
  mostReworded: 0.02,
  mostMended: 0.25,
};
