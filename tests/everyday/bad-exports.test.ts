import { mkdirSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportReport } from "../../src/import/import-dumps.ts";
import { SECRET } from "../../testing/exports/values.ts";
import { readTree } from "../support/file-tree.ts";
import { makeZip } from "../support/zip.ts";
import { type ArchiveProject, makeProject } from "./archive-project.ts";

let project: ArchiveProject;
let outcome: {
  readonly code: number | null;
  readonly report: ImportReport;
  readonly stderr: string;
};

beforeAll(async () => {
  project = makeProject();
  mkdirSync(project.at("dumps/nothing/photos"), { recursive: true });
  for (const [path, content] of Object.entries(DUMPS)) project.write(`dumps/${path}`, content);
  const { code, stdout, stderr } = await project.run("import", "--json");
  outcome = { code, report: JSON.parse(stdout), stderr };
});
afterAll(() => project.remove());

const message = (id: number, text: string, more: object = {}) => ({
  ...{ id, type: "message", date: "2024-07-16T18:45:00", date_unixtime: "1721144700" },
  ...{ from: "Pier", from_id: "channel1600000123", text, ...more },
});
const chat = (messages: readonly object[], head: object = {}) => ({
  ...{ name: "Pier", type: "public_channel", id: 1_600_000_123, ...head, messages },
});
const file = (value: unknown): string => JSON.stringify(value, null, 1);
const person = { name: SECRET, type: "personal_chat", id: 5 };
const recent = [{ from: SECRET, from_id: "user5", date: "2024-07-16T18:46:00" }];

const WHOLE = file(
  chat([message(1, "The first is whole"), message(2, "The second is cut")], {
    name: "Cut",
    id: 101,
  }),
);
const PAGE = `<!DOCTYPE html><html><head><title>Exported Data</title></head><body onload="CheckLocation();">
<div class="page_wrap"><div class="page_header"><div class="text bold">
Both 
</div></div><div class="page_body chat_page"><div class="history">
<div class="message default clearfix" id="message1"><div class="pull_left userpic_wrap"><div class="initials" title="${SECRET}">
B
</div></div><div class="body"><div class="pull_right date details" title="16.07.2024 15:45:00 UTC+00:00">
15:45
</div><div class="from_name">
Both 
</div><div class="text">
In both files
</div></div></div></div></div></div></body></html>`;

const DUMPS: Readonly<Record<string, string | Uint8Array>> = {
  "good/result.json": file(chat([message(1, "The good one stays")], { id: 100, name: "Good" })),
  "cut/result.json": WHOLE.slice(0, WHOLE.indexOf("is cut")),
  "headless/result.json": '{\n "name": "Pier",\n "type": "public_channel",\n "id": 5,\n "mess',
  "escapes/result.json": file(
    chat([message(1, "An odd escape")], { id: 102, name: "Escapes" }),
  ).replace("odd escape", "odd\\x01\\qescape"),
  "group/result.json": file(chat([message(1, "Of a group")], { type: "private_group", id: 103 })),
  "talk.json": file([
    { message_id: 1, date: 1_721_144_700, chat: { id: 5, type: "private" }, text: "Of two" },
  ]),
  "bare/result.json": file(
    chat([message(1, "", { photo: "photos/photo_1@16-07-2024_18-45-00.jpg" })], {
      id: 104,
      name: "Bare",
    }),
  ),
  "menu.html":
    "<!DOCTYPE html>\n<html><head><title>Menu</title></head>\n<body><p>Fish</p></body></html>\n",
  "package.json": file({ name: "pier", version: "1.0.0", dependencies: { left: "1" } }),
  "slip.zip": makeZip([
    { name: "../../slipped.json", content: file(chat([message(1, "Slipped")])) },
  ]),
  "bomb.zip": makeZip([{ name: "result.json", content: "{}", size: 2 ** 31 }]),
  "dates/result.json": file(
    chat(
      [message(1, "In no month", { date: "2024-13-45T00:00:00", date_unixtime: "99999999999999" })],
      { id: 105, name: "Dates" },
    ),
  ),
  "two.json": file(
    ["pier", "quay"].flatMap((channel_username) => [
      { id: 1, channel_username, date: "2024-07-16T15:45:00Z", text: `One of ${channel_username}` },
    ]),
  ),
  "twice/result.json": file(
    chat(
      [message(1, "The earlier text of it all"), message(1, "A later and quite different wording")],
      { id: 106, name: "Twice" },
    ),
  ),
  "account/result.json": file({
    personal_information: { first_name: SECRET, phone_number: SECRET },
    contacts: { list: [{ first_name: SECRET, phone_number: SECRET }] },
    sessions: { list: [{ last_ip: SECRET }] },
    chats: {
      list: [
        { ...person, messages: [message(1, SECRET, { from: SECRET })] },
        chat(
          [
            message(1, "Of the account's channel", {
              reactions: [{ type: "emoji", emoji: "👍", count: 3, recent }],
            }),
            message(2, "With a contact", {
              contact_information: { first_name: SECRET, phone_number: SECRET },
            }),
            { id: 3, type: "service", actor: SECRET, action: "invite_members", members: [SECRET] },
          ],
          { id: 107, name: "Account" },
        ),
      ],
    },
    left_chats: { list: [{ ...person, type: "private_group", messages: [message(1, SECRET)] }] },
  }),
  "both/result.json": file(chat([message(1, "In both files")], { id: 108, name: "Both" })),
  "both/messages.html": PAGE,
};

const about = (
  entries: readonly { readonly dump: string; readonly message: string }[],
  name: string,
) => entries.filter(({ dump }) => dump === name).map(({ message }) => message);

describe("what cannot be read", () => {
  test.each([
    ["slip.zip", 'expected paths that stay within the zip archive, found "../../slipped.json"'],
    ["bomb.zip", "expected files at most 100 times as large unpacked"],
    ["menu.html", "found HTML; take the file out of dumps/"],
    ["package.json", "found JSON; take the file out of dumps/"],
    ["nothing", "found nothing in it; put the dumps into it again, or take it out"],
    ["headless/result.json", "found a file that ends before the first message"],
    ["group/result.json", "found a chat of persons (private group); remove the file, or, if all"],
    ["talk.json", "found those of a personal chat; remove the file, or, if all of it may be"],
  ])("%s has one message", (name, words) => {
    const lines = outcome.stderr.split("\n").filter((line) => line.startsWith(`${name}:`));
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(outcome.report.dumps.map((dump) => dump.name)).not.toContain(name);
  });

  test("ends the import with exit code 1, and nothing else does", () => {
    expect(outcome.code).toBe(1);
    expect(outcome.report.failures).toHaveLength(8);
    expect(outcome.stderr).toBe(`${outcome.report.failures.join("\n")}\n`);
  });

  test("leaves nothing outside of the archive", () => {
    expect(readdirSync(dirname(project.root))).toEqual(["project"]);
    expect(Object.keys(readTree(project.at("posts"))).join()).not.toContain("lipped");
  });

  test("is read with --allow-private where it is a chat", async () => {
    const files = ["group/result.json", "talk.json"].map((name) => project.at(`dumps/${name}`));
    const words = ["--posts", project.at("private"), "--allow-private", ...files];
    expect(await project.run("import", ...words)).toMatchObject({ code: 0, stderr: "" });
    const posts = Object.values(readTree(project.at("private"))).join();
    for (const text of ["Of a group", "Of two"]) expect(posts).toContain(text);
  });
});

describe("what can be read in part", () => {
  test.each([
    [
      "cut/result.json",
      "the file ends within a message, which was left out; the last message read is 1",
    ],
    ["escapes/result.json", "escapes that JSON does not know"],
    ["bare/result.json", "put the whole folder of the export into dumps/"],
    ["dates/result.json", "1 message has a date that is none, the first is 1"],
    ["twice/result.json", "the number 1 has more than one text: the newest is the post"],
    ["account/result.json", "personal chat (1, with 1 message), private group (1, with 1 message)"],
  ])("%s has a remark", (name, words) => {
    const found = about(outcome.report.remarks, name).filter((each) => each.includes(words));
    expect(found).toHaveLength(1);
  });

  test.each([
    ["good/1", "The good one stays"],
    ["cut/1", "The first is whole"],
    ["escapes/1", "An odd\u0001\\qescape"],
    ["bare/1", "missing: not in the folder"],
    ["dates/1", "In no month"],
    ["pier/1", "One of pier"],
    ["quay/1", "One of quay"],
    ["twice/1", "A later and quite different wording"],
    ["account/1", "Of the account's channel"],
    ["account/2", "kind: contact"],
    ["both/1", "In both files"],
  ])("%s is a post", (id, words) => {
    expect(posts().filter((post) => post.includes(`\nid: ${id}\n`))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  test("a message without a date takes none from other channels", () => {
    expect(posts().find((post) => post.includes("\nid: dates/1\n"))).not.toContain("\nedtf:");
  });

  test("two texts of one number are a post and its earlier version", () => {
    const [earlier = ""] = posts().filter((post) => post.includes("The earlier text of it all\n"));
    expect(earlier).toContain("\nnewerVersion: twice/1\n");
  });

  test("JSON and HTML of one chat are one post with two places", () => {
    const [post = ""] = posts().filter((each) => each.includes("\nid: both/1\n"));
    expect(post.match(/dump: both\/[a-z.]+/g)).toEqual([
      ...["dump: both/messages.html", "dump: both/result.json"],
    ]);
  });

  const posts = (): readonly string[] => Object.values(readTree(project.at("posts")));
});

test("no person is named in posts, site or report", async () => {
  const { code, stdout } = await project.run("build");
  expect(code).toBe(1);
  const site = readTree(project.at("_site"));
  expect(site["posts/account/1.html"]).toContain("Of the account");
  const written = [...Object.entries(site), ...Object.entries(readTree(project.at("posts")))];
  expect(written.filter((each) => each.join().includes(SECRET))).toEqual([]);
  expect(JSON.stringify(outcome) + stdout).not.toContain(SECRET);
});
