import { replaceForbidden } from "../src/platform/text/forbidden-characters.ts";
import type { ListingView, PageView } from "../src/site/views/views.ts";
import { renderAbout } from "./pages/about.tsx";
import { renderChanges } from "./pages/changes.tsx";
import { renderDay } from "./pages/day.tsx";
import { renderFeed } from "./pages/feed.ts";
import { renderFind } from "./pages/find.tsx";
import { renderGallery } from "./pages/gallery.tsx";
import { renderGone } from "./pages/gone.tsx";
import { renderHome } from "./pages/home.tsx";
import { renderIndex } from "./pages/index.tsx";
import { renderListing } from "./pages/listing.tsx";
import { renderNotFound } from "./pages/not-found.tsx";
import { renderOpenSearch } from "./pages/open-search.ts";
import { renderOwn } from "./pages/own.tsx";
import { renderPost } from "./pages/post.tsx";
import { renderRedirect } from "./pages/redirect.tsx";
import { renderRobots } from "./pages/robots.ts";
import { renderSearch } from "./pages/search.tsx";
import { renderVersion } from "./pages/version.tsx";

/**
 * A page as the text of its file: HTML, XML or plain text. What these formats forbid is replaced
 * here, and for listings in their own template; the post's file keeps it.
 */
export const renderPage = (view: PageView): string =>
  view.kind === "listing" ? renderListing(view) : replaceForbidden(renderKind(view));

function renderKind(view: Exclude<PageView, ListingView>): string {
  switch (view.kind) {
    case "home":
      return renderHome(view);
    case "post":
      return renderPost(view);
    case "version":
      return renderVersion(view);
    case "gallery":
      return renderGallery(view);
    case "day":
      return renderDay(view);
    case "index":
      return renderIndex(view);
    case "changes":
      return renderChanges(view);
    case "find":
      return renderFind(view);
    case "search":
      return renderSearch(view);
    case "about":
      return renderAbout(view);
    case "own":
      return renderOwn(view);
    case "not-found":
      return renderNotFound(view);
    case "redirect":
      return renderRedirect(view);
    case "gone":
      return renderGone(view);
    case "feed":
      return renderFeed(view);
    case "open-search":
      return renderOpenSearch(view);
    case "robots":
      return renderRobots(view);
  }
}
