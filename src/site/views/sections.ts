import type { PagePath } from "../../core/types.ts";
import type { Extras } from "../archive/archive.ts";
import { FACETS } from "../archive/facets.ts";
import { aboutPath, postsPath } from "../archive/urls.ts";
import { FACET_PAGES, SHOWN_FACETS } from "./facet-pages.ts";
import type { FrameView } from "./views.ts";

/** A part of the site in its navigation. */
interface Section {
  readonly section: NonNullable<FrameView["section"]>;
  readonly path: PagePath;
  readonly label: string;
}

/** The navigation of every page: of one channel, or none, nothing is said. */
export const sectionsOf = ({ hasChannels }: Pick<Extras, "hasChannels">): readonly Section[] =>
  hasChannels ? SECTIONS : SECTIONS.filter(({ section }) => section !== "channels");

const SECTIONS: readonly Section[] = [
  { section: "posts", path: postsPath, label: "Posts" },
  ...SHOWN_FACETS.map((section) => ({
    section,
    path: FACETS[section].index,
    label: FACET_PAGES[section].label,
  })),
  { section: "about", path: aboutPath, label: "About" },
];
