import type { Media } from "../../core/message.ts";
import { formatBytes } from "../../platform/text/format-bytes.ts";
import type { SiteIdentity } from "./context.ts";

/**
 * Why the file of a message is not in the site, in a few words, where it is not among the kept files: as
 * its export says it, or what the settings leave out.
 */
export function whyMissing(
  { leftOutMedia }: Pick<SiteIdentity, "leftOutMedia">,
  { missing, size = 0, sha256 }: Pick<Media, "missing" | "size" | "sha256">,
): string | undefined {
  if (missing !== undefined) return missing;
  if (sha256 === undefined) return undefined;
  if (leftOutMedia === "all") return "left out by the settings";
  const { largest = Number.POSITIVE_INFINITY } = leftOutMedia ?? {};
  return size > largest ? `larger than ${formatBytes(largest)}` : "not kept";
}
