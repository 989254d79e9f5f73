import { describe, expect, test } from "vitest";
import { desktopHtml } from "../../../src/sources/desktop-html/desktop-html.ts";
import { readSource } from "../html/read-source.ts";
import { forwarded, joined, media, message, page, service, text } from "./page.ts";

const read = (html: string, options = {}) => readSource(desktopHtml, html, options);

/** A message with this body. */
const one = async (body: string, options = {}) => {
  const { messages } = await read(page("Harbour", message(7, { body })), options);
  return messages[0];
};

describe("a page", () => {
  test("gives each message with its number, time and channel, and no dividers of days", async () => {
    const { records, remarks } = await read(
      page(
        "Harbour",
        service(-1, "16 July 2024"),
        message(2),
        service(-2, "17 July 2024"),
        message(-999999995, { body: text("Old") }),
      ),
    );
    expect(records).toEqual([
      {
        message: {
          body: { text: "Hello" },
          channel: { title: "Harbour" },
          number: 2,
          time: { kind: "standard", local: "2024-07-16T18:45:00", offset: "+03:00" },
          facts: {},
        },
      },
      expect.objectContaining({ message: expect.objectContaining({ number: -999999995 }) }),
    ]);
    expect(remarks).toEqual([]);
  });

  test("reads the same in pieces of any size", async () => {
    const html = page(
      "Хроника 🌊",
      message(1, {
        from: "Хроника 🌊",
        body: text("a  <b>б\n   в </b> <br>\n  🌊 &amp; &#x1F30A;"),
      }),
    );
    const whole = await read(html);
    expect(whole.messages[0]?.body.text).toBe("a  б в  \n🌊 & 🌊");
    for (const pieceSize of [1, 2, 3, 7, 64])
      expect(await read(html, { pieceSize })).toEqual(whole);
  });

  test("may be UTF-16, or begin with a byte order mark", async () => {
    const html = page("Harbour", message(1));
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${html}`, (c) => c.charCodeAt(0)).buffer);
    for (const bytes of [utf16, new TextEncoder().encode(`\ufeff${html}`)]) {
      expect((await readSource(desktopHtml, bytes)).messages).toHaveLength(1);
    }
  });

  test("without messages is said to be empty", async () => {
    const { records, remarks } = await read(page("Harbour", service(-1, "No exported messages")));
    expect({ records, remarks }).toEqual({
      records: [],
      remarks: ["the export has no messages"],
    });
  });

  test("may stand behind another: names and sources begin anew", async () => {
    const { messages } = await read(
      page("Harbour", message(1, { body: forwarded("Source") })) +
        page("Lake", message(2, { from: "Lake" }), joined(3, forwarded(undefined))),
    );
    expect(messages.map(({ channel, forwardedFrom }) => [channel.title, forwardedFrom])).toEqual([
      ["Harbour", "Source"],
      ["Lake", undefined],
      ["Lake", ""],
    ]);
  });

  test.each([
    ["within a message", 0.9, ["message 2 is cut off, and left out"]],
    ["behind a message", 1, []],
  ])("that ends too soon %s gives what is whole", async (_name, share, cut) => {
    const second = message(2, { body: text("x".repeat(500)) });
    const html = page("Harbour", message(1), second);
    const start = html.indexOf(second);
    const { records, messages, remarks } = await read(
      html.slice(0, start + Math.ceil(second.length * share)),
    );
    expect(records).toHaveLength(cut.length === 0 ? 2 : 1);
    expect(messages.map(({ number }) => number)).toEqual(cut.length === 0 ? [1, 2] : [1]);
    expect(remarks).toEqual([...cut, expect.stringMatching(/^\d+: the page ends too soon/)]);
  });

  test("with a name that is markup is read", async () => {
    for (const initials of ["<💩", "<a", "<!", "</", "<b"]) {
      const name = "&lt; 💩";
      const { messages } = await read(
        page(
          name,
          message(2, { from: name, initials, body: text("Hello &lt;b&gt;world&lt;/b&gt;") }),
          message(3, { from: name, initials }),
        ),
      );
      expect(messages.map(({ body, channel }) => [channel.title, body])).toEqual([
        ["< 💩", { text: "Hello <b>world</b>" }],
        ["< 💩", { text: "Hello" }],
      ]);
    }
  });

  test("of v4.15.1 to v5.8, where messages lie inside one with buttons, is read", async () => {
    const buttons = `<table class="bot_buttons_table"><tbody><tr><td class="bot_button_row">
      <div class="bot_button"><a href="https://example.org/a?b=1&amp;c=2"><div>
Read
      </div></a></div>
      <div class="bot_button"><a ="" onclick="return ShowTextCopied('Type: callback');"><div>
Vote
      </div></a></div></td></tr></tbody>`;
    const open = message(1, { body: text("With buttons") + buttons }).replace(/<\/div>$/, "");
    const { messages } = await read(
      page("Harbour", open, message(2), message(3)).replace("</html>", "</div></html>"),
    );
    expect(messages.map(({ number, body, facts }) => [number, body.text, facts.buttons])).toEqual([
      [1, "With buttons", [{ text: "Read", url: "https://example.org/a?b=1&c=2" }]],
      [2, "Hello", undefined],
      [3, "Hello", undefined],
    ]);
  });

  test("stops where it is no page any more", async () => {
    const html = page("Harbour", message(1), "<b>\n".repeat(3000), message(2));
    const deep = await read(html);
    expect(deep.messages.map(({ number }) => number)).toEqual([1]);
    const line = html.slice(0, html.indexOf("<b>")).split("\n").length + 1995;
    expect(deep.remarks.join()).toContain(`${line}: `);
    expect(deep.remarks.join()).toContain("2000 elements inside each other");
    for (const pieceSize of [7, 1000]) expect(await read(html, { pieceSize })).toEqual(deep);
    const long = await read(page("Harbour", message(1, { body: text("word ".repeat(300_000)) })));
    expect(long.messages[0]?.body.text.length).toBeLessThanOrEqual(1 << 20);
    expect(long.remarks).toEqual(["1 text was longer than a message's, and cut"]);
  });
});

describe("times", () => {
  test.each([
    ["16.07.2024 18:45:00", { kind: "local", local: "2024-07-16T18:45:00" }],
    [
      "16.07.2024 18:45:00 UTC+01:00",
      { kind: "standard", local: "2024-07-16T18:45:00", offset: "+01:00" },
    ],
    [
      "16.07.2024 18:45:00 UTC-03:30",
      { kind: "standard", local: "2024-07-16T18:45:00", offset: "-03:30" },
    ],
    [
      "16.07.2024 18:45:00 UTC",
      { kind: "standard", local: "2024-07-16T18:45:00", offset: "+00:00" },
    ],
    ["29.02.2024 00:00:00", { kind: "local", local: "2024-02-29T00:00:00" }],
    ["29.02.2023 00:00:00", undefined],
    ["01.01.1970 01:00:00 UTC+01:00", undefined],
    ["16.07.2024 24:00:00", undefined],
    ["yesterday", undefined],
  ])("%s", async (date, expected) => {
    const { messages, remarks } = await read(page("Harbour", message(1, { date })));
    expect(messages[0]?.time).toEqual(expected);
    const remark = "1 message has a date that is none, the first is 1";
    expect(remarks).toEqual(expected === undefined ? [remark] : []);
  });
});

describe("texts", () => {
  test.each([
    [
      "<strong>bold</strong> and <em>more</em>",
      "bold and more",
      [
        ["bold", 0, 4],
        ["italic", 9, 13],
      ],
    ],
    [
      "<u>a</u><s>b</s><code> </code>c",
      "ab c",
      [
        ["underline", 0, 1],
        ["strikethrough", 1, 2],
        ["code", 2, 3],
      ],
    ],
    [
      '<a href="https://quay.example/\0">NUL</a>',
      "NUL",
      [["text-link", 0, 3, "https://quay.example/\ufffd"]],
    ],
    ["a\rb <u>c\r</u>\r\n<br>d", "a b c\nd", [["underline", 4, 5]]],
    ["<pre>a<br>  b<br></pre>c", "a\n  b\nc", [["pre", 0, 6]]],
    ["<blockquote>q</blockquote><br>a", "q\na", [["blockquote", 0, 1]]],
    [
      '<span class="spoiler hidden" onclick="ShowSpoiler(this)"><span aria-hidden="true">no</span></span>',
      "no",
      [["spoiler", 0, 2]],
    ],
    [
      '<a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a>',
      "https://example.org/a?b&c",
      [["link", 0, 25]],
    ],
    ['<a href="example.org">example.org</a>', "example.org", [["link", 0, 11]]],
    [
      '<a href="https://example.org/">words</a>',
      "words",
      [["text-link", 0, 5, "https://example.org/"]],
    ],
    ['<a href="https://t.me/harbour">@harbour</a>', "@harbour", [["mention", 0, 8]]],
    [
      '<a href="https://example.org/n/harbour">@harbour</a>',
      "@harbour",
      [["text-link", 0, 8, "https://example.org/n/harbour"]],
    ],
    [
      '<a href="" onclick="return ShowHashtag(&quot;news&quot;)">#news</a>',
      "#news",
      [["hashtag", 0, 5]],
    ],
    [
      '<a href="" onclick="return ShowHashtag(&amp;quot;news&amp;quot;)">#news</a>',
      "#news",
      [["hashtag", 0, 5]],
    ],
    [
      '<a href="" onclick="return ShowCashtag(&quot;USD&quot;)">$USD</a>',
      "$USD",
      [["cashtag", 0, 4]],
    ],
    [
      '<a href="" onclick="return ShowBotCommand(&quot;go&quot;)">/go</a>',
      "/go",
      [["bot-command", 0, 3]],
    ],
    ['<a href="" onclick="return ShowMentionName()">Ann</a>', "Ann", [["text-mention", 0, 3]]],
    ['<a href="mailto:a@example.org">a@example.org</a>', "a@example.org", [["email", 0, 13]]],
    ['<a href="tel:+1 555">+1 555</a>', "+1 555", [["phone-number", 0, 6]]],
    ['<a href = "stickers/sticker (1).webp">😮</a>', "😮", [["custom-emoji", 0, 2]]],
    ['<a href="" onclick="return ShowNotLoadedEmoji();">😮</a>', "😮", [["custom-emoji", 0, 2]]],
    ["  a<br><br>b  <br>", "a\n\nb", undefined],
    ["<br><strong> a<br></strong>", "a", [["bold", 0, 1]]],
    ["a\n     b", "a b", undefined],
    ["a&#x00;b&#xD800;c&#x1;", "a\ufffdb\ufffdc\u0001", undefined],
  ])("%s", async (html, expected, ranges) => {
    const found = await one(text(html));
    expect(found?.body.text).toBe(expected);
    const plain = found?.body.ranges?.map(({ kind, from, to, url }) =>
      url === undefined ? [kind, from, to] : [kind, from, to, url],
    );
    expect(plain).toEqual(ranges);
  });

  test("of messages with nothing in them are left out", async () => {
    const { leftOut } = await read(
      page("Harbour", message(1, { body: "" }), message(2, { body: text(" <br> ") })),
    );
    expect(leftOut).toEqual(["empty", "empty"]);
  });
});

describe("heads", () => {
  test("of forwards: the source, without its date and bot; joined ones take that of the last", async () => {
    const { messages } = await read(
      page(
        "Harbour",
        message(1, { body: forwarded("Lake News via @gif") }),
        joined(2, forwarded(undefined)),
        message(3),
        message(4, { body: forwarded("Deleted Account") }),
        message(5, { body: forwarded('Old <span class="details"> 15.09.2019 11:15:05</span>') }),
      ),
    );
    expect(messages.map(({ forwardedFrom }) => forwardedFrom)).toEqual([
      "Lake News",
      "Lake News",
      undefined,
      "",
      "Old",
    ]);
    expect(messages[0]?.time).toMatchObject({ local: "2024-07-16T18:45:00" });
    const undated = message(1, { body: forwarded("Lake News") }).replace("pull_right date", "");
    expect((await read(page("Harbour", undated))).messages[0]?.time).toBeUndefined();
  });

  test("tell what is answered and who signed", async () => {
    const replies = await Promise.all(
      [
        'In reply to <a href="#go_to_message3" onclick="return GoToMessage(3)">this message</a>',
        'In reply to <a href="messages2.html#go_to_message1003">this message</a>',
        "In reply to a message in another chat",
        'In reply to <a href="#go_to_message-999999990">this message</a>',
      ].map((html) => one(`<div class="reply_to details">\n${html}\n</div>${text("Yes")}`)),
    );
    expect(replies.map((found) => found?.facts.replyTo)).toEqual([3, 1003, undefined, undefined]);
    const signed = await one(`${text("Yes")}<div class="signature details">\nThe editor\n</div>`);
    expect(signed?.facts.author).toBe("The editor");
  });

  test("of reactions: how often, never by whom", async () => {
    const { records } = await read(
      page(
        "Harbour",
        message(1, {
          body: `${text("Yes")}<span class="reactions">
          <span class="reaction active"><span class="emoji">\n👍\n</span><span class="count">\n12\n</span></span>
          <span class="reaction paid"><span class="emoji">\n⭐\n</span><span class="count">\n3\n</span></span>
          <span class="reaction"><span class="emoji"><a href = "stickers/s.tgs">👋</a></span>
           <span class="userpics">
            <div class="userpic userpic1"><div class="initials" title="Ann Smith">\nA\n</div></div>
            <div class="userpic userpic2"><div class="initials" title="Bob Jones">\nB\n</div></div>
           </span></span></span>`,
        }),
      ),
    );
    expect(records).toMatchObject([
      {
        message: {
          body: { text: "Yes" },
          facts: {
            reactions: [
              { emoji: "👍", count: 12 },
              { emoji: "paid", count: 3 },
              { emoji: "custom emoji", count: 2 },
            ],
          },
        },
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Ann|Bob/);
  });
});

describe("service messages", () => {
  test.each([
    ["Channel &laquo;Harbour&raquo; created", "service: create_channel"],
    ["Channel title changed to &laquo;Lake&raquo;", "service: edit_group_title"],
    ["Channel photo changed", "service: edit_group_photo"],
    ["Channel photo removed", "service: delete_group_photo"],
    ['Harbour pinned <a href="#go_to_message3">this message</a>', "service: pin_message"],
    ["Voice chat (61 seconds)", "service: group_call"],
    ["Voice chat scheduled for 16.07.2024 18:45:00", "service: group_call_scheduled"],
    ["New messages will auto-delete in 7 days", "service: set_messages_ttl"],
    ["Something new happened", "service: other"],
    [
      "This message is not supported by this version of Telegram Desktop. Please update the application.",
      "unsupported",
    ],
  ])("%s", async (words, expected) => {
    const { records } = await read(page("Harbour", service(5, words)));
    expect(records).toEqual([{ leftOut: expected, channel: { title: "Harbour" }, number: 5 }]);
  });
});

describe("media", () => {
  const missing = "Not included, change data exporting settings to download.";

  test.each([
    [
      '<a class="photo_wrap clearfix pull_left" href="photos/a (1)%20&amp;.jpg"><img class="photo" src="photos/a_thumb.jpg" style="width: 260px; height: 195px"/></a>',
      { kind: "photo", path: "photos/a (1)%20&.jpg" },
    ],
    [
      '<a class="video_file_wrap clearfix pull_left" href="video_files/a.mp4"><div class="video_duration">\n01:02:03\n</div></a>',
      { kind: "video", path: "video_files/a.mp4", duration: 3723 },
    ],
    [
      '<a class="animated_wrap clearfix pull_left" href="animations/a.mp4"><div class="gif_play">\nGIF\n</div></a>',
      { kind: "animation", path: "animations/a.mp4" },
    ],
    [
      '<a class="sticker_wrap clearfix pull_left" href="stickers/a.webp"></a>',
      { kind: "sticker", path: "stickers/a.webp" },
    ],
    [
      '<a class="photo_wrap" href="../../chats/chat_001/photos/a.jpg"></a>',
      { kind: "photo", path: "photos/a.jpg" },
    ],
    [
      '<a class="photo_wrap" href="../../../secret.jpg"></a>',
      { kind: "photo", missing: "not in the folder" },
    ],
    [
      '<a class="photo_wrap" href="/etc/passwd"></a>',
      { kind: "photo", missing: "not in the folder" },
    ],
    ['<a class="photo_wrap" href="photos\\a.jpg"></a>', { kind: "photo", path: "photos/a.jpg" }],
    [
      media("media_photo", { title: "Photo", description: missing, status: "1280×720, 193.4 KB" }),
      { kind: "photo", missing: "not included", width: 1280, height: 720, size: 198042 },
    ],
    [
      media("media_photo", { title: "Sticker", description: missing, status: "👍, 12.0 KB" }),
      { kind: "sticker", missing: "not included", emoji: "👍", size: 12288 },
    ],
    [
      media("media_photo", { title: "Self-destructing photo", status: "Expired" }),
      { kind: "photo", missing: "unavailable", note: "self-destructing" },
    ],
    [
      media("media_video", {
        title: "Video file",
        description: "Exceeds maximum size, change data exporting settings to download.",
        status: "00:44, 28.0 MB",
      }),
      { kind: "video", missing: "too large", duration: 44, size: 29360128 },
    ],
    [
      media("media_video", {
        title: "Video message",
        description: "Unavailable, please try again later.",
        status: "00:09, 1.5 MB",
      }),
      { kind: "round-video", missing: "unavailable", duration: 9, size: 1572864 },
    ],
    [media("media_video", { title: "Animation" }), { kind: "animation" }],
    [
      media(
        "media_voice_message",
        { title: "Voice message", status: "00:44" },
        "voice_messages/a.ogg",
      ),
      { kind: "voice", path: "voice_messages/a.ogg", duration: 44 },
    ],
    [
      media("media_audio_file", { title: "Singer – Song – live", status: "03:10" }, "files/a.mp3"),
      {
        kind: "audio",
        path: "files/a.mp3",
        performer: "Singer",
        title: "Song – live",
        duration: 190,
      },
    ],
    [media("media_audio_file", { title: "Audio file" }), { kind: "audio" }],
    [
      media(
        "media_file",
        { title: "report (final).pdf", status: "512 B" },
        "files/report (final).pdf",
      ),
      { kind: "file", name: "report (final).pdf", path: "files/report (final).pdf", size: 512 },
    ],
    [media("media_file", { title: "File" }), { kind: "file" }],
    [media("media_file", { title: "Animation" }), { kind: "file", name: "Animation" }],
    [media("media_contact", { title: "Ann Smith", status: "+1 555 0100" }), { kind: "contact" }],
    [
      media(
        "media_location",
        { title: "Location", status: "55.75, 37.61" },
        "https://maps.google.com/maps?q=55.75,37.61&amp;ll=55.75,37.61&amp;z=16",
      ),
      { kind: "location", latitude: "55.75", longitude: "37.61" },
    ],
    [
      media(
        "media_venue",
        { title: "Pier", description: "1 Quay" },
        "https://maps.google.com/maps?q=-5.5,0&amp;z=16",
      ),
      { kind: "venue", title: "Pier", address: "1 Quay", latitude: "-5.5", longitude: "0" },
    ],
    [
      media("media_game", { title: "Tic", description: "A game" }),
      { kind: "game", title: "Tic", note: "A game" },
    ],
    [
      media("media_invoice", { title: "Book", status: "5.00 EUR" }),
      { kind: "invoice", title: "Book", note: "5.00 EUR" },
    ],
    [media("media_invoice", { status: "50 XTR" }), { kind: "paid", note: "50 XTR" }],
    [
      '<div class="media_wrap"><div class="media_giveaway"><div class="section_title bold">\nGiveaway Prizes\n</div><div class="section_body">\n<b>5</b> subscriptions\n</div></div></div>',
      { kind: "giveaway", title: "Giveaway Prizes", note: "5 subscriptions" },
    ],
    [
      '<div class="media_wrap"><div class="media_giveaway"><div class="section_title bold">\nWinners Selected!\n</div><div class="section_body">\nAnn Smith\n</div></div></div>',
      { kind: "giveaway-results" },
    ],
    [media("media_hologram", { title: "Hologram" }), { kind: "unknown", note: "media_hologram" }],
  ])("row %#", async (html, expected) => {
    const found = await one(html, { name: "export/chats/chat_001/messages.html" });
    expect(found?.facts.media).toEqual([expected]);
    expect(JSON.stringify(found)).not.toMatch(/Ann|555/);
  });

  test("of a kind that is not known are counted", async () => {
    const odd = media("media_hologram", { title: "Hologram" });
    const { remarks } = await read(
      page("Harbour", message(4, { body: odd }), message(5, { body: odd })),
    );
    expect(remarks).toEqual([
      "2 messages have media of an unknown kind (media_hologram), the first is 4",
    ]);
  });

  test("that are calls are service messages of persons", async () => {
    const call = page(
      "Harbour",
      message(1, { body: media("media_call", { title: "Ann", status: "Missed" }) }),
    );
    await expect(read(call)).rejects.toThrow("--allow-private");
    expect((await read(call, { allowPrivate: true })).leftOut).toEqual(["service: phone_call"]);
  });
});

describe("polls", () => {
  const poll = (details: string, answers: readonly string[], total?: string): string =>
    `<div class="media_wrap clearfix"><div class="media_poll">
      <div class="question bold">\nWhich &lt;one&gt;?<br>Say\n</div>
      <div class="details">\n${details}\n</div>
      ${answers.map((answer) => `<div class="answer">\n- ${answer}\n</div>`).join("\n")}
      ${total === undefined ? "" : `<div class="total details&#x09;">\n${total}\n</div>`}
     </div></div>`;

  test.each([
    [
      "open",
      poll(
        "Anonymous poll",
        ['Yes <span class="details">5 votes, chosen vote</span>', "No"],
        "5 votes",
      ),
      {
        kind: "poll",
        voters: 5,
        answers: [
          { text: "Yes", voters: 5 },
          { text: "No", voters: 0 },
        ],
      },
    ],
    [
      "closed",
      poll("Final results", ['- yes <span class="details">1 vote</span>'], "1 vote"),
      { kind: "poll", isClosed: true, voters: 1, answers: [{ text: "- yes", voters: 1 }] },
    ],
    [
      "with hidden results",
      poll("Anonymous poll", ["Yes", "No"], "17 votes"),
      { kind: "poll", voters: 17, answers: [{ text: "Yes" }, { text: "No" }] },
    ],
    [
      "without votes",
      poll("Anonymous poll", ["Yes"], "No votes"),
      { kind: "poll", voters: 0, answers: [{ text: "Yes", voters: 0 }] },
    ],
    [
      "a list of things to do",
      poll("To-do List", ["Paint"]),
      { kind: "to-do", answers: [{ text: "Paint" }] },
    ],
  ])("%s", async (_name, html, expected) => {
    expect((await one(html))?.facts.poll).toEqual({ question: "Which <one>?\nSay", ...expected });
  });
});

describe("the kind of chat", () => {
  const by = (...names: readonly string[]): readonly string[] =>
    names.map((from, at) => message(at + 1, { from }));

  test.each([
    ["all by the page's name", by("Harbour", "Harbour via @gif", "Deleted Account"), true],
    ["signed with a profile at times", by("Harbour", "Harbour", "Harbour", "Ann", "Bob"), true],
    ["mostly others", by("Harbour", "Ann", "Bob"), false],
    ["a talk of two", by("Harbour", "Harbour", "Ann", "Harbour"), false],
    [
      "joined messages count",
      [...by("Harbour", "Harbour", "Ann", "Bob"), joined(8), joined(9)],
      false,
    ],
    ["half by others", by("Harbour", "Harbour", "Ann", "Bob"), true],
    [
      "others, but words that only channels have",
      [service(9, "Channel photo changed"), ...by("Ann")],
      true,
    ],
    ["words that only groups have", [service(9, "Harbour invited Ann"), ...by("Harbour")], false],
    [
      "a pinned message says nothing",
      [service(9, "Harbour pinned this message"), ...by("Harbour")],
      true,
    ],
  ])("%s", async (_name, messages, isChannel) => {
    const html = page("Harbour", ...messages);
    if (isChannel) return expect((await read(html)).messages).not.toEqual([]);
    const failed = read(html);
    await expect(failed).rejects.toMatchObject({
      name: "ArchiveError",
      at: { file: "export/page.html" },
    });
    await expect(failed).rejects.toThrow("--allow-private");
    expect((await read(html, { allowPrivate: true })).messages).not.toEqual([]);
  });
});

describe("what is such a page", () => {
  const account = page("Sessions")
    .replace("chat_page", "list_page")
    .replace("history", "entry_list");

  test.each([
    ["a page of messages", page("Harbour", message(1)), true],
    ["under another title", page("Harbour", message(1)).replace("Exported Data", "Daten"), true],
    ["an account's lists", account, true],
    ["another page", "<html><body><div class='message'>Hello</div></body></html>", false],
    ["words about one", "The class is page_wrap, and chat_page beside it.", false],
  ])("%s", (_name, html, expected) => {
    expect(desktopHtml.recognises({ text: html, isCut: false })).toBe(expected);
  });

  test("an account's lists are refused", async () => {
    await expect(read(account)).rejects.toThrow("chats/chat_*/messages*.html");
  });
});
