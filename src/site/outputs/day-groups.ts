import { groupBy } from "../../platform/collections/group-by.ts";
import { itemAt, lazyList } from "../../platform/collections/list.ts";
import type { Archive } from "../archive/archive.ts";
import { type DayPart, listDayParts } from "../views/day-parts.ts";
import type { OutputGroup, OutputHash, Page } from "../views/output.ts";
import { createLinks } from "./post-groups.ts";

/** The pages of days with their posts in full, by year. */
export function dayGroups(archive: Archive, hashOf: OutputHash): readonly OutputGroup[] {
  const { outlines } = archive;
  const linkedBy = createLinks(archive);
  const stateOf = ({ posts, previous, next }: DayPart): string => {
    let state = `${previous?.path ?? ""} ${next?.path ?? ""}`;
    for (const position of posts) {
      const outline = itemAt(outlines, position);
      state += ` ${outline.digest}`;
      if (linkedBy !== undefined) state += ` ${linkedBy(outline, position).join()}`;
    }
    return state;
  };
  const byYear = groupBy(listDayParts(archive), ({ day }) => day.slice(0, "2024".length));
  return [...byYear].map(([year, parts]) => ({
    key: hashOf("day", year, ...parts.map((part) => `${part.path} ${stateOf(part)}`)),
    outputs: lazyList(parts.length, (at) => pageOf(itemAt(parts, at), hashOf, stateOf)),
  }));
}

const pageOf = (part: DayPart, hashOf: OutputHash, stateOf: (part: DayPart) => string): Page => ({
  path: part.path,
  content: { kind: "day", ...part },
  get hash() {
    return hashOf("day", part.path, stateOf(part));
  },
});
