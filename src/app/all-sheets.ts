import { listChannels } from "../import/read/read-settings.ts";
import { wholeContent } from "../platform/files/write-file.ts";
import { createArchive } from "../site/archive/archive.ts";
import { listOutputs } from "../site/outputs/list-outputs.ts";
import type { PageRenderer, Sheet } from "../site/render/eleventy.ts";
import { createFileMaker } from "../site/render/render-tasks.ts";
import { createContext, type SiteIdentity } from "../site/views/context.ts";
import { readLedger } from "../store/ledger.ts";
import { readMoved } from "../store/moved.ts";
import { openStore } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import type { ArchiveConfig } from "./config.ts";

/**
 * The sheets of all pages of the site, for an Eleventy that runs on its own and copies the assets.
 */
export async function listAllSheets(
  templates: string,
  folder: string,
  config: ArchiveConfig & Pick<SiteIdentity, "hasSearch">,
  cache: StoreCache,
): Promise<readonly Sheet[]> {
  const store = await openStore(folder, cache);
  const context = createContext(
    createArchive(store, readLedger(folder), undefined, listChannels(config.channels)),
    config,
  );
  const makeFile = createFileMaker(context, { templates, postsFolder: folder });
  return [...listOutputs(context, "", readMoved(folder))].flatMap(({ path, content }) =>
    content.kind === "made" || content.kind === "kept"
      ? []
      : [
          {
            path,
            render: (renderPage: PageRenderer) => wholeContent(makeFile(content, renderPage)),
          },
        ],
  );
}
