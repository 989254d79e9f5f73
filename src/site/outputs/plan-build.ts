import { itemAt, joinLists, type List, lazyList } from "../../platform/collections/list.ts";
import type { PageGroup } from "../views/page.ts";
import { filesIn, type ListedFile, type Manifest, type Section, toSection } from "./manifest.ts";

/** What a build has to do. */
export interface BuildPlan<Page> {
  readonly render: List<Page>;
  /** Paths whose page is gone. */
  readonly remove: readonly string[];
  readonly kept: number;
  /** Whether the manifest says so already. */
  readonly isWritten: boolean;
  /** What the next manifest says, in the order of the groups. */
  readonly sections: Iterable<Section>;
}

/** What planning needs to know of the site's folder. */
export interface StandingFiles {
  /** Whether a file stands there. */
  readonly has: (path: string) => boolean;
  /** Whether all files surely stand in its folder that the last build left there. */
  readonly isIntactAround: (path: string) => boolean;
}

/**
 * Compare the pages the archive has with what stands in the site: render what moved or is missing on
 * disk, remove what is gone, keep the rest. Groups whose key is known are not looked into.
 */
export function planBuild<Page extends ListedFile>(
  groups: readonly PageGroup<Page>[],
  manifest: Manifest,
  site: StandingFiles,
): BuildPlan<Page> {
  const { sections, pending } = manifest;
  // Which groups a build that died has touched, nobody knows.
  const known = pending.length > 0 ? new Map<string, Section>() : sections;
  const kept = groups.map(({ key, pages }) => {
    const section = known.get(key);
    return section !== undefined && stands(section, itemAt(pages, 0), site) ? section : undefined;
  });
  const open = joinLists(groups.filter((_, at) => !kept[at]).map(({ pages }) => pages));

  const keptSections = new Set(kept);
  const before = new Map<string, string>();
  for (const section of sections.values()) {
    if (keptSections.has(section)) continue;
    for (const { path, hash } of filesIn(section)) before.set(path, hash);
  }
  for (const path of pending) before.set(path, UNFINISHED);

  const stale: number[] = [];
  let at = 0;
  for (const { path, hash } of open) {
    if (before.get(path) !== hash || !site.has(path)) stale.push(at);
    before.delete(path);
    at++;
  }
  const keptWhole = kept.reduce((sum, section) => sum + (section?.count ?? 0), 0);
  return {
    render: lazyList(stale.length, (place) => itemAt(open, itemAt(stale, place))),
    remove: [...before.keys()],
    kept: keptWhole + open.length - stale.length,
    isWritten: open.length === 0 && before.size === 0,
    sections: {
      *[Symbol.iterator]() {
        for (const [at, { key, pages }] of groups.entries()) {
          yield kept[at] ?? toSection(key, pages);
        }
      },
    },
  };
}

/** The hash of a file that a build may or may not have finished. */
const UNFINISHED = "-";

const stands = (section: Section, first: ListedFile, site: StandingFiles): boolean =>
  firstMissing(section, first, site) === undefined;

/** Path of a file of a section that is not on disk; they lie in one folder, with the `first` of them. */
export function firstMissing(
  section: Section,
  first: Pick<ListedFile, "path">,
  site: StandingFiles,
): string | undefined {
  if (site.isIntactAround(first.path)) return undefined;
  for (const { path } of filesIn(section)) if (!site.has(path)) return path;
  return undefined;
}
