import type { Source } from "./source.ts";

/** The readers of exports; the first that recognises a file reads it. */
export const SOURCES: readonly Source[] = [];
