import type { Note } from "../reading/tally.ts";
import type { JsonObject } from "../reading/values.ts";

/** Counts the keys of a message that no version of Telegram Desktop up to 6.1.2 writes. */
export function noteUnknownKeys(message: JsonObject, note: Note): void {
  for (const key of Object.keys(message)) {
    if (!KNOWN.has(key)) note("unknown keys", key);
  }
  const { text } = message;
  const isText = text === undefined || typeof text === "string" || Array.isArray(text);
  if (!isText) note("a text of an unknown form, which was left out");
}

const KNOWN: ReadonlySet<string> = new Set([
  ...["id", "type", "date", "date_unixtime", "edited", "edited_unixtime"],
  ...["from", "from_id", "actor", "actor_id", "author", "text", "text_entities"],
  ...["forwarded_from", "saved_from", "reply_to_message_id", "reply_to_peer_id", "via_bot"],
  ...["inline_bot_buttons", "reactions", "media_spoiler", "self_destruct_period_seconds"],
  ...["photo", "photo_file_size", "width", "height", "file", "file_name", "file_size"],
  ...["thumbnail", "thumbnail_file_size", "media_type", "mime_type", "duration_seconds"],
  ...["performer", "title", "sticker_emoji"],
  ...["contact_information", "contact_vcard", "contact_vcard_file_size"],
  ...["location_information", "live_location_period_seconds", "place_name", "address"],
  ...["game_title", "game_description", "game_link", "invoice_information"],
  ...["poll", "todo_list", "giveaway_information", "giveaway_results", "paid_stars_amount"],
]);
