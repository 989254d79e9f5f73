/** What counts as a near copy; chosen on data, see tests/dedupe-near and the score. */
export interface NearCopySettings {
  /** Pairs whose sketches resemble each other less (0 to 1) are not looked at. */
  readonly leastResemblance: number;
  /** Words that a text must have. */
  readonly fewestWords: number;
  /** Share of the longer text's words that the shorter one must have too. */
  readonly leastShared: number;
  /** Share of the shorter text's words that the longer one must have too. */
  readonly leastKept: number;
  /** Words without a name or a number in them that may be others, as a share of the shorter text. */
  readonly mostReworded: number;
}

export const DEFAULT_SETTINGS: NearCopySettings = {
  leastResemblance: 0.2,
  fewestWords: 5,
  leastShared: 0.5,
  leastKept: 0.85,
  mostReworded: 0.04,
};
