import type { KeptFile } from "../../core/kept-file.ts";

/** What a file is by its first bytes. */
export type FileKind = Pick<KeptFile, "extension" | "use">;
