import { aboutPath, findPath } from "../../src/site/archive/urls.ts";
import type { ChannelView, ContentsView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { CountedLinks } from "./counted-links.tsx";
import { ExportedNumbers } from "./export-table.tsx";
import { OutwardLink } from "./outward-link.tsx";
import { RecordRow } from "./record-row.tsx";

interface Props {
  readonly channel: ChannelView;
  readonly root: string;
}

/** What is known of a channel, its exports, and its years, tags, countries and sources. */
export const ChannelFacts = ({ channel, root }: Props) => {
  const { username, id, publisher, span, numbers, missing, exports, moreExports } = channel;
  return (
    <>
      <section class="record channel-facts" aria-label="The channel">
        <dl>
          {username && (
            <RecordRow term="On Telegram">
              <OutwardLink link={username}>{username.label}</OutwardLink>
            </RecordRow>
          )}
          {id && <RecordRow term="Id">{id}</RecordRow>}
          {publisher && (
            <RecordRow term="Publisher">
              <bdi>{publisher}</bdi>
            </RecordRow>
          )}
          {span && <RecordRow term="Posts from">{span}</RecordRow>}
          {numbers && (
            <RecordRow term="Numbers">
              {numbers}
              {missing && `; ${missing}`}. <a href={`${root}${findPath}`}>Find a post</a> by its
              number.
            </RecordRow>
          )}
          {exports.length > 0 && (
            <RecordRow term={exports.length === 1 ? "Export" : "Exports"}>
              <ul>
                {exports.map(({ name, format, ...read }) => (
                  <li>
                    {name} <span class="evidence">{format}</span>
                    <ExportedNumbers channel={read} />
                  </li>
                ))}
                {moreExports && (
                  <li>
                    <a href={`${root}${aboutPath}#imported`}>
                      and {countOf(moreExports, "earlier export", "earlier exports")}
                    </a>
                  </li>
                )}
              </ul>
            </RecordRow>
          )}
        </dl>
      </section>
      {channel.contents.map((contents) => (
        <Contents contents={contents} />
      ))}
    </>
  );
};

const Contents = ({ contents: { label, links } }: { readonly contents: ContentsView }) => (
  <section class="contents">
    <h2>{label}</h2>
    <CountedLinks links={links} layout="row" />
  </section>
);
