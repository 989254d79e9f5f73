import { OUTWARD_REL } from "../../src/format/link-policy.ts";
import { searchPath } from "../../src/site/archive/urls.ts";
import type { SearchView } from "../../src/site/views/views.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** Searches the archive by a script; without it the page leads on. */
export const renderSearch = (view: SearchView): string =>
  toDocument(
    <Base frame={view.frame}>
      <div class="search-page">
        <header class="page-header">
          <h1>Search</h1>
          <noscript>
            <p class="intro">
              This page searches within your browser, by JavaScript, which is switched off. Below
              are other ways to posts.
            </p>
          </noscript>
          <search>
            <SearchForm view={view} />
          </search>
          <div class="found-posts">
            <p class="position">
              <output id="total" for="q" tabindex={-1} />
              <button id="show-help" type="button" class="as-link" aria-controls="help">
                How to search
              </button>
            </p>
            <p id="unstarted" class="unstarted">
              The search has not started: it takes Chrome 103, Firefox 113, Safari 16.4 or a later
              browser, and the file assets/search.js of this site.
            </p>
            <div id="notes" class="notes" role="status" />
          </div>
        </header>
        <Help />
        <div class="found-posts">
          <ol id="years" class="years" aria-label="Posts in each year" hidden />
          <ol id="results" class="cards" />
          <button id="more" type="button" class="button" hidden>
            Show more
          </button>
          <p id="shown" class="unseen" role="status" />
        </div>
        <OtherWays view={view} />
      </div>
    </Base>,
  );

/** Filters other than channels; the script fills them. */
const FILTERS = [
  ["country", "Country"],
  ["lang", "Language"],
  ["has", "Media"],
] as const;

const SearchForm = ({ view }: { readonly view: SearchView }) => (
  <form id="search" class="search" action={searchPath} data-names={view.data}>
    <label class="unseen" for="q">
      Words
    </label>
    <input
      id="q"
      name="q"
      type="search"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      dir="auto"
      aria-keyshortcuts="/"
    />
    <button type="submit">Search</button>
    <div class="filters">
      {(view.hasChannels ? [["channel", "Channel"] as const, ...FILTERS] : FILTERS).map(
        ([name, label]) => (
          <label>
            {label}
            <select data-filter={name} disabled>
              <option value="">any</option>
            </select>
          </label>
        ),
      )}
      <label>
        Order
        <select id="sort" name="sort">
          <option value="">newest first</option>
          <option value="best">best first</option>
        </select>
      </label>
    </div>
  </form>
);

const EXAMPLES = [
  ["water treaty", "posts that have both words, in any of their forms"],
  ['"clean water"', "these words side by side"],
  ["water -sea", "posts without the second word"],
  ["water OR sea", "posts that have one of them"],
  ["#UN", "posts with a hashtag"],
  ["country:RU lang:ru", "posts with a country, in a language"],
  ["date:2023-05..2024-07", "posts of these days, months or years"],
  ["has:photo", "or video, audio, file, poll, link"],
  ['source:"Russian MFA"', "posts forwarded from there"],
  ["https://t.me/herald/42", "the post that had this address"],
] as const;

const Help = () => (
  <section id="help" class="prose help" hidden>
    <h2>How to search</h2>
    <dl class="examples">
      {EXAMPLES.map(([query, meaning]) => (
        <div>
          <dt>
            <code>{query}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p class="legend">
      What you type stays in this browser. Keys: <kbd>/</kbd> to type, arrows to move through
      results, Enter to open one, Escape to clear.
    </p>
  </section>
);

const OtherWays = ({ view: { ways, engines } }: { readonly view: SearchView }) => (
  <section id="ways" class="prose">
    <h2>Other ways</h2>
    <div>
      <ul class="row">
        {ways.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {engines && (
        <p class="engines">
          With a search engine of yours: <code>{engines.words}</code> and your words, such as at{" "}
          {engines.links.map(({ href, label }, at) => (
            <>
              {at > 0 && (at === engines.links.length - 1 ? " or " : ", ")}
              <a href={href} rel={OUTWARD_REL}>
                {label}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </div>
  </section>
);
