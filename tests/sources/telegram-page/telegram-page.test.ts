import { describe, expect, test } from "vitest";
import { telegramPage } from "../../../src/sources/telegram-page/telegram-page.ts";
import { readSource } from "../html/read-source.ts";

const read = (html: string, options = {}) => readSource(telegramPage, html, options);

const view = (known: unknown): string => btoa(JSON.stringify(known)).replaceAll("=", "");

interface Parts {
  readonly body?: string;
  readonly classes?: string;
  readonly view?: string;
  readonly meta?: string;
  readonly info?: string;
  readonly datetime?: string;
}

const text = (html: string): string =>
  `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`;

/** A post as t.me shows it. */
const post = (number: number, parts: Parts = {}): string => {
  const { body = text("Hello"), classes = "", meta = "", info = "" } = parts;
  const data = parts.view === undefined ? "" : ` data-view="${parts.view}"`;
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap">
  <div class="tgme_widget_message text_not_supported_wrap ${classes} js-widget_message"
    data-post="harbour/${number}"${data}>
   <div class="tgme_widget_message_user"><a href="https://t.me/harbour"><i class="tgme_widget_message_user_photo bgcolor4" data-content="H"></i></a></div>
   <div class="tgme_widget_message_bubble">
    <i class="tgme_widget_message_bubble_tail"><svg class="bubble_icon"><g fill="none"><path d="M8,1"></path></g></svg></i>
    <div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/harbour"><span dir="auto">Harbour</span></a></div>
    ${body}
    <div class="tgme_widget_message_footer compact js-message_footer">
     <div class="tgme_widget_message_info short js-message_info">
      ${info}<span class="tgme_widget_message_views">12.3K</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta">${meta}<a class="tgme_widget_message_date" href="https://t.me/harbour/${number}"><time datetime="${parts.datetime ?? "2024-07-16T15:45:00+00:00"}" class="time">15:45</time></a></span>
     </div>
    </div>
   </div>
  </div>
  <div class="tgme_widget_message_service_date_wrap"><div class="tgme_widget_message_service_date">July 16</div></div>
 </div>`;
};

const page = (...posts: readonly string[]): string => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Harbour – Telegram</title></head>
<body class="widget_frame_base tgme_webpreview">
<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">Harbour</span></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/harbour">@harbour</a></div></div>
<main class="tgme_main" data-url="/harbour"><section class="tgme_channel_history js-message_history">
${posts.join("\n")}
</section></main></body></html>`;

const one = async (parts: Parts, options = {}) =>
  (await read(page(post(17, parts)), options)).messages[0];

describe("a saved page", () => {
  test("gives each post with its number, channel, time and views", async () => {
    const { records, remarks } = await read(
      page(post(17, { view: view({ c: -1234567890, p: 17 }) }), post(18)),
    );
    expect(records[0]).toEqual({
      message: {
        body: { text: "Hello" },
        channel: { id: 1234567890, username: "harbour", title: "Harbour" },
        number: 17,
        time: { kind: "instant", by: "offset", utc: "2024-07-16T15:45:00Z" },
        facts: { album: null, views: 12300 },
      },
    });
    expect(records[1]).toMatchObject({ message: { channel: { username: "harbour" }, number: 18 } });
    expect(remarks).toEqual([]);
  });

  test("reads the same in pieces of any size", async () => {
    const html = page(post(17, { body: text("🌊 a <b>b</b>\n   c<br/> d &amp;") }), post(18));
    const whole = await read(html);
    expect(whole.messages[0]?.body.text).toBe("🌊 a b c\n d &");
    for (const pieceSize of [1, 2, 5, 64]) expect(await read(html, { pieceSize })).toEqual(whole);
  });

  test("may be a single post, or a piece of a page", async () => {
    const html = post(17);
    expect(telegramPage.recognises({ text: html, isCut: false })).toBe(true);
    expect((await read(html)).messages.map(({ number }) => number)).toEqual([17]);
  });

  test("that ends within a post leaves it out", async () => {
    const html = page(post(17), post(18));
    const { messages, remarks } = await read(html.slice(0, html.indexOf("harbour/18") + 500));
    expect(messages.map(({ number }) => number)).toEqual([17]);
    expect(remarks).toEqual(["post harbour/18 is cut off, and left out"]);
  });

  test("without posts says so, and is refused where it is no such page", async () => {
    expect((await read(page())).remarks).toEqual([expect.stringContaining("no posts")]);
    await expect(read("<html></html>")).rejects.toThrow("save the page https://t.me/s/NAME");
  });

  test.each([
    [
      "with another offset",
      "2024-07-16T18:45:00+03:00",
      { kind: "instant", by: "offset", utc: "2024-07-16T15:45:00Z" },
    ],
    ["without offset", "2024-07-16T18:45:00", { kind: "local", local: "2024-07-16T18:45:00" }],
    ["of no real day", "2024-02-30T18:45:00+00:00", undefined],
  ])("has times %s", async (_name, datetime, expected) => {
    expect((await one({ datetime }))?.time).toEqual(expected);
  });

  test.each([
    ["marked for bots", { c: -1001234567890 }, 1234567890],
    ["a word", { c: "channel" }, undefined],
    ["no object", 5, undefined],
  ])("has a channel's number %s", async (_name, known, expected) => {
    expect((await one({ view: view(known) }))?.channel.id).toBe(expected);
  });
});

describe("texts", () => {
  test.each([
    [
      "<b>a</b> <i>b</i> <u>c</u> <s>d</s>",
      "a b c d",
      [
        ["bold", 0, 1],
        ["italic", 2, 3],
        ["underline", 4, 5],
        ["strikethrough", 6, 7],
      ],
    ],
    [
      "<b><i>a</i>b</b>",
      "ab",
      [
        ["bold", 0, 2],
        ["italic", 0, 1],
      ],
    ],
    [
      "<b>a <i>b</i></b>",
      "a b",
      [
        ["bold", 0, 3],
        ["italic", 2, 3],
      ],
    ],
    [
      'a <i class="emoji" style="background-image:url(\'//telegram.org/img/emoji/40/F09F98AE.png\')"><b>😮</b></i>',
      "a 😮",
      undefined,
    ],
    [
      '<tg-emoji emoji-id="5"><i class="emoji"><b>😮</b></i></tg-emoji>',
      "😮",
      [["custom-emoji", 0, 2]],
    ],
    ["<tg-spoiler>no</tg-spoiler>", "no", [["spoiler", 0, 2]]],
    ["<pre>a\n  b</pre>", "a\n  b", [["pre", 0, 5]]],
    ['<pre><code class="language-js">a\n b</code></pre>', "a\n b", [["pre", 0, 4, "js"]]],
    ["<code>a</code>", "a", [["code", 0, 1]]],
    ["a<blockquote>q</blockquote>b", "a\nq\nb", [["blockquote", 2, 3]]],
    [
      "a<br/><blockquote expandable>q</blockquote><br/>b",
      "a\nq\nb",
      [["expandable-blockquote", 2, 3]],
    ],
    ['<a href="?q=%23news">#news</a>', "#news", [["hashtag", 0, 5]]],
    ['<a href="https://t.me/s/harbour?q=%23news">#news</a>', "#news", [["hashtag", 0, 5]]],
    ['<a href="https://t.me/lake" target="_blank">@lake</a>', "@lake", [["mention", 0, 5]]],
    [
      '<a href="http://example.org/" target="_blank" rel="noopener">example.org</a>',
      "example.org",
      [["link", 0, 11]],
    ],
    [
      '<a href="https://example.org/">here</a>',
      "here",
      [["text-link", 0, 4, "https://example.org/"]],
    ],
    ['Hello<span style="display: inline-block; width: 104px;"></span>\n   ', "Hello", undefined],
    ["a\n     <br>\n  b", "a\nb", undefined],
    [text("inner"), "inner", undefined],
  ])("%s", async (html, expected, ranges) => {
    const body = (await one({ body: text(html) }))?.body;
    expect(body?.text).toBe(expected);
    const plain = body?.ranges?.map(({ kind, from, to, url, language }) => [
      ...[kind, from, to],
      ...[url ?? language ?? []].flat(),
    ]);
    expect(plain).toEqual(ranges);
  });

  test("quoted in a reply, or of the preview of a link, are not the post's", async () => {
    const reply = `<a class="tgme_widget_message_reply user-color-1" href="https://t.me/Harbour/9">
      <div class="tgme_widget_message_author accent_color"><span class="tgme_widget_message_author_name" dir="auto">Other</span></div>
      <div class="tgme_widget_message_text js-message_reply_text" dir="auto">Quoted</div></a>`;
    const preview = `<a class="tgme_widget_message_link_preview" href="https://example.org">
      <div class="link_preview_title">Title</div><i class="link_preview_image" style="background-image:url('a.jpg')"></i>
      <div class="tgme_widget_message_video_player"><div class="tgme_widget_message_text">Shown</div></div></a>`;
    const found = await one({ body: `${reply}${text("Own")}${preview}` });
    expect(found?.body).toEqual({ text: "Own" });
    expect(found?.facts).toEqual({ album: null, views: 12300, replyTo: 9 });
    const alone = await read(page(post(17, { body: reply })));
    expect(alone.leftOut).toEqual(["empty"]);
    const other = await one({ body: reply.replace("t.me/Harbour", "t.me/lake") + text("Own") });
    expect(other?.facts.replyTo).toBeUndefined();
  });
});

describe("heads and feet", () => {
  test("name the source of a forward, and its message", async () => {
    const forward = (name: string): string =>
      `<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;${name}</div>${text("Yes")}`;
    const linked = await one({
      body: forward(
        '<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/lake/5"><span dir="auto">Lake</span></a>',
      ),
    });
    expect([linked?.forwardedFrom, linked?.facts.forwardLink]).toEqual([
      "Lake",
      "https://t.me/lake/5",
    ]);
    const named = await one({
      body: forward(
        '<span class="tgme_widget_message_forwarded_from_name"><span dir="auto">Ann</span></span>',
      ),
    });
    expect([named?.forwardedFrom, named?.facts.forwardLink]).toEqual(["Ann", undefined]);
  });

  test("name who signed, with emoji as signs", async () => {
    const meta =
      '<span class="tgme_widget_message_from_author" dir="auto"><i class="emoji"><b>🅰️</b></i>nn</span>,&nbsp;';
    expect((await one({ meta }))?.facts.author).toBe("🅰️nn");
  });

  test("have reactions and buttons", async () => {
    const body = `${text("Yes")}<div class="tgme_widget_message_inline_row"><a class="tgme_widget_message_inline_button url_button" href="https://example.org/"><span class="tgme_widget_message_inline_button_text" dir="auto">Read</span></a>
      <a class="tgme_widget_message_inline_button" href="#"><span>Vote</span></a></div>
      <div class="tgme_widget_message_reactions js-message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>153</span><span class="tgme_reaction"><tg-emoji emoji-id="5"><i class="emoji"><b>👋</b></i></tg-emoji>1.2K</span><span class="tgme_reaction tgme_reaction_paid"><i class="icon"></i>4</span></div>`;
    expect((await one({ body }))?.facts).toMatchObject({
      buttons: [{ text: "Read", url: "https://example.org/" }],
      reactions: [
        { emoji: "👍", count: 153 },
        { emoji: "custom emoji", count: 1200 },
        { emoji: "paid", count: 4 },
      ],
    });
  });

  test.each([
    ["Channel created", "service: create_channel"],
    ["Channel name was changed to «Lake»", "service: edit_group_title"],
    ["Channel photo updated", "service: edit_group_photo"],
    ["Harbour pinned «Hello»", "service: pin_message"],
    ["Live stream started", "service: group_call"],
    ["Something new", "service: other"],
  ])("of services: %s", async (words, expected) => {
    const { leftOut } = await read(
      page(post(1, { classes: "service_message", body: text(words) })),
    );
    expect(leftOut).toEqual([expected]);
  });

  test("of what only the apps show", async () => {
    const unshown = `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div></div></div>`;
    expect((await read(page(post(1, { body: unshown })))).leftOut).toEqual(["unsupported"]);
    const captioned = await one({ body: unshown + text("Words") });
    expect(captioned?.facts.media).toMatchObject([{ kind: "unknown" }]);
  });
});

describe("media", () => {
  const label = (words: string): string =>
    `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">${words}</div></div></div>`;
  const shownBadly = label("This media is not supported in your browser");

  test.each([
    [
      "a photo",
      `<a class="tgme_widget_message_photo_wrap 5467 123_456" href="https://t.me/harbour/17" style="width:800px;background-image:url('https://cdn4.telegram-cdn.org/file/a.jpg')"><div class="tgme_widget_message_photo"></div></a>`,
      [{ kind: "photo", missing: "not saved" }],
    ],
    [
      "a photo saved with the page",
      `<a style="background-image: url(&quot;./Harbour_files/a%20b.jpg&quot;);" href="https://t.me/harbour/17" class="tgme_widget_message_photo_wrap"></a>`,
      [{ kind: "photo", path: "Harbour_files/a b.jpg" }],
    ],
    [
      "a video",
      `<a class="tgme_widget_message_video_player js-message_video_player" href="https://t.me/harbour/17"><i class="tgme_widget_message_video_thumb" style="background-image:url('https://cdn4.telegram-cdn.org/file/t.jpg')"></i><div class="tgme_widget_message_video_wrap"><video src="https://cdn4.telegram-cdn.org/file/v.mp4?token=x" class="tgme_widget_message_video js-message_video"></video></div><time class="message_video_duration js-message_video_duration">1:02:03</time>${shownBadly}</a>`,
      [{ kind: "video", duration: 3723, missing: "not saved" }],
    ],
    [
      "an animation",
      `<a class="tgme_widget_message_video_player js-message_video_player"><video src="Harbour_files/v.mp4" class="tgme_widget_message_video" preload muted autoplay loop playsinline></video></a>`,
      [{ kind: "animation", path: "Harbour_files/v.mp4" }],
    ],
    [
      "a video that is too big",
      `<a class="tgme_widget_message_video_player not_supported"><time class="message_video_duration">1:09</time>${label("Media is too big")}</a>`,
      [{ kind: "video", duration: 69, missing: "too large" }],
    ],
    [
      "a round video",
      `<div class="tgme_widget_message_roundvideo_player"><div class="tgme_widget_message_roundvideo_wrap"><video class="tgme_widget_message_roundvideo js-message_roundvideo" src="https://cdn4.telegram-cdn.org/file/v.mp4"></video></div>${shownBadly}<time class="tgme_widget_message_roundvideo_duration">0:44</time></div>`,
      [{ kind: "round-video", duration: 44, missing: "not saved" }],
    ],
    [
      "a voice message",
      `<a class="tgme_widget_message_voice_player"><audio class="tgme_widget_message_voice js-message_voice" src="https://cdn4.telegram-cdn.org/file/v.ogg"></audio><div class="bar"><s style="height:0%"></s></div><time class="tgme_widget_message_voice_duration">27:40</time></a>`,
      [{ kind: "voice", duration: 1660, missing: "not saved" }],
    ],
    [
      "a file",
      `<a class="tgme_widget_message_document_wrap" href="https://t.me/harbour/17"><div class="tgme_widget_message_document_icon accent_bg"></div><div class="tgme_widget_message_document"><div class="tgme_widget_message_document_title" dir="auto">A\n   report.pdf</div><div class="tgme_widget_message_document_extra" dir="auto">2.1 MB</div></div></a>`,
      [{ kind: "file", name: "A report.pdf", size: 2202010, missing: "not saved" }],
    ],
    [
      "a song",
      `<a class="tgme_widget_message_document_wrap"><div class="tgme_widget_message_document_icon accent_bg audio"></div><div class="tgme_widget_message_document_title">Song</div><div class="tgme_widget_message_document_extra">Singer</div></a>`,
      [{ kind: "audio", title: "Song", performer: "Singer", missing: "not saved" }],
    ],
    [
      "a sticker",
      `${shownBadly}<div class="tgme_widget_message_sticker_wrap"><i class="tgme_widget_message_sticker js-sticker_image" data-webp="https://cdn4.telegram-cdn.org/file/s.webp"></i></div>`,
      [{ kind: "sticker", missing: "not saved" }],
    ],
    [
      "a moving sticker",
      `<div class="tgme_widget_message_sticker_wrap"><div class="tgme_widget_message_tgsticker_wrap"><picture class="tgme_widget_message_tgsticker js-tgsticker_image"></picture></div></div>`,
      [{ kind: "sticker", missing: "not saved" }],
    ],
    [
      "a place",
      `<a class="tgme_widget_message_location_wrap" href="https://maps.google.com/maps?q=55.75,-37.61&amp;ll=55.75,-37.61&amp;z=16"><div class="tgme_widget_message_location"></div></a>`,
      [{ kind: "location", latitude: "55.75", longitude: "-37.61" }],
    ],
  ])("%s", async (_name, body, expected) => {
    expect((await one({ body }))?.facts.media).toEqual(expected);
  });

  test("of an album are one post's", async () => {
    const photo = (number: number): string =>
      `<a class="tgme_widget_message_photo_wrap grouped_media_wrap" href="https://t.me/harbour/${number}?single"></a>`;
    const { messages } = await read(
      page(
        post(17, {
          body: `<div class="tgme_widget_message_grouped_wrap">${photo(17)}${photo(18)}</div>${text("Two")}`,
        }),
        post(19),
      ),
    );
    expect(messages.map(({ number, facts }) => [number, facts.album, facts.media?.length])).toEqual(
      [
        [17, "17", 2],
        [19, null, undefined],
      ],
    );
  });

  test("are none in a poll, which has shares", async () => {
    const option = (words: string, share: string): string =>
      `<div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">${share}</div><div class="tgme_widget_message_poll_option_value"><div class="tgme_widget_message_poll_option_text">${words}</div></div></div>`;
    const body = `<div class="tgme_widget_message_poll js-poll multiple"><div class="tgme_widget_message_poll_question">Which?</div><div class="tgme_widget_message_poll_type">Final Results</div><a class="tgme_widget_message_poll_options">${option("Yes", "83%")}${option("No", "17%")}</a></div>`;
    const info =
      '<span class="tgme_widget_message_voters">222</span><span class="copyonly"> voters</span>';
    expect((await one({ body, info }))?.facts).toEqual({
      album: null,
      views: 12300,
      poll: {
        kind: "poll",
        question: "Which?",
        isClosed: true,
        voters: 222,
        answers: [
          { text: "Yes", share: 83 },
          { text: "No", share: 17 },
        ],
      },
    });
  });
});

test.each([
  ["a page", page(post(1)), true],
  ["saved by a browser", `<!-- saved from url=(0023)https://t.me/s/harbour -->\n${page()}`, true],
  [
    "attributes in another order",
    `<div data-post="a/1" class='js-x tgme_widget_message'></div>`,
    true,
  ],
  ["a part of a post", `<div class="tgme_widget_message_poll"></div>`, false],
  ["another page", "<html><body class='page'></body></html>", false],
  ["words about one", 'The class="tgme_widget_message" stands on posts.', false],
])("what is such a page: %s", (_name, html, expected) => {
  expect(telegramPage.recognises({ text: html, isCut: false })).toBe(expected);
});
