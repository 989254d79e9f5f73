import type { Source } from "../../src/sources/source.ts";

/** A reader that knows its files by the word they begin with, and reads nothing. */
export const fakeSource = (word: string): Source => ({
  shape: "message-list",
  description: `${word} files`,
  recognises: ({ text }) => text.startsWith(word),
  read: async function* () {},
});
