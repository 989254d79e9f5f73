import { createRequire } from "node:module";
import type { Country } from "world-countries";

/**
 * Countries and territories with their codes and names, from the package world-countries. It is
 * read through require: Node 20 warns of every JSON module, and the package's types describe a
 * default export that Node, reading its CommonJS file, does not see.
 */
export const COUNTRIES: readonly Country[] = createRequire(import.meta.url)("world-countries");

/** The codes of all countries: ISO 3166-1 alpha-2, and XK for Kosovo. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(COUNTRIES.map(({ cca2 }) => cca2));
