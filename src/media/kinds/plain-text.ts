import { isUtf8 } from "node:buffer";

/**
 * Whether the first bytes of a file are text and nothing that a browser may take for a document: no
 * markup, and no headers of a web page that was saved as a mail (MHTML). A script looks like any other
 * text; as `text/plain` no browser runs it.
 */
export function isPlainText(head: Uint8Array): boolean {
  if (head.length === 0 || !isUtf8(withoutCutEnd(head))) return false;
  const text = Buffer.from(head).toString("utf8");
  return !CONTROL.test(text) && !MARKUP.test(text) && !MAIL.test(text);
}

/** The head of a longer file may end inside a character, which has up to four bytes. */
function withoutCutEnd(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, head.length); back++) {
    const byte = head[head.length - back] ?? 0;
    if (byte < 0x80) return head;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
  }
  return head;
}

// Anything but tab, line ends and form feed.
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;
// "<html", "<!DOCTYPE", "<?xml", "</"
const MARKUP = /<[a-z!?/]/i;
// "MIME-Version: 1.0"
const MAIL = /^(?:MIME-Version|Content-Type|Content-Location):/im;
