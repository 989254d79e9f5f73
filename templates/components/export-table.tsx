import type { AboutView, ExportedChannelView, ExportView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { DateLabel } from "./date-label.tsx";

interface Props {
  readonly exports: AboutView["exports"];
}

/** Every export that was imported: its format, what became of its messages, and which are missing. */
export const ExportTable = ({ exports }: Props) => (
  <table class="dumps">
    <caption>Exports of channels</caption>
    <thead>
      <tr>
        <th scope="col">Size</th>
        <th scope="col">Messages</th>
        <th scope="col">In posts</th>
      </tr>
    </thead>
    {exports.map((each) => (
      <tbody>
        <tr>
          <th scope="rowgroup" colspan={3}>
            {each.name}{" "}
            <span class="format">
              {each.format}
              {each.files > 1 && `, ${countOf(each.files, "page", "pages")}`}
            </span>
            {each.sha256 && <code>{each.sha256}</code>}
          </th>
        </tr>
        <tr>
          <td>{each.size}</td>
          <td>{each.messages}</td>
          <td>{each.posts}</td>
        </tr>
        <tr>
          <td class="contents-of" colspan={3}>
            <ChannelsOf export={each} />
          </td>
        </tr>
      </tbody>
    ))}
  </table>
);

const ChannelsOf = ({
  export: { channels, moreChannels, leftOut },
}: {
  readonly export: ExportView;
}) => (
  <>
    {channels.map((channel) => (
      <Channel channel={channel} />
    ))}
    {moreChannels && <p>And {countOf(moreChannels, "more channel", "more channels")}.</p>}
    {leftOut && <p>Left out: {leftOut}.</p>}
  </>
);

const Channel = ({ channel }: { readonly channel: ExportedChannelView }) => {
  const { name, href } = channel;
  return (
    <p>
      {href === undefined ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      )}
      <ExportedNumbers channel={channel} />
    </p>
  );
};

/** Which numbers an export has of a channel, until when, and which are missing. */
export const ExportedNumbers = ({
  channel: { numbers, until, missing },
}: {
  readonly channel: Omit<ExportedChannelView, "name">;
}) => (
  <>
    {numbers && `, ${numbers.includes("–") ? "numbers" : "number"} ${numbers}`}
    {until && (
      <>
        , until <DateLabel date={until} />
      </>
    )}
    {missing && `; ${missing}`}.
  </>
);
