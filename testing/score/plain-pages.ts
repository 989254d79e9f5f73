import type { PlainExport, PlainMessage } from "./plain-message.ts";

/** The messages of a page of Telegram Desktop's HTML export, by regular expressions. */
export function readPlainPage(html: string): PlainExport {
  const heads = [...html.matchAll(HEAD)];
  let source = "";
  const messages = heads.flatMap((head, at): readonly PlainMessage[] => {
    const { kind = "", number = "" } = head.groups ?? {};
    const part = html.slice(head.index, heads[at + 1]?.index);
    if (kind.startsWith("service")) return [];
    const forward = FORWARD.exec(part)?.groups?.body;
    // One that follows another of the same source does not repeat its name.
    source = (forward && SOURCE.exec(forward)?.groups?.name) ?? source;
    return [readMessage(Number(number), part, forward === undefined ? undefined : source)];
  });
  return { messages, records: heads.length };
}

function readMessage(number: number, part: string, source: string | undefined): PlainMessage {
  const { day, month, year, time } = TIME.exec(part)?.groups ?? {};
  const question = QUESTION.exec(part)?.groups?.text;
  return {
    number,
    local: `${year}-${month}-${day}T${time}`,
    text: plainText(TEXT.exec(part)?.groups?.text ?? ""),
    ...(source !== undefined && { forwardedFrom: plainText(source).replace(DELETED, "") }),
    media: listMedia(part),
    ...(question !== undefined && {
      poll: {
        question: plainText(question),
        answers: Array.from(part.matchAll(ANSWER), ({ groups }) => plainText(groups?.text ?? "")),
      },
    }),
  };
}

/** Paths of what is there; of what is not, its name where it is a file, else that something lacks. */
function listMedia(part: string): readonly string[] {
  const wrap = part.indexOf('class="media_wrap');
  if (wrap === -1 || QUESTION.test(part)) return [];
  const shown = part.slice(wrap);
  const path = MEDIA_PATH.exec(shown)?.groups?.path;
  const name = FILE_TITLE.exec(shown)?.groups?.name;
  if (path !== undefined) return [plainText(path)];
  return [name === undefined ? "absent" : plainText(name)];
}

// <div class="message default clearfix joined" id="message2039">; days have numbers below 0
const HEAD = /<div class="message (?<kind>default|service)[^"]*" id="message(?<number>\d+)">/g;
// title="16.07.2024 18:45:00 UTC+01:00"
const TIME =
  /date details" title="(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4}) (?<time>\d\d:\d\d:\d\d)/;
const FORWARD = /class="forwarded body">(?<body>[\s\S]*)/;
const DELETED = /^Deleted Account$/;
const SOURCE = /class="from_name">\n(?<name>[^<]*)<span/;
const TEXT = /<div class="text">\n(?<text>[\s\S]*?)<\/div>/;
const QUESTION = /class="question bold">(?<text>[\s\S]*?)<\/div>/;
const ANSWER = /class="answer">\n- (?<text>[^<]*)/g;
const MEDIA_PATH =
  /<a class="(?:photo_wrap|video_file_wrap|animated_wrap|sticker_wrap|media)[^"]*" href="(?<path>[^"]*)"/;
const FILE_TITLE = /media_file">[\s\S]*?class="title bold">\n(?<name>[^<]*)/;

const plainText = (html: string): string =>
  html
    .replace(/\n/g, "")
    .replace(/<br\s*\/?>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|apos|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&nbsp;": "\u00A0",
  "&amp;": "&",
};

/** The messages of a saved page of t.me, by regular expressions: numbers, times, and sources. */
export function readPlainPreview(html: string): PlainExport {
  const heads = [...html.matchAll(POST)];
  const messages = heads.map((head, at): PlainMessage => {
    const part = html.slice(head.index, heads[at + 1]?.index);
    const stated = STATED.exec(part)?.groups?.time;
    const source = PREVIEW_SOURCE.exec(part)?.groups?.name;
    return {
      number: Number(head.groups?.number),
      text: "",
      ...(stated !== undefined && {
        utc: `${new Date(stated).toISOString().slice(0, 19)}Z`,
      }),
      ...(source !== undefined && { forwardedFrom: plainText(source) }),
    };
  });
  return { messages, records: heads.length };
}

// data-post="herald/42"
const POST = /data-post="[^"/]+\/(?<number>\d+)"/g;
// <a class="tgme_widget_message_date" href="…"><time datetime="2023-02-27T07:20:50+00:00" class="time">
const STATED = /tgme_widget_message_date"[^>]*>\s*<time\s+datetime="(?<time>[^"]*)"/;
const PREVIEW_SOURCE =
  /class="tgme_widget_message_forwarded_from_name"[^>]*>(?<name>[\s\S]*?)<\/(?:a|span)>\s*<\/div>/;
