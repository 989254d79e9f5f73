/**
 * A step of the index alone, to be measured as a process of its own:
 *
 *     node --import tsx bench/search/index-step.ts open|update|merge POSTS CACHE OUT
 *
 * `open` reads what the other steps read before they begin: posts and groups.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { moveFile } from "../../src/platform/files/write-file.ts";
import { encodeManifest } from "../../src/search/manifest/manifest-json.ts";
import { mergeSegments } from "../../src/search/merge/merge-segments.ts";
import { createArchive } from "../../src/site/archive/archive.ts";
import { readManifest, writeManifest } from "../../src/site/outputs/manifest.ts";
import { planBuild } from "../../src/site/outputs/plan-build.ts";
import { makeSearchIndex } from "../../src/site/outputs/search/index-bundle.ts";
import { toSegmentOptions } from "../../src/site/outputs/search/index-settings.ts";
import { openIndexAt } from "../../src/site/outputs/search/open-index.ts";
import { openSegmentFiles } from "../../src/site/outputs/search/segment-files.ts";
import { openSiteFolder } from "../../src/site/render/site-folder.ts";
import { readLedger } from "../../src/store/ledger.ts";
import { openStore } from "../../src/store/store.ts";

const [step = "", posts = "", cache = "", out = ""] = process.argv.slice(2);
const settings = { phrases: true };
const staging = join(out, ".staging");
mkdirSync(staging, { recursive: true });

if (step === "merge") mergeAll();
else await bringUpToDate(step === "open");

async function bringUpToDate(isOnlyOpened: boolean): Promise<void> {
  const store = await openStore(posts, { folder: cache, version: "bench" });
  const archive = createArchive(store, readLedger(posts));
  if (isOnlyOpened) return;
  const before = readManifest(out);
  const folder = openSiteFolder(out);
  const order = { archive, postsFolder: posts, out, staging, settings, version: "bench" };
  const { group } = await makeSearchIndex({ ...order, onProgress: () => {} }, before, folder);
  const { render, remove, sections } = planBuild([group], before, folder);
  for (const { path, content } of render) {
    if (content.kind === "made") moveFile(content.file, join(out, path));
  }
  for (const path of remove) rmSync(join(out, path));
  writeManifest(out, sections);
}

/** All segments as one, which is not kept. */
function mergeAll(): void {
  const { manifest, read } = openIndexAt(out);
  const store = openSegmentFiles(out, staging, []);
  store.write(
    mergeSegments(
      manifest.segments.map(({ dead, slots: _, ...head }) => ({
        ...{ head, dead },
        read: (part: string) => read(`${head.name}/${part}`),
      })),
      toSegmentOptions(settings),
    ),
  );
  rmSync(staging, { recursive: true });
  process.stdout.write(`manifest: ${encodeManifest(manifest).length} bytes\n`);
}
