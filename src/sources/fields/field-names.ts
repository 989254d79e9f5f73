import type { ColumnMeaning } from "../source.ts";

/** What a field of a list or a column of a table may mean: those of the settings, and a few more. */
export type FieldMeaning = ColumnMeaning | "clock" | "album" | "senderId";

/** Which of the names that a list uses holds what: `{ text: "Message", time: "Date" }`. */
export type FieldMap = { readonly [What in FieldMeaning]?: string };

/**
 * The names that hold what, however they are written (`msg_id`, `msgId`, `Msg ID`). Where several
 * could hold the same, the one that is listed first does: `raw_text` before `text`, as Telethon's
 * `text` has Markdown in it, and `message_id` before `id`, which may count rows.
 */
export function mapFields(names: readonly string[]): FieldMap {
  const byForm = new Map<string, string>();
  for (const name of names) {
    const form = formOf(name);
    if (!byForm.has(form)) byForm.set(form, name);
  }
  const found: { [What in FieldMeaning]?: string } = {};
  const taken = new Set<string>();
  for (const [meaning, forms] of MEANINGS) {
    const form = forms.find((each) => byForm.has(each) && !taken.has(each));
    const name = form === undefined ? undefined : byForm.get(form);
    if (form === undefined || name === undefined) continue;
    found[meaning] = name;
    taken.add(form);
  }
  return found;
}

/** Whether names are those of messages: a text with a number or a time, or both of these. */
export function areMessageFields(names: readonly string[]): boolean {
  const { text, number, time } = mapFields(names);
  return [text, number, time].filter((name) => name !== undefined).length >= 2;
}

const formOf = (name: string): string =>
  name.length > LONGEST_NAME ? "" : name.toLowerCase().replace(wordSigns, "");

const LONGEST_NAME = 60;
const wordSigns = /[\s_.:()"'\uFEFF-]/g;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** In this order names are given out; `channel` is also a chat, a source or a feed. */
const MEANINGS: readonly (readonly [FieldMeaning, readonly string[]])[] = [
  [
    "text",
    words(`
      rawtext text message msgcontent messagetext msgtext content caption body posttext textcontent
      fulltext messagecontent msg post текст сообщение повідомлення nachricht inhalt texto mensaje
    `),
  ],
  ["number", words("messageid msgid postid tgid telegramid id messagenumber номер nummer numero")],
  [
    "time",
    words(`
      dateunixtime dateutc datetimeutc timestamputc date datetime timestamp messagedate postdate
      msgdate time createdat created publishedat published postedat sentat sent pubdate publishdate
      datepublished unixtime createdtime дата датаивремя время час datum fecha
    `),
  ],
  ["clock", words("time clock hour msgtime messagetime время час uhrzeit hora")],
  ["channelId", words("channelid")],
  // Of persons, too: only marked numbers (-100...) are channels.
  ["senderId", words("chatid peerid dialogid senderid fromid")],
  ["username", words("channelusername chatusername channelhandle channellink channelurl")],
  [
    "channel",
    words(`
      channelname channeltitle chattitle chatname channel chat source sourcechannel feed dialog
      groupname канал kanal canal
    `),
  ],
  [
    "views",
    words("views viewcount viewscount viewcounts numviews nviews просмотры перегляди vistas"),
  ],
  ["forwards", words("forwards forwardcount forwardscount fwds numforwards nforwards shares")],
  ["replyTo", words("replytomsgid replytomessageid replytoid replyto replytomsg")],
  [
    "media",
    words(
      "mediapath mediafile filepath localpath mediaurl file filename imagepath photopath imageurl photourl image photo video document",
    ),
  ],
  ["mediaKind", words("mediatype messagemedia msgtype filetype media contenttype messagetype")],
  ["author", words("postauthor authorsignature signature")],
  ["edited", words("editdate editedat edited lasteditdate dateedited")],
  [
    "link",
    words(
      "messagelink postlink messageurl posturl permalink tgurl tglink link url enlace ссылка посилання",
    ),
  ],
  ["album", words("groupedid mediagroupid albumid")],
];
