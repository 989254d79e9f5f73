import type { ComponentChildren } from "preact";
import { aboutPath, findPath } from "../../src/site/archive/urls.ts";
import type { ChannelView, ContentsView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { CountedLinks } from "./counted-links.tsx";
import { ExportedNumbers } from "./export-table.tsx";
import { OutwardLink } from "./outward-link.tsx";

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
            <Fact term="On Telegram">
              <OutwardLink link={username}>{username.label}</OutwardLink>
            </Fact>
          )}
          {id && <Fact term="Id">{id}</Fact>}
          {publisher && (
            <Fact term="Publisher">
              <bdi>{publisher}</bdi>
            </Fact>
          )}
          {span && <Fact term="Posts from">{span}</Fact>}
          {numbers && (
            <Fact term="Numbers">
              {numbers}
              {missing && `; ${missing}`}. <a href={`${root}${findPath}`}>Find a post</a> by its
              number.
            </Fact>
          )}
          {exports.length > 0 && (
            <Fact term={exports.length === 1 ? "Export" : "Exports"}>
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
            </Fact>
          )}
        </dl>
      </section>
      {channel.contents.map((contents) => (
        <Contents contents={contents} />
      ))}
    </>
  );
};

const Fact = ({
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

const Contents = ({ contents: { label, links } }: { readonly contents: ContentsView }) => (
  <section class="contents">
    <h2>{label}</h2>
    <CountedLinks links={links} layout="row" />
  </section>
);
