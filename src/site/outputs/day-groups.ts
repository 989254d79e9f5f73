import { itemAt } from "../../platform/collections/list.ts";
import type { Archive } from "../archive/archive.ts";
import { type DayPart, listDayParts } from "../views/day-parts.ts";
import type { OutputGroup, OutputHash, Page } from "../views/output.ts";
import { createLinks } from "./post-groups.ts";

/** The pages of days with their posts in full, by year. */
export function dayGroups(archive: Archive, hashOf: OutputHash): readonly OutputGroup[] {
  const { outlines } = archive;
  const linkedBy = createLinks(archive);
  const stateOf = ({ posts, previous, next }: DayPart): readonly string[] => [
    JSON.stringify([previous, next]),
    ...posts.flatMap((position) => {
      const outline = itemAt(outlines, position);
      return [outline.digest, ...(linkedBy?.(outline, position) ?? [])];
    }),
  ];
  return [...partsByYear(archive)].map(([year, parts]) => {
    const pages = parts.map(
      (part): Page => ({
        path: part.path,
        hash: hashOf("day", part.path, ...stateOf(part)),
        content: { kind: "day", ...part },
      }),
    );
    return { key: hashOf("day", year, ...pages.map(({ hash }) => hash)), outputs: pages };
  });
}

function partsByYear(archive: Archive): ReadonlyMap<string, readonly DayPart[]> {
  const byYear = new Map<string, DayPart[]>();
  for (const part of listDayParts(archive)) {
    const year = part.day.slice(0, 4);
    const parts = byYear.get(year);
    if (parts === undefined) byYear.set(year, [part]);
    else parts.push(part);
  }
  return byYear;
}
