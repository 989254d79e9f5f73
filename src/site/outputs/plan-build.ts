import { itemAt, joinLists, type List, lazyList } from "../../platform/collections/list.ts";
import type { OutputGroup } from "../views/output.ts";
import { filesIn, type ListedFile, type Manifest, type Section, toSection } from "./manifest.ts";

/** What a build has to do. */
export interface BuildPlan<Each> {
  readonly render: List<Each>;
  /** Paths whose output is gone. */
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
 * Compare the outputs the archive has with what stands in the site: make what moved or is missing on
 * disk, remove what is gone, keep the rest. Groups whose key is known are not looked into.
 */
export function planBuild<Each extends ListedFile>(
  groups: readonly OutputGroup<Each>[],
  manifest: Manifest,
  site: StandingFiles,
): BuildPlan<Each> {
  const { sections, pending } = manifest;
  // Which groups a build that died has touched, nobody knows.
  const known = pending.length > 0 ? new Map<string, Section>() : sections;
  const kept = groups.map((group) => {
    const section = known.get(group.key);
    const stands = section !== undefined && firstMissing(section, group, site) === undefined;
    return stands ? section : undefined;
  });
  const open = joinLists(groups.filter((_, at) => !kept[at]).map(({ outputs }) => outputs));

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
        for (const [at, { key, outputs }] of groups.entries()) {
          yield kept[at] ?? toSection(key, outputs);
        }
      },
    },
  };
}

/** The hash of a file that a build may or may not have finished. */
const UNFINISHED = "-";

/** Path of a file of a group's section that is not on disk. */
export function firstMissing(
  section: Section,
  { outputs, isBundle }: OutputGroup<Pick<ListedFile, "path">>,
  site: StandingFiles,
): string | undefined {
  if (!isBundle && site.isIntactAround(itemAt(outputs, 0).path)) return undefined;
  for (const { path } of filesIn(section)) if (!site.has(path)) return path;
  return undefined;
}
