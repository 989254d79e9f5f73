import type { Body } from "../../src/core/types.ts";
import { encodeBody } from "../../src/format/body/encode-body.ts";
import { createTextRenderer } from "../../src/site/render/render-text.ts";
import { readMessages } from "./exports.ts";
import type { LabelledExport } from "./labelled-exports.ts";
import type { Tally } from "./tally.ts";

/**
 * Messages whose body is the same HTML when they come from the pages of a chat as when they come
 * from its JSON, but for what the pages do not tell; see docs/exports.md.
 */
export async function scoreBodies(json: LabelledExport, html: LabelledExport): Promise<Tally> {
  const [wanted, found] = await Promise.all([readBodies(json), readBodies(html)]);
  const misses = [...wanted].flatMap(([number, body]) => {
    const place = `${html.name}, message ${number}`;
    const other = found.get(number);
    if (other === undefined) return [{ place, what: "not found" }];
    const [given, truly] = [render(encodeBody(other)), render(encodeBody(asPagesTell(body)))];
    return given === truly ? [] : [{ place, what: firstDifference(given, truly) }];
  });
  const { size } = wanted;
  return { right: size - misses.length, given: found.size, wanted: size, misses };
}

const render = createTextRenderer({ hashtagHref: (tag) => `../tags/${tag}.html` });

async function readBodies({ files }: LabelledExport): Promise<ReadonlyMap<number, Body>> {
  const bodies = new Map<number, Body>();
  for (const file of files) {
    for (const { number, body } of await readMessages(file)) {
      if (number !== undefined) bodies.set(number, body);
    }
  }
  return bodies;
}

/** A page has no languages of code, and no quote on it is folded. */
const asPagesTell = ({ text, ranges = [] }: Body): Body => ({
  text,
  ranges: ranges.map(({ language: _language, ...range }) =>
    range.kind === "expandable-blockquote" ? { ...range, kind: "blockquote" } : range,
  ),
});

function firstDifference(given: string, truly: string): string {
  let at = 0;
  while (given.charAt(at) === truly.charAt(at) && at < given.length) at += 1;
  const near = (html: string): string => JSON.stringify(html.slice(Math.max(0, at - 40), at + 80));
  return `${near(given)}, truly ${near(truly)}`;
}
