import {
  aboutPath,
  countriesPath,
  datesPath,
  homePath,
  postsPath,
  sourcesPath,
  tagsPath,
} from "../../src/site/urls.ts";
import type { FrameView } from "../../src/site/views.ts";

interface Props {
  readonly frame: FrameView;
}

const sections = [
  { section: "posts", path: postsPath, label: "Posts" },
  { section: "dates", path: datesPath, label: "Dates" },
  { section: "countries", path: countriesPath, label: "Countries" },
  { section: "tags", path: tagsPath, label: "Tags" },
  { section: "sources", path: sourcesPath, label: "Sources" },
  { section: "about", path: aboutPath, label: "About" },
] as const;

/** The archive's name and its sections. The home page says the name itself. */
export const SiteHeader = ({ frame }: Props) => (
  <header class="site-header">
    {frame.section !== "home" && (
      <a class="site-title" href={`${frame.root}${homePath}`}>
        {frame.siteTitle}
      </a>
    )}
    <nav aria-label="Sections">
      <ul class="sections">
        {sections.map(({ section, path, label }) => (
          <li>
            <a
              href={`${frame.root}${path}`}
              aria-current={section === frame.section ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
);
