import type { SiteIdentity } from "../site/views/context.ts";
import type { RecordSettings } from "../sources/read-records.ts";
import type { DumpListing } from "../store/list-dumps.ts";
import type { RecordCounts } from "./account-export.ts";
import { checkAddresses } from "./check-addresses.ts";
import { checkDumps } from "./check-dumps.ts";
import { checkMedia, type MediaToCheck, type VerifiedMedia } from "./check-media.ts";
import { checkSite } from "./check-site.ts";
import { checkVersions } from "./check-versions.ts";
import { type Finding, sortFindings } from "./finding.ts";
import type { LineCounts } from "./line-counts.ts";
import { readStoredPosts } from "./read-posts.ts";

export interface VerifyRequest {
  /** The folder of templates. */
  readonly templates: string;
  /** The archive's folder. */
  readonly root: string;
  readonly site: SiteIdentity;
  /** What the folder of dumps holds. */
  readonly files: DumpListing;
  /** The folders by the names that findings use. */
  readonly dumps: string;
  readonly posts: string;
  readonly out: string;
  /** The files of media. */
  readonly media: MediaToCheck;
  /** How exports are read. */
  readonly settings: RecordSettings;
  readonly onProgress: (step: string, done: number, total: number) => void;
}

/** The result of a verification. */
export interface VerifyReport {
  /** By file, then line. */
  readonly findings: readonly Finding[];
  readonly posts: number;
  readonly dumps: number;
  /** Non-blank lines of all dumps, by what became of them. */
  readonly lines: LineCounts;
  /** Records of all exports, by what became of them; see RecordCounts. */
  readonly records: RecordCounts;
  /** Addresses that were ever published. */
  readonly published: number;
  readonly siteFiles: number;
  readonly media: Omit<VerifiedMedia, "findings">;
  /** Links from files of the site to files of the site. */
  readonly links: number;
  /** Posts that the search index finds; 0 where the site has none. */
  readonly searched: number;
}

/**
 * Check that an archive is complete: that every line of its dumps is accounted for, that its posts
 * agree with the dumps, that the files they name are kept, that earlier versions lead to newer ones, that no address has vanished, and
 * that its site is complete. Reads only.
 */
export async function verifyArchive(request: VerifyRequest): Promise<VerifyReport> {
  const { templates, root, site, files, posts: folder, out, onProgress } = request;
  const steps =
    (step: string) =>
    (done: number, total: number): void =>
      onProgress(step, done, total);
  const posts = readStoredPosts(folder, steps("Reading post"));
  const dumps = await checkDumps(
    request,
    files,
    posts.posts,
    request.settings,
    steps("Reading dump"),
  );
  const addresses = checkAddresses(folder, posts);
  const built = await checkSite(
    {
      templates,
      root,
      site,
      posts: posts.posts,
      ledger: dumps.ledger,
      channels: request.settings.channels,
      moved: addresses.moved,
      postsFolder: folder,
      out,
    },
    steps("Reading page"),
  );
  const { findings: ofMedia, ...media } = checkMedia(
    posts.posts,
    request.media,
    steps("Reading file"),
  );
  return {
    findings: sortFindings([
      ...ofMedia,
      ...[posts, dumps, addresses, built].flatMap(({ findings }) => findings),
      ...checkVersions(posts),
    ]),
    posts: posts.posts.length,
    dumps: files.dumps.length,
    lines: dumps.counts,
    records: dumps.records,
    published: addresses.published,
    siteFiles: built.files,
    media,
    links: built.links,
    searched: built.searched,
  };
}
