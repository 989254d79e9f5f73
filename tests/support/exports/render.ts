import { media, message, page, text } from "../../sources/desktop-html/page.ts";
import { dumped } from "../workspace.ts";
import type { Channel, ShownMessage } from "./history.ts";

/** A file of a dump, by its path below the folder of dumps. */
export interface RenderedFile {
  readonly name: string;
  readonly content: string;
}

type Render = (channel: Channel, messages: readonly ShownMessage[]) => string;

interface FormatOfFiles {
  readonly ending: string;
  /** Whether it has messages of a group from before, and such as have no text. */
  readonly hasGroup: boolean;
  readonly hasMedia: boolean;
  readonly render: Render;
}

const ALL = { hasGroup: true, hasMedia: true };
const NUMBERED = { hasGroup: false, hasMedia: false };
const TEXTS = { hasGroup: true, hasMedia: false };

/** How each format writes messages, and the ending of its files. */
export const FORMATS = {
  json: { ...ALL, ending: ".json", render: desktopJson },
  oldJson: { ...ALL, ending: ".json", render: oldDesktopJson },
  html: { ...ALL, ending: "/messages.html", render: desktopHtml },
  telethon: { ...ALL, hasGroup: false, ending: ".json", render: telethon },
  csv: { ...NUMBERED, ending: ".csv", render: csv },
  web: { ...NUMBERED, ending: ".html", render: webPage },
  copied: { ...TEXTS, ending: ".txt", render: copied },
  doubled: { ...TEXTS, ending: ".txt", render: doubled },
} as const satisfies Readonly<Record<string, FormatOfFiles>>;

/** The messages that a format can hold. */
export const messagesFor = (
  format: Format,
  messages: readonly ShownMessage[],
): readonly ShownMessage[] => {
  const { hasGroup, hasMedia } = FORMATS[format];
  return messages.filter(
    ({ number, text: words }) => (hasGroup || number > 0) && (hasMedia || words !== ""),
  );
};

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** Telegram Desktop's JSON since 2022. */
function desktopJson({ title, id }: Channel, messages: readonly ShownMessage[]): string {
  return JSON.stringify({
    ...{ name: title, type: "public_channel", id },
    messages: messages.map(({ number, unix, text: words, hasPhoto, edited }) => ({
      ...{ id: shiftGroup(number), type: "message" },
      ...{ date: isoOf(unix).slice(0, 19), date_unixtime: `${unix}` },
      ...(edited !== undefined && {
        edited: isoOf(edited).slice(0, 19),
        edited_unixtime: `${edited}`,
      }),
      ...{ from: title, from_id: `channel${id}` },
      ...(hasPhoto && { photo: NOT_INCLUDED, width: 640, height: 480 }),
      text: words,
      text_entities: words === "" ? [] : [{ type: "plain", text: words }],
    })),
  });
}

/** The same before: times are local, the channel's id has an offset. */
function oldDesktopJson({ title, id }: Channel, messages: readonly ShownMessage[]): string {
  return JSON.stringify({
    ...{ name: title, type: "public_channel", id: 0x2_0000_0000 + id },
    messages: messages.map(({ number, unix, text: words, hasPhoto, edited }) => ({
      ...{ id: shiftGroup(number), type: "message", date: isoOf(unix).slice(0, 19) },
      ...(edited !== undefined && { edited: isoOf(edited).slice(0, 19) }),
      ...{ from: title, from_id: 0x2_0000_0000 + id },
      ...(hasPhoto && { photo: NOT_INCLUDED, width: 640, height: 480 }),
      text: words,
    })),
  });
}

function desktopHtml({ title }: Channel, messages: readonly ShownMessage[]): string {
  return page(
    title,
    `<div class="message service" id="message-1"><div class="body details">\nChannel photo changed\n</div></div>`,
    ...messages.map(({ number, unix, text: words, hasPhoto }) => {
      const [day, clock] = dottedOf(unix);
      const photo = hasPhoto
        ? media("media_photo", { title: "Photo", description: NOT_SHOWN })
        : "";
      return message(number < 0 ? number - 999_999_000 : number, {
        from: title,
        date: `${day} ${clock}:${isoOf(unix).slice(17, 19)} UTC+00:00`,
        body: photo + (words === "" ? "" : text(words.replaceAll("\n", "<br>"))),
      });
    }),
  );
}

function telethon({ id }: Channel, messages: readonly ShownMessage[]): string {
  return JSON.stringify(
    messages.map(({ number, unix, text: words, hasPhoto, album, edited }) => ({
      ...{ _: "Message", id: number, peer_id: { _: "PeerChannel", channel_id: id } },
      ...{ date: `${isoOf(unix).slice(0, 19)}+00:00`, message: words, post: true },
      edit_date: edited === undefined ? null : `${isoOf(edited).slice(0, 19)}+00:00`,
      grouped_id: album === undefined ? null : Number(`13${album}`),
      media: hasPhoto ? { _: "MessageMediaPhoto", photo: { _: "Photo", id: number } } : null,
      entities: [],
    })),
  );
}

function csv({ username }: Channel, messages: readonly ShownMessage[]): string {
  const rows = messages.map(
    ({ number, unix, text: words }) =>
      `${number},${isoOf(unix).slice(0, 19).replace("T", " ")}+00:00,"${words}",${username}\n`,
  );
  return `message_id,date,text,channel_username\n${rows.join("")}`;
}

function webPage({ username, title, id }: Channel, messages: readonly ShownMessage[]): string {
  const posts = messages.map(({ number, unix, text: words }) => {
    const view = btoa(JSON.stringify({ c: -id, p: number })).replaceAll("=", "");
    return `<div class="tgme_widget_message_wrap js-widget_message_wrap">
<div class="tgme_widget_message js-widget_message" data-post="${username}/${number}" data-view="${view}">
<div class="tgme_widget_message_bubble">
<div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/${username}"><span dir="auto">${title}</span></a></div>
<div class="tgme_widget_message_text js-message_text" dir="auto">${words.replaceAll("\n", "<br/>")}</div>
<div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/${username}/${number}"><time datetime="${isoOf(unix).slice(0, 19)}+00:00" class="time"></time></a></span></div></div>
</div></div></div>`;
  });
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title} – Telegram</title></head>
<body class="widget_frame_base tgme_webpreview">
<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">${title}</span></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/${username}">@${username}</a></div></div>
<main class="tgme_main" data-url="/${username}"><section class="tgme_channel_history js-message_history">
${posts.join("\n")}
</section></main></body></html>`;
}

/** Messages as Telegram's apps copy them. */
function copied({ title }: Channel, messages: readonly ShownMessage[]): string {
  return messages
    .map(({ unix, text: words }) => `${title}, [${dottedOf(unix).join(" ")}]\n${words}\n\n`)
    .join("");
}

/** A text dump without times. */
function doubled(_channel: Channel, messages: readonly ShownMessage[]): string {
  return messages.map(({ text: words }) => `${dumped(words)}\n`).join("");
}

const NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";
const NOT_SHOWN = "Not included, change data exporting settings to download.";

/** Telegram Desktop writes numbers of a group from before so. */
const shiftGroup = (number: number): number => (number < 0 ? number - 999_999_000 : number);

const isoOf = (unix: number): string => new Date(unix * 1000).toISOString();

/** `16.07.2024` and `15:45`. */
const dottedOf = (unix: number): readonly [string, string] => {
  const [year, month, day] = isoOf(unix).slice(0, 10).split("-");
  return [`${day}.${month}.${year}`, isoOf(unix).slice(11, 16)];
};
