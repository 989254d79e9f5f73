import type { Occurrence, PostDate } from "../../core/types.ts";
import type { UndatedPost } from "./archive-dates.ts";
import type { MessagePlace } from "./planned-post.ts";

/** A post of the resulting archive. */
export interface ImportEntry extends UndatedPost {
  readonly forwardedFrom?: string;
  /** The found copy whose text represents the post; absent where the stored one does. */
  readonly best?: Occurrence;
  /** The records of all its messages, where it is one of exports, the fullest source first. */
  readonly members?: readonly (readonly Occurrence[])[];
  readonly message?: MessagePlace;
  readonly stored?: EntryBefore;
}

/** A post as it stood before the import. */
export interface EntryBefore {
  /** Its position among the stored posts. */
  readonly at: number;
  readonly isOrphaned: boolean;
  /** Its date as stored, where nothing else of it can have changed. */
  readonly date?: PostDate;
}
