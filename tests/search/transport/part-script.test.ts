import { runInNewContext } from "node:vm";
import { deflateRawSync, gzipSync, inflateRawSync } from "node:zlib";
import { build } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canInflate, inflate } from "../../../src/search/browser/inflate.ts";
import { decodePartScript, encodePartScript } from "../../../src/search/transport/part-script.ts";
import { decodeSevenBits, encodeSevenBits } from "../../../src/search/transport/seven-bits.ts";

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });

test("a script hands over the bytes of its part", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
      const script = encodePartScript("k3x9/w12", deflate(bytes));
      const handed: string[] = [];
      runInNewContext(script, { annalsPart: (...args: string[]) => handed.push(...args) });
      const [name, text = ""] = handed;
      expect(name).toBe("k3x9/w12");
      expect(new Uint8Array(inflateRawSync(decodeSevenBits(text)))).toEqual(bytes);
      const read = decodePartScript(script);
      expect(read?.name).toBe("k3x9/w12");
      expect(new Uint8Array(inflateRawSync(read?.deflated ?? new Uint8Array(0)))).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test("any bytes come back from their text, which is a string of a script as it stands", () => {
  const signs = fc.constantFrom(0x0a, 0x0d, 0x22, 0x5c, 0x85, 0x22 << 1, 0x5c << 1, 0xff, 0);
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, fc.nat(255)), { maxLength: 60 }), (numbers) => {
      const bytes = Uint8Array.from(numbers);
      const text = encodeSevenBits(bytes);
      expect(decodeSevenBits(text)).toEqual(bytes);
      expect(text).not.toMatch(/["\\\r\n\u0280-\uffff]/);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.ceil((bytes.length * 8) / 7) + 1);
      expect(runInNewContext(`"${text}"`)).toBe(text);
    }),
    { numRuns: 2000 },
  );
  // Every last number, whatever the width that is left of it.
  for (let length = 1; length <= 7; length++) {
    for (let last = 0; last < 256; last++) {
      const bytes = new Uint8Array(length).fill(last);
      expect(decodeSevenBits(encodeSevenBits(bytes))).toEqual(bytes);
    }
  }
});

test.each(["", "annalsPart(", 'alert("x")', 'annalsPart("a","\\\\n")'])(
  "%j is no such script",
  (text) => {
    expect(decodePartScript(text)).toBeUndefined();
  },
);

test("the browser's own decompression gives the same bytes, and refuses what is cut", async () => {
  expect(canInflate()).toBe(true);
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) % 251);
  const deflated = new Uint8Array(deflate(bytes));
  expect(await inflate(deflated)).toEqual(bytes);
  await expect(inflate(deflated.slice(0, -10))).rejects.toThrow();
});

test("what a page needs of search is small, and needs nothing of Node", async () => {
  const entry = Object.entries({
    "query/parse-query": "parseQuery",
    "query/part-loader": "PartLoader",
    "query/search-index": "searchIndex",
    "query/load-facts": "loadFacts, findNamedPost",
    "query/count-facets": "countDates, countFacet",
    "query/find-matches": "findMatches",
    "browser/load-part-scripts": "createScriptLoader",
    "browser/inflate": "canInflate",
    "manifest/manifest-json": "decodeManifest",
  })
    .map(([name, exports]) => `export { ${exports} } from "./src/search/${name}.ts";`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    ...{ bundle: true, minify: true, write: false, format: "esm", platform: "browser" },
  });
  const bytes = gzipSync(outputFiles?.[0]?.contents ?? "", { level: 9 }).length;
  expect(bytes).toBeGreaterThan(4_000);
  expect(bytes).toBeLessThan(10_600);
});
