import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ChannelSettings } from "../core/channel.ts";
import type { DumpRecord } from "../core/types.ts";
import { listFiles } from "../platform/files/list-files.ts";
import { oddKindAt } from "../platform/files/odd-file.ts";
import { createArchive } from "../site/archive/archive.ts";
import { listAssets } from "../site/outputs/assets.ts";
import { sectionOf } from "../site/outputs/bundle.ts";
import { listOutputs } from "../site/outputs/list-outputs.ts";
import { filesIn, readManifest } from "../site/outputs/manifest.ts";
import { OWN_BUNDLE } from "../site/outputs/own-bundle.ts";
import { OWN_PAGES } from "../site/render/eleventy-setup.ts";
import { createContext, type SiteIdentity } from "../site/views/context.ts";
import type { MovedPost } from "../store/moved.ts";
import { allPosts } from "../store/outline.ts";
import { checkMoved } from "./check-addresses.ts";
import { checkSearch } from "./check-search.ts";
import { crawlSite } from "./crawl-site.ts";
import type { Finding } from "./finding.ts";
import { fieldFinding } from "./post-fields.ts";
import type { VerifiedPost } from "./read-posts.ts";

/** A site, and what it is made from. */
interface SiteToCheck {
  /** The folder of templates. */
  readonly templates: string;
  /** The archive's folder, which may hold pages of a person's own. */
  readonly root: string;
  readonly site: SiteIdentity;
  readonly posts: readonly VerifiedPost[];
  readonly ledger: readonly DumpRecord[];
  /** What the settings say of channels. */
  readonly channels: readonly ChannelSettings[];
  readonly moved: readonly MovedPost[];
  readonly postsFolder: string;
  readonly out: string;
}

interface VerifiedSite {
  readonly files: number;
  readonly links: number;
  /** Posts that the search index finds; 0 where the site has none. */
  readonly searched: number;
  readonly findings: readonly Finding[];
}

/**
 * Check that the built site has each output that the archive has, known beforehand or recorded when it
 * was made, and that all its links lead somewhere.
 */
export async function checkSite(
  { templates, root, site, posts, ledger, channels, moved, postsFolder, out }: SiteToCheck,
  onProgress: (done: number, total: number) => void,
): Promise<VerifiedSite> {
  const summaries = posts.map(({ summary }) => summary);
  const archive = createArchive(allPosts(summaries), ledger, undefined, channels);
  const context = createContext(archive, site);
  const outputs = [...listOutputs(context, "")];
  // The list of moved posts goes before what the numbers of albums lead to.
  const pages = outputs.filter(({ content }) => content.kind !== "album");
  const addresses = new Set(pages.map(({ path }) => `/${path}`));
  const findings = [...checkMoved(postsFolder, moved, addresses), ...unshown(posts, addresses)];
  const files = listFiles(out);
  if (files === undefined) {
    findings.push({
      file: out,
      message: "expected the site, found no such folder; run npm run build",
    });
    return { files: 0, links: 0, searched: 0, findings };
  }
  const all = moved.length === 0 ? outputs : listOutputs(context, "", moved);
  const manifest = readManifest(out);
  const expected = new Set<string>(
    [...all, ...listAssets(templates, site)].map(({ path }) => path),
  );
  for (const section of manifest.sections.values()) {
    for (const { path } of filesIn(section)) expected.add(path);
  }
  const present = new Set(files);
  for (const path of expected) {
    if (!present.has(path)) findings.push(missingFile(join(out, path)));
  }
  const ownPages = join(root, OWN_PAGES);
  if (existsSync(ownPages) && sectionOf(manifest, OWN_BUNDLE) === undefined) {
    const message = "expected these pages in the site, found none; run npm run build";
    findings.push({ file: ownPages, message });
  }
  const crawl = crawlSite(out, files, site.url, onProgress);
  const search = site.hasSearch
    ? await checkSearch(out, archive, moved)
    : { posts: 0, findings: [] };
  return {
    ...{ files: files.length, links: crawl.links, searched: search.posts },
    findings: [...findings, ...crawl.findings, ...search.findings],
  };
}

function missingFile(file: string): Finding {
  const found = oddKindAt(file);
  const message =
    found === undefined
      ? "expected this file of the site, found none; run npm run build"
      : `expected this file of the site, found ${found}; move it away, then run npm run build`;
  return { file, message };
}

/** Posts whose address is no page of the site. */
const unshown = (
  posts: readonly VerifiedPost[],
  addresses: ReadonlySet<string>,
): readonly Finding[] =>
  posts
    .filter(({ summary }) => !addresses.has(summary.permalink))
    .map(({ path, summary }) => {
      const message = `expected a page of the site at ${summary.permalink}, found none`;
      return fieldFinding(path, ["permalink"], message);
    });
