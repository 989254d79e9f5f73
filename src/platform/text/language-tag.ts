import { memoize } from "../collections/memoize.ts";

/** The canonical form of a language tag (BCP 47): `fil` for `tl`; undefined for what is none. */
export const canonicalLanguage = memoize((value: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
});
