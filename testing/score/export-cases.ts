import { type CaseCheck, type Fact, importFolder, MOSCOW, titles } from "./case-facts.ts";
import type { ImportedArchive } from "./import-archive.ts";

/** Escapes that JSON does not know are read, and told. */
export const checkEscapes: CaseCheck = async (folder) => {
  const { posts, files, report } = await importFolder(folder, MOSCOW);
  return [
    ["4 posts", posts.length === 4],
    [
      "a control character, or its sign",
      [...files.values()].filter((text) => /[\f\uFFFD]|\\f/.test(text)).length === 1,
    ],
    [
      "escapes told with line and count",
      report.remarks.some(({ line, message }) => line !== undefined && /escapes.*\d/.test(message)),
    ],
  ];
};

/** Messages that lack what is usual. */
export async function checkHoles(folder: string): Promise<readonly Fact[]> {
  const archive = await importFolder(folder, MOSCOW);
  const { posts, report, files } = archive;
  const numbered = new Map(posts.map((post) => [post.number, post]));
  const sourceOf = (number: number): string => files.get(numbered.get(number)?.file ?? "") ?? "";
  const [dump] = report.dumps;
  const counts = Object.entries(dump?.leftOut ?? {}).map(
    ([reason, count]) => `${reason.split(":")[0]} ${count}`,
  );
  return [
    ["8 posts", posts.length === 8],
    [
      "numbers 3 to 9, and one without",
      [3, 4, 5, 6, 7, 8, 9, undefined].every((number) => numbered.has(number)),
    ],
    [
      "one service message and an unsupported one are counted",
      counts.sort().join() === "service 1,unsupported 1",
    ],
    ["one channel", new Set(posts.map(({ channel }) => channel)).size === 1],
    ["4: local time in the archive's zone", numbered.get(4)?.date === "2024-07-16T09:13:00+03:00"],
    [
      "5: hashtag and country",
      numbered.get(5)?.hashtags?.length === 1 && numbered.get(5)?.countries?.join() === "CY",
    ],
    ["5: brackets of the link", /url: ".*_\(b\)"/.test(sourceOf(5))],
    ["6: the source is gone, and said so", numbered.get(6)?.forwardedFrom !== undefined],
    [
      "8: a photo that is not there, with its size",
      /kind: photo, missing: .*1280.*720/.test(sourceOf(8)),
    ],
    ["before the group: by time", numbered.get(undefined)?.date === "2024-07-15T05:25:21+03:00"],
    [
      "9: what is unknown is told",
      report.remarks.filter(({ message }) => message.includes(" unknown ")).length === 2,
    ],
  ];
}

/** Offsets that are those of winter, whatever the season. */
export async function checkStandardOffset(folder: string): Promise<readonly Fact[]> {
  const plain = await importFolder(folder, { timeZone: "UTC" });
  const [channel] = plain.report.dumps.flatMap(({ channels = [] }) => channels);
  const inBerlin = await importFolder(folder, {
    timeZone: "UTC",
    channels: [{ key: channel?.title ?? "", zone: "Europe/Berlin" }],
  });
  const clock = ({ posts }: ImportedArchive): readonly string[] =>
    posts
      .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
      .map(({ date = "" }) => new Date(date).toISOString().slice(11, 16));
  const told = clock(inBerlin);
  const known = plain.posts
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ seen }) => seen[0]?.known);
  const bare = await importFolder(folder, { timeZone: "Europe/Berlin" }, "without-offset");
  return [
    ...told
      .slice(0, 4)
      .map((time, at): Fact => [`zone told: time of message ${at + 2}`, time === "07:30"]),
    [
      "zone told: the hour that comes twice",
      ["00:30", "01:30"].includes(told[4] ?? "") &&
        inBerlin.report.remarks.some(({ message }) => message.includes("twice")),
    ],
    ["zone not told: winter is exact", known[0] === "offset" && clock(plain)[0] === "07:30"],
    [
      "zone not told: summer is exact to an hour",
      known.slice(2, 4).every((each) => each === "hour"),
    ],
    [
      "zone not told: asked for",
      plain.report.remarks.some(({ message }) => message.includes("say which zone")),
    ],
    ["no offset: on the archive's clock", bare.posts[0]?.date === "2020-07-16T09:30:00+02:00"],
  ];
}

/** Albums that no id puts together. */
export const checkAlbums: CaseCheck = async (folder) => {
  const archive = await importFolder(folder, MOSCOW);
  const albums = archive.posts.map(({ number, album }) => (album ?? [number]).join("+"));
  return [
    ["the first album", albums.includes("10+11+12")],
    ["a text by itself", albums.includes("13")],
    ["two captions", albums.includes("14+15") || (albums.includes("14") && albums.includes("15"))],
    ["files as an album", albums.includes("16+17")],
    ["each post has words", titles(archive).every((title) => title !== '""')],
  ];
};

/** A name that is markup. */
export const checkMarkup: CaseCheck = async (folder) => {
  const archive = await importFolder(folder, MOSCOW);
  const [channel] = archive.report.dumps.flatMap(({ channels = [] }) => channels);
  return [
    ["1 post", archive.posts.length === 1],
    ["its time", archive.posts[0]?.date === "2024-07-16T09:12:00+03:00"],
    ["the name of the channel", channel?.title?.startsWith("< ") === true],
    ["tags in a text are text", titles(archive).every((title) => title.includes("<b>"))],
  ];
};
