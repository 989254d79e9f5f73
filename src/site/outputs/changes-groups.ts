import { itemAt } from "../../platform/collections/list.ts";
import type { Change } from "../archive/changes.ts";
import { changesFeedPath, changesPath } from "../archive/urls.ts";
import { CHANGES_A_PAGE, changesFeed, versionsOf } from "../views/changes-view.ts";
import type { SiteContext } from "../views/context.ts";
import { pagerOf, sliceListing } from "../views/listing-view.ts";
import { groupOfOne, type OutputGroup, type OutputHash } from "../views/output.ts";

/** The pages that list what changed, and the feed of them. */
export function changesGroups(context: SiteContext, hashOf: OutputHash): readonly OutputGroup[] {
  const { archive, site } = context;
  const { changes: all } = archive;
  const count = all.length;
  if (count === 0) return [];
  const pages = sliceListing(changesPath, count, CHANGES_A_PAGE).map((slice) => {
    const changes = all.slice(slice.from, slice.to);
    const pager = JSON.stringify(pagerOf({ front: changesPath, count }, slice, CHANGES_A_PAGE));
    const total = slice.number === undefined ? `${count}` : "";
    const states = changes.map((change) => stateOf(context, change));
    return groupOfOne({
      path: slice.path,
      hash: hashOf("changes", total, pager ?? "", ...states),
      content: { kind: "changes", count, slice, changes },
    });
  });
  if (site.url === undefined) return pages;
  const view = changesFeed(context, all);
  const hash = hashOf("ready", JSON.stringify(view));
  return [...pages, groupOfOne({ path: changesFeedPath, hash, content: { kind: "ready", view } })];
}

/**
 * What the entry of a change depends on. Of the newest version it has the address alone, so that a
 * later edit touches no entry of an earlier one.
 */
function stateOf(context: SiteContext, change: Change): string {
  const { outlines, channels } = context.archive;
  const { permalink, digest, channel = "", missingFrom } = itemAt(outlines, change.position);
  const { older, newer } = versionsOf(context, change) ?? {};
  return JSON.stringify([
    ...[change.kind, change.time, permalink, channels.get(channel)?.name],
    ...(older === undefined ? [digest, missingFrom] : [older.digest, newer?.digest]),
  ]);
}
