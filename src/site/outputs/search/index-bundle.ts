import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { PagePath } from "../../../core/types.ts";
import { parseJson } from "../../../platform/text/parse-json.ts";
import { EMPTY_MANIFEST } from "../../../search/manifest/manifest.ts";
import { shortHash } from "../../../store/outline.ts";
import { searchManifestPath } from "../../archive/urls.ts";
import type { Output, OutputGroup } from "../../views/output.ts";
import { sectionEntry } from "../bundle.ts";
import { filesIn, type Manifest as SiteManifest } from "../manifest.ts";
import { firstMissing, type StandingFiles } from "../plan-build.ts";
import { createRows } from "./document-rows.ts";
import { type IndexedState, indexedStates } from "./indexed-states.ts";
import { type IndexOrder, makeIndex } from "./make-index.ts";
import { openIndex } from "./open-index.ts";
import { partFile, SEARCH_FOLDER } from "./segment-files.ts";

/** The name of the bundle of the index. */
export const SEARCH_BUNDLE = "search";

/** The files of an index, and where their parts can be read now. */
export interface SearchIndex {
  readonly group: OutputGroup;
  /** Where the manifest is (absolute): the site's folder, or that of what was made. */
  readonly folders: readonly [manifest: string, segments: string];
  readonly states: readonly IndexedState[];
  /** The file of a manifest that was made now (absolute). */
  readonly manifest?: string;
}

const noteSchema = z.strictObject({
  /** Stands for the code and settings that it was made by. */
  made: z.string(),
  /** Segments of the index; none where all of it is in one file. */
  segments: z.array(z.string()),
  /** Those that the index before had, which pages loaded earlier still ask for. */
  earlier: z.array(z.string()),
});

/** What is noted of an index beside its key. */
type IndexNote = Readonly<z.output<typeof noteSchema>>;

/**
 * The search index as it stands in the site, else brought up to date: posts that are new or were
 * changed are read, and a small segment is added, or segments are merged. Files that are made stand
 * in `staging`.
 */
export async function makeSearchIndex(
  order: IndexOrder,
  manifest: SiteManifest,
  site: StandingFiles,
): Promise<SearchIndex> {
  const { archive, out, staging } = order;
  const states = indexedStates(archive);
  const made = shortHash(order.version + JSON.stringify(order.settings));
  const key = shortHash(made + states.map(({ key, digest }) => `${key} ${digest}`).join("\n"));
  const standing = findStanding(manifest, site);
  if (standing?.recorded === key) {
    const { group } = standing;
    return { group, folders: [out, out], states };
  }
  rmSync(join(staging, SEARCH_FOLDER), { recursive: true, force: true });
  const before = standing === undefined ? undefined : openIndex(out);
  const { index, script, written, isPurged } = await makeIndex({
    ...{ ...order, states, rowAt: createRows(archive, states) },
    before: before ?? EMPTY_MANIFEST,
    isUsable: standing?.note.made === made && standing.note.segments.length > 0,
  });
  const segments = script.isWhole ? [] : index.segments.map(({ name }) => name);
  const left = isPurged || before === undefined ? [] : (standing?.note.segments ?? []);
  const note: IndexNote = {
    ...{ made, segments },
    earlier: left.filter((name) => !segments.includes(name)),
  };
  const manifestFile = join(staging, searchManifestPath);
  mkdirSync(dirname(manifestFile), { recursive: true });
  writeFileSync(manifestFile, script.text);
  const outputs = [
    ...listParts([...segments, ...note.earlier], written, standing?.group.outputs ?? [], staging),
    toOutput(searchManifestPath, shortHash(script.text), manifestFile),
  ];
  return {
    group: { key: `${SEARCH_BUNDLE} ${key} ${JSON.stringify(note)}`, outputs, isBundle: true },
    folders: [staging, out],
    ...{ states, manifest: manifestFile },
  };
}

/** The files of segments: those that were written now, else those that stand in the site. */
function listParts(
  segments: readonly string[],
  written: ReadonlyMap<string, readonly string[]>,
  standing: Iterable<Output>,
  staging: string,
): readonly Output[] {
  const older = new Map<string, Output[]>(segments.map((name) => [name, []]));
  for (const output of standing) older.get(output.path.split("/")[1] ?? "")?.push(output);
  return segments.flatMap((segment): readonly Output[] => {
    const parts = written.get(segment);
    if (parts === undefined) return older.get(segment) ?? [];
    return parts.map((part) => {
      const path = partFile(`${segment}/${part}`);
      return toOutput(path, segment, join(staging, path));
    });
  });
}

interface StandingIndex {
  readonly group: OutputGroup;
  readonly recorded: string;
  readonly note: IndexNote;
}

/** What the last build left, where all of it is there. */
function findStanding(manifest: SiteManifest, site: StandingFiles): StandingIndex | undefined {
  // A build that died while it moved files may have left others.
  if (manifest.pending.some((path) => path.startsWith(`${SEARCH_FOLDER}/`))) return undefined;
  const [key = "", section] = sectionEntry(manifest, SEARCH_BUNDLE) ?? [];
  if (section === undefined) return undefined;
  const [, recorded = "", ...rest] = key.split(" ");
  const note = noteSchema.safeParse(parseJson(rest.join(" "))).data;
  if (note === undefined) return undefined;
  const outputs = Array.from(filesIn(section), ({ path, hash }) => toOutput(path, hash));
  const group: OutputGroup = { key, outputs, isBundle: true };
  if (firstMissing(section, group, site) !== undefined) return undefined;
  return { group, recorded, note };
}

const toOutput = (path: string, hash: string, file = ""): Output => ({
  path: path as PagePath,
  hash,
  content: { kind: "made", file },
});
