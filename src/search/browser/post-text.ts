/** Elements behind which a text goes on in another line. */
const LINES = "h1, p, br, li, pre, blockquote, summary";

const texts = new Map<string, Promise<string>>();

/**
 * The text of a post, from its own page, in one line; empty where it cannot be had. What its sender
 * hid stays hidden.
 */
export function loadPostText(address: string): Promise<string> {
  const known = texts.get(address);
  if (known !== undefined) return known;
  const loading = readPage(address).catch(() => {
    texts.delete(address);
    return "";
  });
  texts.set(address, loading);
  return loading;
}

async function readPage(address: string): Promise<string> {
  const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const text = page.querySelector("article .text");
  for (const hidden of text?.querySelectorAll(".spoiler") ?? []) hidden.replaceWith("[…]");
  for (const line of text?.querySelectorAll(LINES) ?? []) line.after("\n");
  return (text?.textContent ?? "").replace(/\s+/g, " ").trim();
}
