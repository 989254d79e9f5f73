import { describe, expect, test } from "vitest";
import type { DumpReading } from "../../../../src/core/types.ts";
import { readDump } from "../../../../src/sources/read-dump.ts";

const read = (text: string): DumpReading => readDump({ name: "x.txt", bytes: Buffer.from(text) });

/** Each post as "from-to time source: text" with | for line ends. */
const listPosts = ({ posts }: DumpReading): readonly string[] =>
  posts.map(({ lines, postedAt, forwardedFrom, body: { text } }) => {
    const source = forwardedFrom === undefined ? "" : ` ${forwardedFrom}:`;
    const time = postedAt?.kind === "local" ? postedAt.local.slice(5, 16) : "none";
    return `${lines.from}-${lines.to} ${time}${source} ${text.replaceAll("\n", "|")}`;
  });

const forms = [
  [
    "Desktop",
    "News [EN], [16.07.2024 18:45]\na\n\nb\n\nNews [EN], [17.07.2024 09:05]\nc\n",
    ["1-4 07-16T18:45 a||b", "6-7 07-17T09:05 c"],
  ],
  [
    "with a colon",
    "News, [16/07/2024 18:45]:\na\n\nNews, [17/07/2024 09:05]:\nb",
    ["1-2 07-16T18:45 a", "4-5 07-17T09:05 b"],
  ],
  [
    "Android",
    "[16.07.2024 18:45] News: a: 1\nb\n\n[17.07.2024 09:05] News: c",
    ["1-2 07-16T18:45 a: 1|b", "4-4 07-17T09:05 c"],
  ],
  [
    "a name with a colon",
    "[16.07.2024 18:45] News: Kyiv: a\n[17.07.2024 09:05] News: Kyiv: c",
    ["1-1 07-16T18:45 a", "2-2 07-17T09:05 c"],
  ],
  [
    "digits of another script",
    "समाचार, [१६ जुलाई २०२४ को १८:४५ बजे]\na\n\nसमाचार, [१७ जुलाई २०२४ को ०९:०५ बजे]\nb",
    ["1-2 07-16T18:45 a", "4-5 07-17T09:05 b"],
  ],
  [
    "times alone",
    "[16 Jul 2024 at 18:45:10]\na\n\n[17 Jul 2024 at 09:05:10]\nb",
    ["1-2 07-16T18:45 a", "4-5 07-17T09:05 b"],
  ],
  [
    "times before texts",
    "[16.07.2024 18:45] a minister said: yes\n[17.07.2024 09:05] no",
    ["1-1 07-16T18:45 a minister said: yes", "2-2 07-17T09:05 no"],
  ],
  [
    "forwards and replies",
    "N, [16.07.2024 18:45]\n[Forwarded from A [B]]\na\n\nN, [16.07.2024 18:46]\n[In reply to C]\nb\n\nN, [16.07.2024 18:47]\n[In reply to C]\n[Переслано от D]\nc",
    ["1-3 07-16T18:45 A [B]: a", "5-7 07-16T18:46 b", "9-12 07-16T18:47 D: c"],
  ],
  [
    "a label on the line of the time",
    "[16.07.2024 18:45] N: [Forwarded from A]\na\n[16.07.2024 18:46] N: b",
    ["1-2 07-16T18:45 A: a", "3-3 07-16T18:46 b"],
  ],
  [
    "a blank line after the first line",
    "[16.07.2024 18:45] N: a\n\nb\n\n[16.07.2024 18:46] N: c",
    ["1-3 07-16T18:45 a||b", "5-5 07-16T18:46 c"],
  ],
  [
    "a line separator in a text and in a name",
    "[16.07.2024 18:45] N\u2028O: a\u2028b\n[17.07.2024 09:05] N\u2028O: c",
    ["1-1 07-16T18:45 a\u2028b", "2-2 07-17T09:05 c"],
  ],
  [
    "a line separator in a name before the time",
    "N\u2028O, [16.07.2024 18:45]\na\n\nN\u2028O, [17.07.2024 09:05]:\u2028b",
    ["1-2 07-16T18:45 a", "4-4 07-17T09:05 b"],
  ],
  [
    "a time behind other brackets that look like one",
    "[16.07.2024 18:45] N: [12:34.5] [17.07.2024 18:45] a\n[17.07.2024 09:05] N: c",
    ["1-1 07-16T18:45 [12:34.5] [17.07.2024 18:45] a", "2-2 07-17T09:05 c"],
  ],
  ["one message", "N, [16.07.2024 18:45]\na\n\nb", ["1-4 07-16T18:45 a||b"]],
  [
    "the end of a message before the first head",
    "z\n\nN, [16.07.2024 18:45]\na\nb",
    ["1-1 none z", "3-5 07-16T18:45 a|b"],
  ],
  [
    "a photo without words",
    "N, [16.07.2024 18:45]\n\nN, [16.07.2024 18:46]\na",
    ["3-4 07-16T18:46 a"],
  ],
] as const;

describe("text copied out of Telegram", () => {
  test.each(forms)("%s", (_name, text, expected) => {
    const reading = read(text);
    expect(reading.shape).toBe("telegram");
    expect(listPosts(reading)).toEqual(expected);
  });

  test("messages of media alone are told as such without text, captions and polls are posts", () => {
    const { posts, remarks } = read(
      [
        "N, [16.07.2024 18:45]\n[ Photo ]\na",
        "N, [16.07.2024 18:46]\n[ Photo ]",
        "N, [16.07.2024 18:47]\n[Forwarded from X]\n[ Bild ]",
        "N, [16.07.2024 18:48]\n[ File : a.pdf ]",
        "N, [16.07.2024 18:49]\n[ Poll : a or b? ]",
        "N, [16.07.2024 18:50]\n[ Voice message ]\n{{\na\n}}",
        "[16.07.2024 18:51] N: [ GIF ]",
        "[16.07.2024 18:52] N: [ GIF ]\na",
      ].join("\n\n"),
    );
    expect(posts.map(({ body }) => body.text)).toEqual([
      "[ Photo ]\na",
      "[ Poll : a or b? ]",
      "[ Voice message ]\n{{\na\n}}",
      "[ GIF ]\na",
    ]);
    expect(remarks.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      "5: a message without text, such as a photo: no post (and 3 more like it)",
    ]);
  });

  test("media alone are no posts in a dump without heads either", () => {
    const { posts, remarks } = read("[ Photo ]\n\na\nb\n\n[ Video ]\n\nc\nd");
    expect(posts.map(({ body }) => body.text)).toEqual(["a\nb", "c\nd"]);
    expect(remarks.some(({ message }) => message.includes("without text"))).toBe(true);
  });

  test.each(["\r\n", "\r"])("line ends %j", (lineEnd) => {
    const text = "N, [16.07.2024 18:45]\na\nb\n\nN, [16.07.2024 18:46]\nc";
    expect(listPosts(read(text.replaceAll("\n", lineEnd)))).toEqual([
      "1-3 07-16T18:45 a|b",
      "5-6 07-16T18:46 c",
    ]);
  });

  test("says which lines have no text and which have no time", () => {
    const { remarks } = read("z\nN, [16.07.2024 18:45]\n\nN, [16.07.2024 18:46]\na");
    expect(remarks.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      expect.stringContaining("1: what stands before the first message header"),
      expect.stringContaining("2: a message without text"),
    ]);
  });

  test("a time in a doubled dump is a part of its text", () => {
    const posts = Array.from({ length: 5 }, (_, k) => `t${k}\nr${k}\ns${k}\nr${k}\ns${k}`);
    const reading = read(
      `${posts.join("\n")}\nu\nfrom [16.07.2024 18:45]\nfrom [16.07.2024 18:45]`,
    );
    expect(reading.shape).toBe("repeats");
    expect(reading.posts.at(-1)?.body.text).toBe("u\nfrom [16.07.2024 18:45]");
  });
});
