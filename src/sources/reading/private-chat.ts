import { ArchiveError } from "../../core/errors.ts";

/** Refuses what is not known to be a channel: `found` says what it is, `a personal chat`. */
export const privateChatError = (file: string, found: string): ArchiveError =>
  new ArchiveError(
    { file },
    "messages of a channel",
    found,
    "remove the file, or, if all of it may be published, import with --allow-private",
  );
