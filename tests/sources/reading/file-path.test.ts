import { expect, test } from "vitest";
import { pathFromPage, safePath } from "../../../src/sources/reading/file-path.ts";

test.each([
  ["photos/a.jpg", "photos/a.jpg"],
  [".\\photos//./a.jpg", "photos/a.jpg"],
  ["photos/..a/b..jpg", "photos/..a/b..jpg"],
  ["photos/../a.jpg", undefined],
  ["../a.jpg", undefined],
  ["/etc/a.jpg", undefined],
  ["\\\\server\\a.jpg", undefined],
  ["C:\\a.jpg", undefined],
  ["https://example.org/a.jpg", undefined],
  ["javascript:a", undefined],
  [".", undefined],
  ["", undefined],
])("the path %j", (written, path) => {
  expect(safePath(written)).toBe(path);
});

const PAGE = "export/chats/chat_001/messages.html";

test.each([
  ["photos/a.jpg", "messages.html", "photos/a.jpg"],
  ["./photos/a.jpg", PAGE, "photos/a.jpg"],
  [" ../../chats/chat_001/photos/a.jpg ", PAGE, "photos/a.jpg"],
  ["../.././chats/chat_001/photos/a.jpg", PAGE, "photos/a.jpg"],
  ["..\\chat_001\\photos\\a.jpg", PAGE, "photos/a.jpg"],
  ["../../../export/chats/chat_001/a.jpg", PAGE, "a.jpg"],
  ["../../chats/chat_002/photos/a.jpg", PAGE, undefined],
  ["../../chats/chat_001", PAGE, undefined],
  ["../../../../export/chats/chat_001/a.jpg", PAGE, undefined],
  ["photos/../../chat_001/a.jpg", PAGE, undefined],
  ["../a.jpg", "messages.html", undefined],
  ["..", PAGE, undefined],
  ["/a.jpg", PAGE, undefined],
])("the address %j in %s", (address, page, path) => {
  const missing = { missing: "not in the folder" };
  expect(pathFromPage(address, page)).toEqual(path === undefined ? missing : { path });
});
