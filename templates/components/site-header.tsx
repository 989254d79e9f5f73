import { homePath, searchPath } from "../../src/site/archive/urls.ts";
import { sectionsOf } from "../../src/site/views/sections.ts";
import type { FrameView } from "../../src/site/views/views.ts";
import { sharedHtml } from "./shared-html.ts";

interface Props {
  readonly frame: FrameView;
}

/** The part of a frame that it shows. */
interface Shown {
  readonly root: FrameView["root"];
  readonly section: FrameView["section"];
  readonly siteTitle: FrameView["siteTitle"];
  readonly ownPages: FrameView["ownPages"];
  readonly hasChannels: FrameView["hasChannels"];
  readonly hasForm: boolean;
}

/**
 * The archive's name, its sections and a search form. The home page says the name itself, the search
 * page has a larger form.
 */
export const SiteHeader = ({
  frame: { root, section, siteTitle, ownPages, hasChannels, search, isSearchPage },
}: Props) => (
  <header
    class="site-header"
    dangerouslySetInnerHTML={sharedHtml(Inside, {
      ...{ root, section, siteTitle, ownPages, hasChannels },
      hasForm: search === true && isSearchPage !== true,
    })}
  />
);

const Inside = ({
  root,
  section,
  siteTitle,
  ownPages = [],
  hasChannels = false,
  hasForm,
}: Shown) => (
  <>
    {section !== "home" && (
      <a class="site-title" href={`${root}${homePath}`}>
        {siteTitle}
      </a>
    )}
    <nav aria-label="Sections">
      <ul class="sections">
        {sectionsOf({ hasChannels }).map(({ section: each, path, label }) => (
          <li>
            <a href={`${root}${path}`} aria-current={each === section ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
        {ownPages.map(({ href, label, isCurrent }) => (
          <li>
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {hasForm && (
      <search class="site-search">
        <form action={`${root}${searchPath}`}>
          <input name="q" type="search" aria-label="Search" placeholder="Search" />
        </form>
      </search>
    )}
  </>
);
