import type { DateView, MessageView, PostView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { CountryLink, countryHtml } from "./country-link.tsx";
import { DateLabel } from "./date-label.tsx";
import { More } from "./more.tsx";
import { OutwardLink } from "./outward-link.tsx";
import { RecordRow } from "./record-row.tsx";
import { RecordedFiles } from "./recorded-files.tsx";
import { Sighting } from "./sighting.tsx";
import { TagList } from "./tag-list.tsx";
import { TextHash } from "./text-hash.tsx";

interface Props {
  readonly post: PostView;
}

/**
 * The metadata of a post with its evidence: date, countries, hashtags, where it was seen, its
 * address.
 */
export const PostRecord = ({ post }: Props) => (
  <footer class="record">
    <h2>Record</h2>
    <dl>
      <RecordRow term="Date">
        <DateLabel date={post.exactDate ?? post.date} />
        {post.edtf && post.edtf !== post.exactDate?.datetime && (
          <>
            {" "}
            <code class="edtf">{post.edtf}</code>
          </>
        )}
        {post.dateEvidence && <Evidence text={post.dateEvidence} />}
      </RecordRow>
      {post.again && (
        <RecordRow term="Published again">
          <ul>
            {post.again.map((again) => (
              <li>
                <LinkedDate {...again} />
              </li>
            ))}
            {post.moreAgain && (
              <More
                href={post.markdownHref}
                what={countOf(post.moreAgain, "more time", "more times")}
              />
            )}
          </ul>
        </RecordRow>
      )}
      {post.sameText && (
        <RecordRow term="Same text">
          <ul>
            {post.sameText.map((other) => (
              <li>
                Also published on <LinkedDate {...other} />
              </li>
            ))}
          </ul>
        </RecordRow>
      )}
      {post.countries.length > 0 && (
        <RecordRow term="Countries">
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
        </RecordRow>
      )}
      {post.mentions.length > 0 && (
        <RecordRow term="Also named">
          <ul class="row">
            {post.mentions.map((country) => (
              <li dangerouslySetInnerHTML={countryHtml(country)} />
            ))}
          </ul>
        </RecordRow>
      )}
      {post.hashtags.length > 0 && (
        <RecordRow term="Hashtags">
          <TagList tags={post.hashtags}>
            {post.moreHashtags && (
              <More
                href={post.markdownHref}
                what={countOf(post.moreHashtags, "more hashtag", "more hashtags")}
              />
            )}
          </TagList>
        </RecordRow>
      )}
      <RecordRow term="Seen in">
        <ul>
          {post.seen.map((seen) => (
            <li>
              <Sighting seen={seen} />
            </li>
          ))}
          {post.moreSeen && (
            <More
              href={post.markdownHref}
              what={countOf(post.moreSeen, "more place", "more places")}
            />
          )}
        </ul>
      </RecordRow>
      {post.message && (
        <RecordRow term="Message">
          <Message message={post.message} />
        </RecordRow>
      )}
      {post.files && (
        <RecordRow term="Media">
          <RecordedFiles post={post} />
        </RecordRow>
      )}
      {post.missingFrom && (
        <RecordRow term="Later export">
          No longer in <code>{post.missingFrom.dump}</code>
          {post.missingFrom.until && (
            <>
              {" "}
              of <DateLabel date={post.missingFrom.until} />
            </>
          )}
        </RecordRow>
      )}
      <RecordRow term="Permalink">
        <code class="copy">{post.permalink}</code>
      </RecordRow>
      {post.textHash && (
        <RecordRow term="Text">
          <TextHash textHash={post.textHash} />
        </RecordRow>
      )}
      <RecordRow term="File">
        <a href={post.markdownHref} type="text/markdown">
          Markdown
        </a>
      </RecordRow>
    </dl>
  </footer>
);

const Message = ({ message: { channel, number, original } }: { readonly message: MessageView }) => (
  <>
    <a href={channel.href}>
      <bdi>{channel.label}</bdi>
    </a>
    {number && `, ${number.includes("–") ? "numbers" : "number"} ${number}`}
    {original && (
      <span class="evidence">
        {" "}
        <OutwardLink link={original}>{original.label}</OutwardLink>
      </span>
    )}
  </>
);

const LinkedDate = ({ date, href }: { readonly date: DateView; readonly href?: string }) => {
  const label = <DateLabel date={date} />;
  return href === undefined ? label : <a href={href}>{label}</a>;
};

const Evidence = ({ text }: { readonly text: string }) => (
  <span class="evidence" dir="auto">
    {" "}
    {text}
  </span>
);
