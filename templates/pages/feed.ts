import type { FeedView } from "../../src/site/views/views.ts";
import { feedMediaHtml } from "../components/feed-media.tsx";
import { toXmlDocument, xml } from "../components/xml.ts";

/** The newest posts as an Atom feed. */
export const renderFeed = (view: FeedView): string =>
  toXmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">
  <title>${view.title}</title>
  <subtitle>${view.subtitle}</subtitle>
  <id>${view.id}</id>
  <link rel="self" type="application/atom+xml" href="${view.selfHref}"/>
  <link rel="alternate" type="text/html" href="${view.siteHref}"/>
  <updated>${view.updated}</updated>${view.entries.map(renderEntry)}
</feed>`);

const renderEntry = (entry: FeedView["entries"][number]) => xml`
  <entry${entry.lang === undefined ? undefined : xml` xml:lang="${entry.lang}"`}>
    <title>${entry.title}</title>
    <id>${entry.id}</id>
    <link rel="alternate" type="text/html" href="${entry.href}"/>
    <updated>${entry.updated}</updated>
    <author><name>${entry.author}</name></author>${entry.categories.map(renderCategory)}
    <content type="html">${contentOf(entry)}</content>
  </entry>`;

const contentOf = (entry: FeedView["entries"][number]): string =>
  (entry.media === undefined ? "" : feedMediaHtml(entry.media)) +
  entry.html +
  (entry.goesOn ? restOf(entry).xml : "");

/** The link to the complete text, where it is too long for the feed. */
const restOf = ({ markdownHref }: FeedView["entries"][number]) =>
  xml`<p>The text is too long for this feed. The <a href="${markdownHref}">Markdown file</a> has it in full.</p>`;

const renderCategory = (category: string) => xml`
    <category term="${category}"/>`;
