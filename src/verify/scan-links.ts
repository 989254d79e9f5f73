import { Parser } from "htmlparser2";

/** An address in a page, as written, entities and all. */
export interface PageLink {
  readonly value: string;
  /** Lower-case name of the element it stands in. */
  readonly element: string;
  /** Where the element starts, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * Visit every address in an HTML or XML text: href, src, poster, srcset, <object data>, the target
 * of a meta refresh and the addresses of Open Graph. Comments, scripts and other raw text are passed
 * over.
 */
export function scanLinks(markup: string, visit: (link: PageLink) => void): void {
  const parser = new Parser(
    {
      onopentag: (element, attributes) =>
        visitAddresses(element, attributes, parser.startIndex, visit),
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(markup);
}

function visitAddresses(
  element: string,
  attributes: Readonly<Record<string, string>>,
  offset: number,
  visit: (link: PageLink) => void,
): void {
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (ADDRESSES.has(name) || (name === "data" && element === "object")) {
      visit({ value, element, offset });
    }
  }
  for (const part of attributes.srcset?.split(",") ?? []) {
    visit({ value: part.trim().split(" ")[0] ?? "", element, offset });
  }
  const inMeta = element === "meta" ? metaAddress(attributes) : undefined;
  if (inMeta !== undefined) visit({ value: inMeta, element, offset });
}

const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "poster"]);

/** `<meta http-equiv="refresh" content="0; url=b.html">`, `<meta property="og:url" content="...">` */
function metaAddress({
  content = "",
  property = "",
  "http-equiv": equivalent,
}: Readonly<Record<string, string>>): string | undefined {
  if (equivalent?.toLowerCase() === "refresh") {
    const at = content.toLowerCase().indexOf("url=");
    return at === -1 ? undefined : content.slice(at + "url=".length);
  }
  return OPEN_GRAPH.has(property) ? content : undefined;
}

const OPEN_GRAPH: ReadonlySet<string> = new Set(["og:url", "og:image"]);
