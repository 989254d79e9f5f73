/** Orders texts by their UTF-16 code units, the same on every machine: for `sort`. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
