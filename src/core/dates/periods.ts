import { edtfBounds } from "./edtf.ts";

/** The calendar periods a date surely lies in: `2024`, `2024-07`, `2024-07-16`. */
interface KnownPeriods {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

// "2024-07-16", "2024-07-16T18:45:00+03:00"
const DAY_OR_TIME = /^(?:\d{4}-\d{2}-\d{2})(?:T.*)?$/;

/**
 * The year, month and day that an EDTF date leaves no doubt about: `2024-07-03/2024-07-09` lies in
 * July 2024 without a known day; `../2023-05-05` lies in no known year.
 */
export function knownPeriods(edtf: string | undefined): KnownPeriods {
  if (edtf === undefined) return {};
  if (DAY_OR_TIME.test(edtf)) {
    return { year: edtf.slice(0, 4), month: edtf.slice(0, 7), day: edtf.slice(0, 10) };
  }
  const { from, to } = edtfBounds(edtf);
  if (from === undefined || to === undefined || from.slice(0, 4) !== to.slice(0, 4)) return {};
  const year = from.slice(0, 4);
  return from.slice(0, 7) === to.slice(0, 7) ? { year, month: from.slice(0, 7) } : { year };
}
