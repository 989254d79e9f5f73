import type { ComponentChildren } from "preact";
import type { PostView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { CountryLink, countryHtml } from "./country-link.tsx";
import { DateLabel } from "./date-label.tsx";
import { More } from "./more.tsx";
import { TagList } from "./tag-list.tsx";

interface Props {
  readonly post: PostView;
}

/** What the archive knows of a post and how: date, countries, hashtags, where it was seen, its address. */
export const PostRecord = ({ post }: Props) => (
  <footer class="record">
    <h2>Record</h2>
    <dl>
      <Row term="Date">
        <DateLabel date={post.date} />
        {post.edtf && (
          <>
            {" "}
            <code class="edtf">{post.edtf}</code>
          </>
        )}
        {post.dateEvidence && <Evidence text={post.dateEvidence} />}
      </Row>
      {post.countries.length > 0 && (
        <Row term="Countries">
          <ul>
            {post.countries.map((country) => (
              <li>
                <CountryLink country={country} />
                {country.evidence && <Evidence text={country.evidence} />}
              </li>
            ))}
            {post.moreCountries && (
              <More
                href={post.markdownHref}
                what={countOf(post.moreCountries, "more country", "more countries")}
              />
            )}
          </ul>
        </Row>
      )}
      {post.mentions.length > 0 && (
        <Row term="Also named">
          <ul class="row">
            {post.mentions.map((country) => (
              <li dangerouslySetInnerHTML={countryHtml(country)} />
            ))}
          </ul>
        </Row>
      )}
      {post.hashtags.length > 0 && (
        <Row term="Hashtags">
          <TagList tags={post.hashtags}>
            {post.moreHashtags && (
              <More
                href={post.markdownHref}
                what={countOf(post.moreHashtags, "more hashtag", "more hashtags")}
              />
            )}
          </TagList>
        </Row>
      )}
      <Row term="Seen in">
        <ul>
          {post.seen.map(({ dump, lines }) => (
            <li>
              <code>{dump}</code>,{" "}
              <span class="lines">
                {lines.includes("–") ? "lines" : "line"} {lines}
              </span>
            </li>
          ))}
          {post.moreSeen && (
            <More
              href={post.markdownHref}
              what={countOf(post.moreSeen, "more place", "more places")}
            />
          )}
        </ul>
      </Row>
      <Row term="Permalink">
        <code class="copy">{post.permalink}</code>
      </Row>
      <Row term="File">
        <a href={post.markdownHref} type="text/markdown">
          Markdown
        </a>
      </Row>
    </dl>
  </footer>
);

const Row = ({
  term,
  children,
}: {
  readonly term: string;
  readonly children: ComponentChildren;
}) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Evidence = ({ text }: { readonly text: string }) => (
  <span class="evidence" dir="auto">
    {" "}
    {text}
  </span>
);
