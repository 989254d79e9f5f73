import type { LinkButton } from "../../core/message.ts";

/** A button that leads to an address of the web or of Telegram; none of another kind is kept. */
export function linkButton(text: unknown, url: unknown): LinkButton | undefined {
  if (typeof url !== "string" || !ADDRESS.test(url)) return undefined;
  const words = typeof text === "string" ? text.replace(BLANKS, " ").trim() : "";
  return { text: words === "" ? url : words, url };
}

// "https://example.org", "tg://resolve?domain=name"
const ADDRESS = /^(?:https?|tg):\/\/\S+$/i;
const BLANKS = /\s+/g;
