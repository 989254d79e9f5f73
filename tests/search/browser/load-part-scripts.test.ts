import { runInThisContext } from "node:vm";
import { deflateRawSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { createScriptLoader } from "../../../src/search/browser/load-part-scripts.ts";
import { encodePartScript, HAND_OVER } from "../../../src/search/transport/part-script.ts";

afterAll(() => {
  Reflect.deleteProperty(globalThis, HAND_OVER);
});

const scriptOf = (name: string, bytes: readonly number[]): string =>
  encodePartScript(name, deflateRawSync(Uint8Array.from(bytes)));

/** As much of a document as the loader uses; scripts run as soon as they are appended. */
function fakeDocument(files: Readonly<Record<string, string>>) {
  const removed: string[] = [];
  const append = (script: HTMLScriptElement): void => {
    const text = files[script.src];
    if (text === undefined) script.onerror?.("error");
    else {
      runInThisContext(text);
      script.onload?.call(script, new Event("load"));
    }
  };
  const createElement = () => {
    const script = { src: "", onload: null, onerror: null, remove: () => removed.push(script.src) };
    return script;
  };
  return { document: { head: { append }, createElement }, removed };
}

const files = {
  "search/a/w1.js": scriptOf("a/w1", [1, 2, 3]),
  "search/a/w2.js": scriptOf("a/w1", [4]),
  "search/a/w3.js": "annalsPart('a/w3', '!')",
};

const { document, removed } = fakeDocument(files);
// The loader uses no more of a document than the fake has.
const { load } = createScriptLoader(document as unknown as Document, (name) => `search/${name}.js`);

test("a part comes from its script, which is removed", async () => {
  expect([...(await load("a/w1"))]).toEqual([1, 2, 3]);
  expect([...(await load("a/w1"))]).toEqual([1, 2, 3]);
  expect(removed).toEqual(["search/a/w1.js", "search/a/w1.js"]);
});

test.each([
  ["a/w9", "the file is missing"],
  ["a/w2", "the file holds another part"],
])("%s: %s", async (name, message) => {
  await expect(load(name)).rejects.toThrow(message);
});

test("what is no part is refused", async () => {
  await expect(load("a/w3")).rejects.toThrow();
});
