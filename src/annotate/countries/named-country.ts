import type { CountryCode } from "../../core/types.ts";
import type { CountryMatch } from "./matches.ts";

/** A match with the one country that is meant. */
export interface NamedCountry {
  readonly match: CountryMatch;
  readonly code: CountryCode;
  readonly inTitle: boolean;
}
