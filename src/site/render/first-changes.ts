import { fitChanges } from "../views/fit/fit-changes.ts";
import type { ChangedLineView, ChangesView } from "../views/views.ts";

/** Compares the texts of two post files, by their paths. */
type Compare = (older: string | undefined, newer: string | undefined) => readonly ChangedLineView[];

/** Lines of an edit that the list of changes shows, and about how many bytes. */
const MOST_LINES = 2;
const MOST_BYTES = 600;

/**
 * The list of changes with the first words that each edit changed; `files` are the versions after and
 * before each edit, in the order of the list.
 */
export function withFirstChanges(
  view: ChangesView,
  files: readonly string[],
  compare: Compare,
): ChangesView {
  let next = 0;
  const entries = view.entries.map((entry) => {
    if (entry.kind !== "edit") return entry;
    const newer = files[next++];
    const older = files[next++];
    const lines = compare(older, newer).filter(isChanged);
    const shown = lines.slice(0, MOST_LINES);
    const { changes, changesGoOn = lines.length > shown.length } = fitChanges(
      { changes: shown },
      MOST_BYTES,
    );
    return { ...entry, changes, ...(changesGoOn && { changesGoOn }) };
  });
  return { ...view, entries };
}

const isChanged = (line: ChangedLineView): boolean =>
  line.some(({ kind }) => kind === "added" || kind === "removed");
