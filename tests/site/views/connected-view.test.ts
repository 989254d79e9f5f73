import { expect, test } from "vitest";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { channelPath } from "../../../src/site/archive/urls.ts";
import { linksView } from "../../../src/site/views/connected-view.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { exportOf, message } from "../../support/channel-posts.ts";
import { SITE } from "../../support/summary.ts";

test.each([
  ["herald", "channels/herald.html"],
  // A name that some systems take for a device.
  ["con", channelPath("con")],
])("a text that names the channel %s leads to its page", (slug, path) => {
  const dump = exportOf({ slug, username: slug, numbers: "1-9" });
  const post = message("gazette", 2, { named: [slug] });
  const archive = createArchive(allPosts([message(slug, 1), post]), [dump]);
  const context = createContext(archive, SITE);
  expect(linksView(context, 1, post, "../../").inward).toEqual([[slug, `../../${path}`]]);
});
