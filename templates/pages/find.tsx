import { aboutPath } from "../../src/site/archive/urls.ts";
import type { FindableView, FindView } from "../../src/site/views/views.ts";
import { countOf } from "../components/count.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/**
 * Finds a post by its address on t.me. The form is shown by the script; without it the page says how an
 * address is made.
 */
export const renderFind = (view: FindView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        <h1>Find a post</h1>
        <p class="intro">
          By its address on t.me, or by its channel and number. Here it stands under the same
          channel and the same number.
        </p>
        <form id="find" class="find" data-channels={view.data} hidden>
          <label for="address">Address, or channel and number</label>
          <input
            id="address"
            name="address"
            type="text"
            inputmode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby="examples"
            placeholder={view.example}
          />
          <button type="submit">Find</button>
          <p id="examples" class="legend">
            Such as https://{view.example}?single, or a channel’s name and a number.
          </p>
          <p id="found" class="found" role="status" />
        </form>
      </header>
      <section class="prose">
        <h2>By hand</h2>
        <p>
          The post at <code>https://{view.example}</code> has the address <code>{view.page}</code>{" "}
          here: <code>posts</code>, the channel, the number. What stands behind the number, such as{" "}
          <code>?single</code>, is left out. These are the channels:
        </p>
        <ChannelTable channels={view.channels} />
        {view.moreChannels && (
          <p class="goes-on">
            {countOf(view.moreChannels, "more channel is", "more channels are")} not shown here; the{" "}
            <a href={`${view.frame.root}${aboutPath}#imported`}>page about the archive</a> leads to
            them.
          </p>
        )}
      </section>
    </Base>,
  );

const ChannelTable = ({ channels }: { readonly channels: readonly FindableView[] }) => (
  <table class="dumps channels">
    <thead>
      <tr>
        <th scope="col">Channel and folder</th>
        <th scope="col">Numbers</th>
      </tr>
    </thead>
    <tbody>
      {channels.map(({ channel, username, folder, numbers }) => (
        <tr>
          <th scope="row">
            <a href={channel.href}>
              <bdi>{channel.label}</bdi>
            </a>{" "}
            {username && <span class="format">{username}</span>} <code>{folder}</code>
          </th>
          <td>{numbers}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
