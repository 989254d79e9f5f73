import { describe, expect, test } from "vitest";
import type { ChannelSettings } from "../../src/core/channel.ts";
import { importArchive } from "../../testing/score/import-archive.ts";
import { message, page, text } from "../sources/desktop-html/page.ts";

/** Import one dump; its posts in the order of their numbers, else of their times. */
async function importOne(
  name: string,
  content: string,
  timeZone: string,
  channels: readonly ChannelSettings[] = [],
) {
  const { posts, files, report } = await importArchive([[{ name, content }]], {
    timeZone,
    channels,
  });
  const inOrder = posts.toSorted(
    (a, b) => (a.number ?? 0) - (b.number ?? 0) || ((a.date ?? "") < (b.date ?? "") ? -1 : 1),
  );
  return {
    posts: inOrder,
    sources: inOrder.map(({ file }) => files.get(file) ?? ""),
    remarks: report.remarks.map(({ line, message: said }) =>
      line === undefined ? said : `${line}: ${said}`,
    ),
    leftOut: report.dumps[0]?.leftOut,
    channels: report.dumps[0]?.channels ?? [],
  };
}

/** Messages of a channel as Telegram Desktop exports them; keys of each come over the usual ones. */
const exported = (...messages: readonly Readonly<Record<string, unknown>>[]): string =>
  JSON.stringify(
    {
      name: "Orchard",
      type: "public_channel",
      id: 1700000005,
      messages: messages.map((keys) => ({ type: "message", from: "Orchard", ...keys })),
    },
    undefined,
    1,
  );

/** The keys of a text at so many seconds past noon of 16 July 2024 in UTC. */
const said = (id: number, seconds: number, words: string) => ({
  id,
  date: "2024-07-16T15:00:00",
  date_unixtime: String(NOON + seconds),
  text: words,
  text_entities: words === "" ? [] : [{ type: "plain", text: words }],
});

const NOON = 1_721_131_200;

describe("one text at three times of one dump", () => {
  const dump = ["15", "16", "17"]
    .map((day) => {
      const other = `Orchard, [${day}.07.2024 09:00]\nTree ${day} is in bloom.\n`;
      return `Orchard, [${day}.07.2024 06:00]\nThe gate is open.\n\n${other}`;
    })
    .join("\n");

  test("is one post, dated by the first, with each time where it was seen", async () => {
    const { posts } = await importOne("orchard.txt", dump, "Europe/Moscow");
    expect(posts).toHaveLength(4);
    const [repeated] = posts.filter(({ seen }) => seen.length > 1);
    expect(repeated).toMatchObject({
      date: "2024-07-15T06:00:00+03:00",
      seen: [
        { lines: { from: 1, to: 2 }, time: "2024-07-15T06:00:00+03:00", known: "header" },
        { lines: { from: 7, to: 8 }, time: "2024-07-16T06:00:00+03:00", known: "header" },
        { lines: { from: 13, to: 14 }, time: "2024-07-17T06:00:00+03:00", known: "header" },
      ],
    });
  });
});

describe("escapes that JSON does not know", () => {
  const json = exported(
    said(1, 0, "Pears"),
    said(2, 60, "Leaf oneFFLeaf two"),
    said(3, 120, "A backslash: SLASHx0C"),
    said(4, 180, "Plums"),
  )
    .replaceAll("FF", "\\x0C")
    .replaceAll("SLASH", "\\\\");

  test("are read as what they stand for; a backslash stays one", async () => {
    const { posts, sources, remarks } = await importOne("result.json", json, "UTC");
    expect(posts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(sources[1]).toContain("\nLeaf one\fLeaf two\n");
    expect(sources[2]).toMatch(/\nA backslash: \\+x0C\n/);
    const told = remarks.filter((remark) => remark.includes("escapes that JSON does not know"));
    expect(told).toEqual([expect.stringMatching(/^\d+: .*: 2$/)]);
  });
});

describe("messages that lack what is usual", () => {
  test("are counted, or become posts with what they have", async () => {
    const { date_unixtime: _unix, ...withoutUnix } = said(4, 0, "No Unix time");
    const { posts, sources, remarks, leftOut, channels } = await importOne(
      "result.json",
      exported(
        { ...said(1, 0, ""), type: "service", action: "create_channel", title: "Orchard" },
        { id: 2, type: "unsupported" },
        { ...said(3, 60, "Nobody's"), from: null },
        withoutUnix,
        {
          ...said(5, 120, ""),
          text: [
            { type: "bold", text: "🇨🇾 Lemons from Paphos #fruit\n" },
            "See ",
            { type: "text_link", text: "more", href: "https://orchard.example/a_(b)" },
            "",
          ],
        },
        { ...said(6, 180, "From a source that is gone"), forwarded_from: null },
        { ...said(7, 240, "Numbers of old"), from_id: 10_289_934_597 },
        {
          ...said(8, 300, ""),
          photo: "(File not included. Change data exporting settings to download.)",
          ...{ width: 640, height: 480 },
        },
        { ...said(9, 360, "Of tomorrow"), later_key: {}, file: "files/x", media_type: "smell" },
        said(-999_999_990, -86_400, "From the group before"),
      ),
      "Europe/Moscow",
    );
    expect(leftOut).toEqual({ "service: create_channel": 1, unsupported: 1 });
    expect(posts.map(({ number }) => number)).toEqual([undefined, 3, 4, 5, 6, 7, 8, 9]);
    expect(posts.map(({ date }) => date)).toEqual([
      "2024-07-15T15:00:00+03:00",
      "2024-07-16T15:01:00+03:00",
      "2024-07-16T15:00:00+03:00",
      "2024-07-16T15:02:00+03:00",
      "2024-07-16T15:03:00+03:00",
      "2024-07-16T15:04:00+03:00",
      "2024-07-16T15:05:00+03:00",
      "2024-07-16T15:06:00+03:00",
    ]);
    expect(channels.map(({ id, numbers }) => [id, numbers])).toEqual([[1_700_000_005, "1-9"]]);
    const [before = "", , , lemons = "", gone, , photo, unknown] = sources;
    expect(before).not.toContain("/-999999990");
    expect(posts[3]).toMatchObject({ hashtags: ["fruit"], countries: ["CY"] });
    expect(lemons).toContain("See [more](https://orchard.example/a_(b))");
    expect(gone).toContain("forwardedFrom: Deleted Account");
    expect(photo).toContain('{kind: photo, missing: not included, width: "640", height: "480"}');
    expect(unknown).toContain("note: smell");
    expect(remarks.filter((remark) => remark.includes("later_key"))).toHaveLength(1);
    expect(remarks.filter((remark) => remark.includes("smell"))).toHaveLength(1);
  });
});

describe("pages whose offset is that of winter", () => {
  const TIMES = ["15.01.2024 08:30:00", "31.03.2024 09:30:00", "27.10.2024 02:30:00"];
  const pageWith = (offset: string): string =>
    page(
      "Orchard",
      ...TIMES.map((time, at) =>
        message(at + 2, {
          ...{ from: "Orchard", date: `${time}${offset}` },
          body: text(`Basket ${at}`),
        }),
      ),
    );
  const utc = (posts: readonly { readonly date?: string }[]): readonly string[] =>
    posts.map(({ date = "" }) => new Date(date).toISOString().slice(0, 16));

  test("in a zone that is told: local time there, an unclear hour told of", async () => {
    const zone = [{ key: "Orchard", zone: "Europe/Berlin" }];
    const { posts, remarks } = await importOne("a.html", pageWith(" UTC+01:00"), "UTC", zone);
    expect(utc(posts)).toEqual(["2024-01-15T07:30", "2024-03-31T07:30", "2024-10-27T00:30"]);
    expect(remarks.filter((remark) => remark.includes("twice"))).toHaveLength(1);
    expect(remarks.filter((remark) => remark.includes("say which zone"))).toEqual([]);
  });

  test("in the archive's zone, where its winter has this offset", async () => {
    const { posts } = await importOne("a.html", pageWith(" UTC+01:00"), "Europe/Madrid");
    expect(utc(posts)).toEqual(["2024-01-15T07:30", "2024-03-31T07:30", "2024-10-27T00:30"]);
  });

  test("in a zone that nobody tells: summer is exact to an hour, and the zone asked for", async () => {
    const { posts, remarks } = await importOne("a.html", pageWith(" UTC+01:00"), "UTC");
    expect(utc(posts)[0]).toBe("2024-01-15T07:30");
    expect(posts.map(({ edtf }) => edtf)).toEqual([
      "2024-01-15T07:30:00+00:00",
      "2024-03-31~",
      "2024-10-27~",
    ]);
    expect(remarks.filter((remark) => remark.includes("say which zone"))).toHaveLength(1);
  });

  test("without an offset: on the clock of the zone that is told, else of the archive's", async () => {
    const zone = [{ key: "Orchard", zone: "Europe/Berlin" }];
    const told = await importOne("a.html", pageWith(""), "UTC", zone);
    expect(utc(told.posts).slice(0, 2)).toEqual(["2024-01-15T07:30", "2024-03-31T07:30"]);
    const plain = await importOne("a.html", pageWith(""), "Europe/Moscow");
    expect(utc(plain.posts).slice(0, 2)).toEqual(["2024-01-15T05:30", "2024-03-31T06:30"]);
  });
});

describe("pictures that no id puts together", () => {
  const photo = (id: number, seconds: number, words: string) => ({
    ...said(id, seconds, words),
    photo: `photos/photo_${id}.jpg`,
  });
  const file = (id: number, seconds: number, words: string) => ({
    ...said(id, seconds, words),
    file: `files/${id}.pdf`,
    mime_type: "application/pdf",
  });

  test.each([
    [
      "a caption and two pictures",
      [photo(1, 0, "Three"), photo(2, 0, ""), photo(3, 1, "")],
      [[1, 2, 3]],
    ],
    ["files, the caption last", [file(1, 0, ""), file(2, 0, "Forms")], [[1, 2]]],
    ["two captions in one second", [photo(1, 0, "Map"), photo(2, 0, "List")], [[1], [2]]],
    [
      "a text in the same second",
      [photo(1, 0, "One"), photo(2, 0, ""), said(3, 0, "Text")],
      [[1, 2], [3]],
    ],
    ["pictures and files", [photo(1, 0, "One"), file(2, 0, "")], [[1], [2]]],
    ["two seconds apart", [photo(1, 0, "One"), photo(2, 2, "")], [[1], [2]]],
    ["a number between them", [photo(1, 0, "One"), photo(3, 0, "")], [[1], [3]]],
  ])("%s", async (_name, messages, albums) => {
    const { posts, sources } = await importOne("result.json", exported(...messages), "UTC");
    expect(posts.map(({ number, album }) => album ?? [number])).toEqual(albums);
    expect(posts.flatMap(({ seen }) => seen.map(({ record }) => record))).toEqual(
      messages.map((_, at) => at + 1),
    );
    const words = messages.flatMap((each) => each.text || []);
    for (const word of words) expect(sources.join("")).toContain(`\n${word}\n`);
  });
});

test("a channel whose name is markup has its name, and its posts their text", async () => {
  const html = page(
    "&lt; 🐝",
    message(2, {
      ...{ from: "&lt; 🐝", initials: "<🐝", date: "16.07.2024 09:12:00 UTC+03:00" },
      body: text("Honey &lt;i&gt;now&lt;/i&gt;"),
    }),
  );
  const { posts, sources, channels } = await importOne("messages.html", html, "Europe/Moscow");
  expect(channels).toMatchObject([{ title: "< 🐝", numbers: "2" }]);
  expect(posts).toMatchObject([{ date: "2024-07-16T09:12:00+03:00", number: 2 }]);
  expect(sources[0]).toContain("title: Honey <i>now</i>\n");
});
