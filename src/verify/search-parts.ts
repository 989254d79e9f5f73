import { SearchPartError } from "../search/bytes/part.ts";

/** What to do about a damaged index. */
export const MAKE_ANEW = "delete the folder of the search index and run npm run build";

/** Takes what was found of a part. */
export type Report = (part: string, message: string) => void;

/** What reading a part gives; undefined where it cannot be used, which is reported. */
export function tryPart<Found>(read: () => Found, report: Report): Found | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SearchPartError)) throw error;
    report(error.part, unusable(error.reason));
    return undefined;
  }
}

/** The message for a part that cannot be used. */
export const unusable = (reason: string): string =>
  `expected a part of the search index, found that it ${reason}; ${MAKE_ANEW}`;
