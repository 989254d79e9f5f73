/** Line numbers of a text dump, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Where in its dump a post stands. Formats that have no lines will name it by other fields. */
interface Locator {
  readonly lines: LineRange;
}

/** One place where a post was seen. */
export interface Sighting extends Locator {
  /** The dump's name: its path below the folder of dumps. */
  readonly dump: string;
}

/** Compares two places in one dump, for sorting. */
export const compareLocators = ({ lines: a }: Locator, { lines: b }: Locator): number =>
  a.from - b.from || a.to - b.to;

/** A place as a number (from 1) that grows towards the end of the dump. */
export const positionOf = ({ lines }: Locator): number => lines.from;

/** The number of lines that two places in one dump share. */
export const overlapOf = ({ lines: a }: Locator, { lines: b }: Locator): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
