import { shorten } from "../../annotate/shorten.ts";
import type { PagePath } from "../../core/types.ts";
import { partPath } from "../archive/urls.ts";
import { frameFor, type ViewContext } from "./context.ts";
import { MOST_ENTRIES } from "./fit/fit-list.ts";
import { CUT_LENGTH, PAGE_LIMIT } from "./fit/page-room.ts";
import type { IndexPartView, IndexView } from "./views.ts";

type IndexGroup = IndexView["groups"][number];
type EntryView = IndexGroup["entries"][number];

/** A page of an index. */
interface IndexPage {
  readonly path: PagePath;
  readonly view: IndexView;
}

/**
 * The pages of an index: one, or where that would be too long as many as it takes, each of which leads
 * to the others. They lie in one folder.
 */
export function indexPages(
  context: ViewContext,
  path: PagePath,
  view: IndexView,
): readonly IndexPage[] {
  const sizes = view.groups.reduce((sum, group) => sum + groupSize(group), 0);
  const entries = view.groups.reduce((sum, group) => sum + countEntries(group), 0);
  if (sizes <= ONE_PAGE && entries <= MOST_ENTRIES) return [{ path, view }];
  const parts = divide(view.groups);
  const paths = parts.map((_, at) => (at === 0 ? path : partPath(path, at + 1)));
  const links = parts.map((groups, at) => ({ href: paths[at] ?? path, ...rangeOf(groups) }));
  return parts.map((groups, at) => {
    const own = paths[at] ?? path;
    const { title, description, section } = view.frame;
    const part = at === 0 ? "" : `, part ${at + 1}`;
    return {
      path: own,
      view: {
        ...view,
        frame: frameFor(context, own, {
          title: title + part,
          description: description + part,
          ...(section !== undefined && { section }),
        }),
        groups,
        parts: links.flatMap(({ href, ...range }, each): readonly IndexPartView[] => {
          if (!isLinked(links.length, at, each)) return [];
          return [each === at ? range : { href, ...range }];
        }),
      },
    };
  });
}

/** Of very many parts each leads to the first, the last, those beside it, and some between. */
function isLinked(parts: number, at: number, other: number): boolean {
  const step = Math.ceil(parts / MOST_PARTS);
  return other % step === 0 || other === parts - 1 || Math.abs(other - at) <= step;
}

/** About as many can be looked through. */
const MOST_PARTS = 100;

const countEntries = ({ heading, entries }: IndexGroup): number =>
  entries.length + (heading === undefined ? 0 : 1);

/** The bytes that the groups of an index may take on a single page. */
const ONE_PAGE = PAGE_LIMIT - 25_000;

/** The same on one of several pages, each of which links to others. */
const ONE_PART = CUT_LENGTH;

/**
 * Groups in parts of at most ONE_PART bytes and MOST_ENTRIES entries; a group may go on in the next
 * part.
 */
function divide(groups: readonly IndexGroup[]): readonly (readonly IndexGroup[])[] {
  const parts: IndexGroup[][] = [[]];
  let left = ONE_PART;
  let count = 0;
  for (const { entries, ...group } of groups) {
    let some: EntryView[] = [];
    const heading = groupSize({ ...group, entries: [] });
    const begin = (): void => {
      some = [];
      parts.at(-1)?.push({ ...group, entries: some });
      left -= heading;
      if (group.heading !== undefined) count++;
    };
    const turn = (): void => {
      parts.push([]);
      left = ONE_PART;
      count = 0;
    };
    if (left < heading || count >= MOST_ENTRIES - 1) turn();
    begin();
    for (const entry of entries) {
      const size = entrySize(entry);
      if (left < size || count === MOST_ENTRIES) {
        turn();
        begin();
      }
      some.push(entry);
      left -= size;
      count++;
    }
  }
  return parts;
}

/** The first and the last entry, or the headings of the groups where they have one. */
function rangeOf(groups: readonly IndexGroup[]): Pick<IndexPartView, "from" | "to"> {
  const [first, last] = [groups[0], groups.at(-1)];
  const from = first?.heading?.label ?? first?.entries[0]?.label ?? "";
  const to = last?.heading?.label ?? last?.entries.at(-1)?.label ?? "";
  return { from: shorten(from, LONGEST_GUIDE), to: shorten(to, LONGEST_GUIDE) };
}

/** In UTF-16 code units. */
const LONGEST_GUIDE = 30;

const groupSize = ({ heading, entries }: IndexGroup): number =>
  entries.reduce(
    (sum, entry) => sum + entrySize(entry),
    GROUP + (heading === undefined ? 0 : entrySize(heading)),
  );

/** What an entry takes as HTML: `<li><a href="..."><bdi>...</bdi></a><span class="count"> 12</span></li>`. */
const entrySize = ({
  href = "",
  label,
  lang,
  count,
  flag,
}: Partial<EntryView> & Pick<EntryView, "label">): number =>
  ENTRY +
  htmlSize(href) +
  htmlSize(label) +
  (lang === undefined ? 0 : LANG + lang.length) +
  (count === undefined ? 0 : COUNT + (4 / 3) * `${count}`.length) +
  (flag === undefined ? 0 : FLAG);

function htmlSize(text: string): number {
  let size = Buffer.byteLength(text);
  if (!HAS_ESCAPED.test(text)) return size;
  for (const [sign] of text.matchAll(ESCAPED)) size += REFERENCES[sign] ?? 0;
  return size;
}

const HAS_ESCAPED = /[&<"]/;
const ESCAPED = new RegExp(HAS_ESCAPED, "g");

/** What references take beyond the signs that they stand for. */
const REFERENCES: Readonly<Record<string, number>> = {
  "&": "&amp;".length - 1,
  "<": "&lt;".length - 1,
  '"': "&quot;".length - 1,
};

const GROUP = '<section class="index-group"><ul class="leaders"></ul></section>'.length;
const ENTRY = '<li><a href=""><bdi></bdi></a></li>'.length;
const LANG = ' lang=""'.length;
const COUNT = '<span class="count"> </span>'.length;
const FLAG = Buffer.byteLength('<span class="flag" aria-hidden="true">🇪🇺 </span>');
