import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArchiveError } from "../../../src/core/errors.ts";
import { decodeDump } from "../../../src/sources/decode.ts";
import { openDumpText } from "../../../src/verify/dump-lines.ts";

const BOM = "\uFEFF";
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

/** What a dump was refused as; "text" where it was read. */
function formOf(content: string | Uint8Array): string {
  try {
    decodeDump({ name: "dump", bytes: Buffer.from(content) });
    return "text";
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return (
      /^dump: expected a dump: text.*?, found (?<form>[^;]+); /.exec(error.message)?.groups?.form ??
      error.message
    );
  }
}

const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const message = (id: number, text: string) => ({
  id,
  type: "message",
  date: "2024-07-16T18:45:00",
  date_unixtime: "1721144700",
  from: "Quay Notes",
  from_id: "channel1000000001",
  text,
  text_entities: [{ type: "plain", text }],
});
const chat = {
  name: "Quay Notes",
  type: "public_channel",
  id: 1000000001,
  messages: [message(1, "The first ferry left."), message(2, "The second one waits.")],
};
const account = {
  about: "Here is the data you requested.",
  personal_information: { user_id: 1, first_name: "Ann" },
  contacts: { about: "None.", list: [] },
  chats: { about: "All chats.", list: [chat] },
};
const telethon = {
  _: "Message",
  id: 7,
  peer_id: { _: "PeerChannel", channel_id: 1000000001 },
  date: "2024-07-16T18:45:00+00:00",
  message: "The ferry left.",
  fwd_from: null,
};
const pyrogram = {
  _: "Message",
  id: 7,
  chat: { _: "Chat", id: -1001000000001, type: "ChatType.CHANNEL", title: "Quay Notes" },
  date: "2024-07-16 18:45:00",
  text: "The ferry left.",
};
const bot = { message_id: 7, chat: { id: -1001000000001 }, date: 1721144700, text: "It left." };
const plain = { message_id: 7, date: "2024-07-16 18:45:00", text: "It left.", channel: "quay" };
const pretty = (value: unknown): string => JSON.stringify(value, undefined, 1);
const lines = (...values: readonly unknown[]): string =>
  `${values.map((value) => JSON.stringify(value)).join("\n")}\n`;
const long = "Boats come and go all day, and nobody counts them. ".repeat(3000);

const DESKTOP = "JSON: Telegram Desktop's export of one chat";
const TELETHON = "JSON: messages as Telethon writes them";
const json: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["Telegram Desktop's of one chat", pretty(chat), DESKTOP],
  ["the same on one line", JSON.stringify(chat), DESKTOP],
  ["a nameless chat", pretty({ ...chat, name: null, type: null }), DESKTOP],
  ["saved messages", pretty({ type: "saved_messages", id: 1, messages: [] }), DESKTOP],
  ["longer than what is looked at", pretty({ ...chat, messages: [message(1, long)] }), DESKTOP],
  ["cut in a word", pretty(chat).slice(0, 260), DESKTOP],
  ["cut in its first message", pretty(chat).slice(0, 95), DESKTOP],
  ["cut within a character", Buffer.from(pretty({ ...chat, name: "Ж" })).subarray(0, 12), "JSON"],
  ["control characters in C style", pretty(chat).replace("ferry", "\\x0Cferry"), DESKTOP],
  [
    "a path without quotes",
    pretty(chat).replace('"text": "The first', '"document_id": video_files/a (2).webm,\n   $&'),
    DESKTOP,
  ],
  ["a comma that is missing", pretty(chat).replace('public_channel",', 'public_channel"'), DESKTOP],
  [
    "quotes that nobody escaped",
    pretty(chat).replace("The first ferry", 'The "first" ferry'),
    DESKTOP,
  ],
  [
    "line ends within strings",
    pretty(chat).replace("The first ferry", "The first\n\nferry"),
    DESKTOP,
  ],
  ["comments", pretty(chat).replace('"type"', '// the kind of chat\n "type"'), DESKTOP],
  ["Windows line ends", pretty(chat).replaceAll("\n", "\r\n"), DESKTOP],
  ["blank lines before it", `\n\n  \n${pretty(chat)}`, DESKTOP],
  [
    "text behind it",
    `${pretty({ ...chat, messages: [message(1, long.slice(0, 40_000))] })}\ndone`,
    DESKTOP,
  ],
  ["a byte order mark", BOM + pretty(chat), DESKTOP],
  ["UTF-16 LE", Buffer.from(BOM + pretty(chat), "utf16le"), DESKTOP],
  ["UTF-16 BE", utf16be(BOM + pretty(chat)), DESKTOP],
  ["UTF-16 LE without a mark", Buffer.from(JSON.stringify(chat), "utf16le"), DESKTOP],
  ["UTF-16 BE without a mark", utf16be(JSON.stringify([plain])), "JSON"],
  ["of a whole account", pretty(account), "JSON: Telegram Desktop's export of a whole account"],
  [
    "of chats alone",
    pretty({ chats: account.chats }),
    "JSON: Telegram Desktop's export of a whole account",
  ],
  ["Telethon's, a list", JSON.stringify([telethon, telethon]), TELETHON],
  ["Telethon's, one message", pretty(telethon), TELETHON],
  ["Telethon's below messages", JSON.stringify({ messages: [telethon] }), TELETHON],
  ["Telethon's before layer 119", JSON.stringify([{ _: "Message", id: 1, to_id: {} }]), TELETHON],
  ["Pyrogram's", pretty(pyrogram), "JSON: messages as Pyrogram writes them"],
  ["the Bot API's", JSON.stringify([bot]), "JSON: messages as the Bot API has them"],
  [
    "the Bot API's updates",
    JSON.stringify({ ok: true, result: [{ update_id: 1, channel_post: bot }] }),
    "JSON: messages as the Bot API has them",
  ],
  [
    "tdl's",
    JSON.stringify({ id: 1000000001, messages: [{ id: 1, type: "message", file: "a.jpg" }] }),
    "JSON: tdl's export of a chat",
  ],
  ["a list made at home", JSON.stringify([plain, plain]), "JSON"],
  ["an object", '{"a": 1}\n', "JSON"],
  ["a list of texts", '["The ferry left.", "It came."]', "JSON"],
  ["nothing at all", "[]\n", "JSON"],
  ["notebooks", pretty({ cells: [], metadata: {}, nbformat: 4 }), "JSON"],
  ["lines", lines(plain, plain, plain), "JSON Lines"],
  [
    "lines of Telethon's",
    lines(telethon, telethon),
    `JSON Lines: messages as Telethon writes them`,
  ],
  ["lines, the last one cut", lines(plain, plain).slice(0, -30), "JSON Lines"],
  [
    "lines, one of them broken",
    lines(plain, plain, plain, plain).replace('"date":', '"date'),
    "JSON Lines",
  ],
  ["lines of lists", '["id","text"]\n["7","It left."]\n', "JSON Lines"],
  ["objects without a list around them", `${pretty(plain)},\n${pretty(plain)}\n`, "JSON Lines"],
  ["a script that holds it", `window.YTD.part0 = ${pretty([plain])}`, "JSON"],
  ["a call that holds it", `callback(${JSON.stringify([plain])});`, "JSON"],
  [
    "a Python dictionary",
    `{'id': 7, 'date': datetime.datetime(2024, 7, 16, 18, 45, tzinfo=datetime.timezone.utc), 'message': "It's off", 'media': None}\n`,
    "Python data",
  ],
  [
    "a list of Python dictionaries",
    "[{'_': 'Message', 'id': 7, 'peer_id': {'_': 'PeerChannel'}, 'message': b'x', 'kind': <Kind.A: 1>}]",
    "Python data: messages as Telethon writes them",
  ],
  [
    "what Telethon's stringify() gives",
    "Message(\n\tid=7,\n\tpeer_id=PeerChannel(\n\t\tchannel_id=1\n\t),\n\tmessage='It left.',\n\tentities=[\n\t]\n)\n",
    "Python data: messages as Telethon writes them",
  ],
];

const page = (body: string): string =>
  `<!DOCTYPE html>\n<html>\n <head>\n  <meta charset="utf-8"/>\n<title>Exported Data</title>\n </head>\n <body onload="CheckLocation();">\n  <div class="page_wrap">\n${body}\n  </div>\n </body>\n</html>\n`;
const htmlMessage = `<div class="message default clearfix" id="message2"><div class="body"><div class="text">\nThe ferry left.<br>It came.\n</div></div></div>\n`;
const DESKTOP_HTML = "HTML: Telegram Desktop's export";
const TME = "HTML: a page saved from t.me";
const widget = (text: string): string =>
  `<div class="tgme_widget_message_wrap js-widget_message_wrap">\n<div class="tgme_widget_message" data-post="quay/7">${text}</div>\n</div>`;

const markup: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["Telegram Desktop's", page(htmlMessage), DESKTOP_HTML],
  ["longer than what is looked at", page(htmlMessage.repeat(2000)), DESKTOP_HTML],
  ["cut in its head", page("").slice(0, 60), "HTML"],
  ["cut in a message", page(htmlMessage.repeat(20)).slice(0, 2000), DESKTOP_HTML],
  [
    "a name that looks like a tag",
    page(`<div class="initials">\n<A\n</div>${htmlMessage}`),
    DESKTOP_HTML,
  ],
  [
    "a button without an attribute's name",
    page(`<a ="" onclick="return f()">x</a>${htmlMessage}`),
    DESKTOP_HTML,
  ],
  [
    "a t.me page",
    `<!DOCTYPE html><html><head></head><body>${widget("It left.")}</body></html><!-- 3ms -->`,
    TME,
  ],
  ["posts cut out of a t.me page", `${widget("It left.")}\n${widget("It came.")}`, TME],
  [
    "one part of a post",
    '<a class="tgme_widget_message_link_preview" href="https://t.me/q/1">\n Quay\n</a>',
    TME,
  ],
  [
    "a page of others",
    "<html><head><title>Quay</title></head><body><p>It left.<p>It came.</body></html>",
    "HTML",
  ],
  [
    "a page whose head is left out",
    "<!doctype html>\n<title>Quay</title>\n<p>It left.</p>\n<p>It came.</p>",
    "HTML",
  ],
  [
    "a long page of few tags",
    `<html><body>${`<p>${long.slice(0, 900)}</p>\n`.repeat(200)}</body></html>`,
    "HTML",
  ],
  ["capitals", "<HTML><BODY>\n<P>It left.\n<HR>\n</BODY></HTML>", "HTML"],
  [
    "a page with a long script",
    `<html><head><script>${"var a = 1 < 2;\n".repeat(9000)}</script></head></html>`,
    "HTML",
  ],
  [
    "a page with a comment first",
    "<!-- saved from url=(0014)about:internet -->\n<html><body>x</body></html>",
    "HTML",
  ],
  ["a fragment", "<div>\n <p>It left.</p>\n</div>", "HTML"],
  ["Windows-1251", bytes("<html><body><p>", [0xcf, 0xf0, 0xe8], "</p></body></html>"), "HTML"],
  ["UTF-16", Buffer.from(`${BOM}<html><body><p>x</p></body></html>`, "utf16le"), "HTML"],
  [
    "XHTML",
    '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    "HTML",
  ],
  [
    "RSS",
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Q</title></channel></rss>',
    "XML: an RSS feed",
  ],
  [
    "Atom",
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Q</title></feed>',
    "XML: an Atom feed",
  ],
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "XML: an SVG image"],
  [
    "other XML",
    '<?xml version="1.0" encoding="utf-8"?>\n<posts>\n<post id="7">It left.</post>\n</posts>',
    "XML",
  ],
  ["XML without a declaration", '<posts>\n<post id="7">It left.</post>\n</posts>', "XML"],
  ["a document type with entities", '<!DOCTYPE a [\n<!ENTITY b "c">\n]>\n<a><x>1</x></a>', "XML"],
];

const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `${row(at)}\n`).join("");
const CSV = "a table: comma-separated values (CSV)";

const tables: readonly (readonly [string, string | Uint8Array, string])[] = [
  [
    "commas",
    `id,date,message,views\n${rows(3, (at) => `${at},2024-07-16 18:45:00+00:00,It left.,7`)}`,
    CSV,
  ],
  ["a byte order mark", `${BOM}id,date,message\n1,2024-07-16,It left.\n`, CSV],
  [
    "UTF-16 with tabs",
    Buffer.from(`${BOM}ID\tDate\tText\n1\t16.07.2024\tIt left.\n`, "utf16le"),
    "a table: tab-separated values (TSV)",
  ],
  [
    "semicolons",
    "Channel Title;ID;Message;Date\nQuay;7;It left;2024-07-16\n",
    "a table: semicolon-separated values",
  ],
  [
    "tabs",
    "message_id\tdate\ttext\n7\t2024-07-16\tIt left, it came.\n",
    "a table: tab-separated values (TSV)",
  ],
  [
    "bars",
    "id|date|text\n7|2024-07-16|It left.\n8|2024-07-17|It came.\n",
    "a table: values separated by |",
  ],
  [
    "bars between blanks",
    "id | date | text\n7 | 2024-07-16 | It left.\n8 | 2024-07-17 | It came.\n",
    "a table: values separated by |",
  ],
  [
    "quoted fields of several lines",
    'msg_id,sender,msg_content\n1,Quay,"It left.\n\nThen ""it"" came, late."\n2,Quay,"Rain,\nwind"\n',
    CSV,
  ],
  [
    "quoted fields that are as long as can be",
    `id,date,text\n${rows(9, (at) => `${at},2024-07-16,"${long.slice(0, 30_000)}"`)}`,
    CSV,
  ],
  ["all fields quoted", '"id","date","text"\n"1","2024-07-16","It left."\n', CSV],
  ["a column without a name first", ',text,views\n0,It left.,7\n1,"It\ncame.",8\n', CSV],
  ["the same with tabs", "\ttext\tviews\n0\tIt left.\t7\n", "a table: tab-separated values (TSV)"],
  ["the same with bars", "|text|views\n0|It left.|7\n", "a table: values separated by |"],
  ["no head and no numbers", rows(4, () => '"It left, late.",quay'), CSV],
  [
    "a number a row",
    "title;year\nThe ferry;2024\nThe quay;2023\n",
    "a table: semicolon-separated values",
  ],
  ["names that nobody knows", "boat,pier,crew\nAnna,7,12\nBerta,8,14\n", CSV],
  ["words alone", `boat,pier,crew\n${rows(6, (at) => `Anna,north ${at} b,Ann and Bob`)}`, CSV],
  ["two columns", "date,text\n2024-07-16,It left.\n2024-07-17,It came.\n", CSV],
  ["a head alone", "id,date,text,views\n", CSV],
  ["a separator's declaration", "sep=;\nA;B\n1;2\n", "a table: semicolon-separated values"],
  ["no head", rows(4, (at) => `${at + 7},2024-07-1${at} 18:45:00,"It left, late.",12`), CSV],
  [
    "a head in Russian",
    `Номер;Дата;Текст\n${rows(4, (at) => `${at};2024-07-16 18:45;Паром ушёл`)}`,
    "a table: semicolon-separated values",
  ],
  [
    "Windows-1251",
    bytes("id;date;text\n7;2024-07-16;", [0xcf, 0xf0], "\n"),
    "a table: semicolon-separated values",
  ],
  [
    "line ends that nobody quoted",
    `id,date,text,views\n${rows(9, (at) => `${at},2024-07-16,It left\nand then it came\nagain.,7`)}`,
    CSV,
  ],
  [
    "commas that nobody quoted",
    `id,date,text\n${rows(9, (at) => `${at},2024-07-16,It left, then came, then left.`)}`,
    CSV,
  ],
  ["lone carriage returns", "id,date,text\r7,2024-07-16,It left.\r8,2024-07-17,It came.\r", CSV],
];

const headed: readonly (readonly [string, string | Uint8Array, string])[] = [
  [
    "a web page in a file",
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://t.me/s/q\nSubject: Q\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\n--x\n',
    "a saved web page (MHTML)",
  ],
  [
    "an e-mail",
    "Return-Path: <a@example.org>\nReceived: from b\n\tby c\nFrom: a@example.org\nSubject: Q\nMessage-ID: <1@example.org>\n\nIt left.\n",
    "an e-mail",
  ],
  [
    "a mailbox",
    "From a@example.org Tue Jul 16 18:45:00 2024\nFrom: a@example.org\nSubject: Q\n\nIt left.\n",
    "a mailbox (mbox)",
  ],
  ["a contact", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEND:VCARD\r\n", "contacts (vCard)"],
  ["a calendar", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "a calendar (iCalendar)"],
  [
    "a database as SQL",
    "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE a (b);\n",
    "a database dump (SQL)",
  ],
  ["MySQL's dump", "-- MySQL dump 10.13  Distrib 8.0\n--\n", "a database dump (SQL)"],
  ["RTF", "{\\rtf1\\ansi\\deff0 {\\fonttbl}\nIt left.\\par}", "an RTF document"],
  ["PostScript", "%!PS-Adobe-3.0\n%%Title: Q\n", "a PostScript document"],
  ["a PDF", bytes("%PDF-1.7\n%", [0xe2, 0xe3, 0xcf, 0xd3], "\n1 0 obj\n"), "a PDF document"],
  [
    "a PDF of plain characters",
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "a PDF document",
  ],
  [
    "YAML",
    "- id: 7\n  date: 2024-07-16\n  text: It left.\n- id: 8\n  date: 2024-07-17\n  text: |\n    It came.\n",
    "YAML",
  ],
];

/** A zip archive of nothing but names. */
const zip = (...names: readonly string[]): Uint8Array =>
  bytes(
    ...names.flatMap((name) => ["PK\x03\x04", Buffer.alloc(22), [name.length, 0, 0, 0], name]),
    ...names.flatMap((name) => [
      "PK\x01\x02",
      Buffer.alloc(24),
      [name.length, 0],
      Buffer.alloc(16),
      name,
    ]),
    "PK\x05\x06",
    Buffer.alloc(18),
  );
const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

const binaries: readonly (readonly [string, Uint8Array, string])[] = [
  ["a zip archive", zip("a.txt"), "a zip archive"],
  ["an empty zip archive", bytes("PK\x05\x06", zeros(18)), "a zip archive"],
  [
    "a Word document",
    zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
    "a Word document (docx)",
  ],
  ["an Excel workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook (xlsx)"],
  [
    "a presentation",
    zip("[Content_Types].xml", "ppt/presentation.xml"),
    "a PowerPoint presentation (pptx)",
  ],
  [
    "a text document",
    bytes(
      "PK\x03\x04",
      zeros(22),
      [8, 0, 0, 0],
      "mimetypeapplication/vnd.oasis.opendocument.text",
      "PK\x03\x04",
    ),
    "an OpenDocument file (odt, ods)",
  ],
  [
    "a book",
    bytes("PK\x03\x04", zeros(22), [8, 0, 0, 0], "mimetypeapplication/epub+zip", "PK\x03\x04"),
    "an e-book (EPUB)",
  ],
  ["an export in an archive", zip("ChatExport_2024-07-16/result.json"), "a zip archive"],
  [
    "an old Word document",
    bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "an old Word, Excel or PowerPoint file",
  ],
  ["gzip", bytes([0x1f, 0x8b, 8, 0, 0]), "gzip data"],
  [
    "tar",
    bytes("a.txt", zeros(95), "0000644\0", zeros(149), "ustar\x0000", zeros(247)),
    "a tar archive",
  ],
  ["7z", bytes("7z", [0xbc, 0xaf, 0x27, 0x1c, 0, 4]), "a 7z archive"],
  ["rar", bytes("Rar!", [0x1a, 7, 1, 0]), "a rar archive"],
  ["xz", bytes([0xfd], "7zXZ", [0, 0]), "xz data"],
  ["zstd", bytes([0x28, 0xb5, 0x2f, 0xfd, 4]), "zstd data"],
  ["bzip2", bytes("BZh91AY&SY", [0x9b, 0]), "bzip2 data"],
  ["SQLite", bytes("SQLite format 3\0", [16, 0]), "an SQLite database"],
  ["JPEG", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF\0"), "a JPEG image"],
  ["PNG", bytes([0x89], "PNG\r\n", [0x1a], "\n"), "a PNG image"],
  ["GIF", bytes("GIF89a", [1, 0, 1, 0, 0x80, 0, 0]), "a GIF image"],
  ["WebP", bytes("RIFF", [4, 0, 0, 0], "WEBPVP8 "), "a WebP image"],
  ["HEIC", bytes([0, 0, 0, 24], "ftypheic", [0, 0, 0, 0]), "a HEIC image"],
  ["BMP", bytes("BM", [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0]), "a BMP image"],
  ["TIFF", bytes("II*\0", [8, 0, 0, 0]), "a TIFF image"],
  ["MP4", bytes([0, 0, 0, 32], "ftypisom", [0, 0, 2, 0]), "an MP4 video"],
  ["M4A", bytes([0, 0, 0, 32], "ftypM4A ", [0, 0, 2, 0]), "an M4A sound file"],
  ["QuickTime", bytes([0, 0, 0, 20], "ftypqt  ", [0, 0, 2, 0]), "a QuickTime video"],
  ["WebM", bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f]), "a WebM or Matroska video"],
  ["Ogg", bytes("OggS", [0, 2, 0]), "an Ogg file"],
  ["MP3", bytes("ID3", [3, 0, 0, 0]), "an MP3 file"],
  ["MP3 without a tag", bytes([0xff, 0xfb, 0x90, 0]), "an MP3 file"],
  ["WAV", bytes("RIFF", [4, 0, 0, 0], "WAVEfmt "), "a WAV file"],
  ["FLAC", bytes("fLaC", [0, 0, 0, 34]), "a FLAC file"],
  ["ELF", bytes([0x7f], "ELF", [2, 1, 1, 0]), "a program"],
  ["a program of Windows", bytes("MZ", [0x90, 0, 3, 0], zeros(100), "PE\0\0"), "a program"],
  ["a program of macOS", bytes([0xcf, 0xfa, 0xed, 0xfe, 7]), "a program"],
  [
    "a Safari web archive",
    bytes("bplist00", [0xd1, 1, 2, 0x5f], "WebMainResource", [0]),
    "a Safari web archive",
  ],
  ["a property list", bytes("bplist00", [0xd1, 1, 2, 0]), "a binary property list"],
  ["Parquet", bytes("PAR1", [0x15, 4, 0x15, 0, 0]), "a Parquet table"],
  ["what nobody knows", bytes("QQQQ", zeros(40)), "binary data of an unknown form"],
];

/** As most dumps hold a post: the first line, the rest, the rest once more. */
const twice = (text: string): string => {
  const [first, ...rest] = text.split("\n");
  return [first, ...rest, ...rest, ""].join("\n");
};
const prose =
  "The ferry left the quay at seven.\nMoscow, July 15, 2024\nNobody was late; nobody, that is, but me.\n";
const snippet = pretty(message(1, "It left."));
const emptyPage =
  "<!DOCTYPE html>\n<html>\n<head><title>Q</title></head>\n<body>\n<p>x</p>\n</body>\n</html>";
const TABLE = "| id | date | text |\n|----|------|------|\n| 7 | 2024-07-16 | It left. |\n";

const texts: readonly (readonly [string, string | Uint8Array])[] = [
  [
    "a bracketed time",
    "[16.07.2024 18:45:10] Quay Notes: It left.\n[16.07.2024 18:46:10] Quay Notes: It came.\n",
  ],
  ["a bracketed year", "[2024]\n[2025]\n"],
  ["a placeholder", "[ Photo ]\nThe ferry.\n\n[ Album ]\nThe quay.\n"],
  ["a source in brackets", '[Forwarded from "Quay"]\nThe ferry.\n'],
  ["a source in braces", "{{FWD: Quay, 16.07.2024 18:45:10}}\nThe ferry.\n"],
  ["a link in Markdown", "[The ferry](https://example.org) left.\n"],
  ["a box to tick", "[ ] buy a ticket\n[x] find the quay\n"],
  ["a note's number", "[1] The ferry left.\n[2] It came.\n"],
  ["a list of quotes", '["Quay", "Ferry"] are the words of the day.\n'],
  ["an object", `{"a": 1}\n${prose}`],
  ["an object with more behind it on its line", `{"a": 1} is an object.\n${prose}`],
  ["an object of many lines", twice(`${snippet}\nis one message.`) + prose],
  ["an object, cut", `{"a": 1,\n"b": [2, 3,\n...\n${prose}`],
  ["an object, cut, among many", twice(`{\n "a": 1,\n "b": 2,\n …\n}\n${prose}`).repeat(30)],
  ["an object whose quotes do not pair", `{"a": "1}\n${prose}${prose}{"b": "2"}\n`],
  ["a dictionary", `{'a': 1}\n${prose}`],
  ["several objects", `{"a": 1}\n{"b": 2}\n{"c": 3}\n${prose}`],
  ["objects here and there", `{"a": 1}\n${prose}`.repeat(200)],
  ["a call", `print("It left.")\n${prose}`],
  ["two calls", 'print("It left.")\nprint("It came.")\n'],
  ["a quotation", '"It left."\n"It came."\n'],
  ["an element", `<div>\n${prose}`],
  ["an element that ends", `<div>Hello</div>\n${prose}`],
  [
    "an element of several lines",
    twice(`<ul>\n<li>one</li>\n<li>two</li>\n</ul>\nThat is a list.`) + prose,
  ],
  ["elements here and there", `<div>Hello</div>\n${prose}`.repeat(300)],
  ["a whole page", twice(`${emptyPage}\nThat is the smallest page.`) + prose],
  ["a document type", `<!DOCTYPE html>\nThat is how pages begin.\n${prose}`],
  ["an element that never ends", `<html>\n${prose.repeat(40)}`],
  ["a declaration", `<?xml version="1.0"?>\nThat is how XML begins.\n${prose}`],
  ["bold words", `<b>The ferry left</b> at seven.\n${prose}`],
  ["names in angle brackets", "<ann> It left.\n<bob> It came.\n<ann> Good.\n".repeat(30)],
  ["an arrow", "<- The ferry left.\n<3 The quay.\n"],
  ["a widget of t.me", `${widget("It left.")}\nis what the page says.\n${prose}`],
  ["datelines", "Moscow, July 15\nKyiv, July 16\nOslo, July 17\nRome, July 18\nParis, July 19\n"],
  [
    "commas in every line",
    "One, two, three\nFour, five, six\nDate, time, text\nTen, eleven, twelve\n",
  ],
  ["words that name columns", "Photo, video\nMoscow, July 15\nYes, we can\n"],
  [
    "words that name columns, three",
    "Photo, video, text\nMoscow, July 15, today\nYes, we can, too\n",
  ],
  [
    "rates between bars",
    "USD 92.13 | EUR 100.2 | CNY 12.5\nUSD 92.15 | EUR 100.3 | CNY 12.6\n".repeat(9),
  ],
  ["semicolons", "Ferries: one; two; three\nQuays: one; two; three\nBoats: one; two; three\n"],
  [
    "numbers with commas",
    "1,250 boats, 3,400 people\n1,260 boats, 3,300 people\n1,270 boats, 3,200 people\n",
  ],
  ["a tab", "The ferry\tleft.\nIt came.\n"],
  ["a list with tabs", `The day:\n07:00\tquay\n08:00\tferry\n09:00\tquay\n${prose}`],
  ["a table in Markdown", `${TABLE}That was the day.\n${prose}`],
  ["a table in Markdown, twice", twice(`${TABLE}That was the day.`) + prose],
  ["a table in a post", twice(`id,date,text\n7,2024-07-16,It left.\nThat is CSV.`) + prose],
  ["a table's head", `id,date,text\n${prose}`],
  [
    "a head of a message",
    "Quay Notes, [16.07.2024 18:45]\nIt left.\n\nQuay Notes, [16.07.2024 18:46]\nIt came.\n",
  ],
  ["a head of a message before an object", 'Quay Notes, [16.07.2024 18:45]\n{"a": 1}\n'],
  [
    "a letter's head",
    `From: Ann\nTo: Bob\nSubject: The ferry\nDate: July 15, 2024\n\nIt left.\n${prose}`,
  ],
  ["a letter", `From the quay: it left.\n${prose}`],
  [
    "a table's rows whose quotes do not pair",
    `id,date,text\n7,2024-07-16,"It left.\n${prose.repeat(800)}`,
  ],
  ["words about forms", `%PDF-1.7\nis what a PDF begins with.\n${prose}`],
  ["GIF89a", `GIF89a is what a GIF begins with.\n${prose}`],
  ["ID3", `ID3 is a tag.\n${prose}`],
  ["PK", `PK\n${prose}`],
  ["BM and a control character", `BM says: it\x01 left.\n${prose}`],
  ["a script's first line", `#!/bin/sh\necho it left\n${prose}`],
  ["a rule", `---\n${prose}---\n${prose}`],
  ["a list of points", "- Ferry: it left.\n- Quay: it stays.\n- Boat: none.\n"],
  ["a list of points with one label", "- Ferry: it left.\n- Ferry: it came.\n- Ferry: it left.\n"],
  ["SQL", `INSERT INTO quay VALUES (1);\n${prose}`],
  ["one word", "Ferry"],
  ["one bracket", "[\n"],
  ["one line with a less-than sign", "< 5 boats"],
  [
    "UTF-16 in Cyrillic without a mark",
    Buffer.from("Паром ушёл в семь.\nОн пришёл в восемь часов.\n".repeat(30), "utf16le"),
  ],
];

describe("what is no text dump is refused by name", () => {
  const forms = [
    ...([
      ["JSON", json],
      ["markup", markup],
      ["a table", tables],
      ["a known beginning", headed],
    ] as const),
  ];
  describe.each(forms)("%s", (_kind, cases) => {
    test.each(cases)("%s", (_name, content, form) => {
      expect(formOf(content)).toBe(form);
    });
  });

  test.each(binaries)("binary: %s", (_name, content, form) => {
    expect(formOf(content)).toBe(form);
    expect(formOf(bytes(content, zeros(9000)))).toBe(form);
  });
});

describe("a text dump is read, though it begins with", () => {
  test.each(texts)("%s", (_name, content) => {
    expect(formOf(content)).toBe("text");
  });

  test("a line of prose before what is of another form", () => {
    const all = [...json, ...markup, ...tables, ...headed].map(([, content]) => content);
    const contents = all.filter((content) => typeof content === "string");
    expect(contents.length).toBeGreaterThan(80);
    const read = contents.filter((content) => formOf(`The ferry:\n${content}`) === "text");
    expect(read).toEqual(contents);
  });
});

describe("the message", () => {
  const refusals = [
    [
      "an export",
      pretty(chat),
      "found JSON: Telegram Desktop's export of one chat; take the file out of dumps/ and keep it: export its posts in a form that is read, or put them in as text copied out of Telegram",
    ],
    [
      "an archive",
      zip("a.txt"),
      "a zip archive; unpack it, and put the dumps that are in it into dumps/",
    ],
    ["a document", zip("word/document.xml"), "a Word document (docx); save its text as UTF-8"],
    ["an image", bytes("GIF89a", [1, 0, 1, 0, 0x80, 0, 0]), "a GIF image; take it out of dumps/"],
  ] as const;

  test.each(refusals)("of %s says what was found and what to do, wherever it is read", (...row) => {
    const [_name, content, message] = row;
    const dump = { name: "result", bytes: Buffer.from(content) };
    expect(() => decodeDump(dump)).toThrow(ArchiveError);
    expect(() => decodeDump(dump)).toThrow(message);
    expect(() => openDumpText(dump)).toThrow(message);
  });
});

test("any bytes are read or refused, by an error that a person can mend", () => {
  const starts = [
    "",
    "{",
    "[",
    '{"a":',
    "<",
    "<a b='",
    "<!--",
    "<![CDATA[",
    "a,b\n",
    '"',
    "---\n- a: 1",
  ];
  const pieces = fc.array(fc.constantFrom(..."{}[]()<>\"'=:,;|\t\n ab1!?/-\\".split("")), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.constantFrom(...starts), pieces, (start, rest) => {
      expect(formOf(start + rest.join(""))).toEqual(expect.any(String));
    }),
    { numRuns: 2000 },
  );
});

describe("what nests or repeats without end is looked at in linear time", () => {
  const parts = [
    "[",
    '{"a":',
    "(",
    "<a>",
    "<a b='",
    "<",
    "<!--",
    "</a>",
    '"',
    ",",
    '",',
    "a|",
    "\\",
    "a=",
    "'",
    "[[",
    "- a:\n",
  ];
  // A square of the bytes that are looked at would take minutes.
  test.each(parts)("%s", (part) => {
    expect(formOf(part.repeat(60_000))).toEqual(expect.any(String));
    expect(formOf(`{"a": "${part.repeat(60_000)}`)).toEqual(expect.any(String));
    expect(formOf(`<a ${part.repeat(60_000)}`)).toEqual(expect.any(String));
  });
});
