import type { KeptFile } from "../../core/kept-file.ts";

/** What the catalogue holds of a kept file: what pages need to know of it, and builds besides. */
export interface CataloguedFile {
  readonly file: KeptFile;
  /** The bytes of all smaller copies together. */
  readonly copies: number;
  /** Whether it is a picture that says something of its making, or may. */
  readonly hasMetadata?: true;
}
