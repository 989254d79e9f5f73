import { expect, test } from "vitest";
import { readOne } from "./read-export.ts";

const NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";
const TOO_LARGE = "(File exceeds maximum size. Change data exporting settings to download.)";
const UNAVAILABLE = "(File unavailable, please try again later)";

test.each([
  ["none", {}, undefined],
  [
    "a photo",
    { photo: "photos/photo_1.jpg", photo_file_size: 9, width: 640, height: 480 },
    { kind: "photo", path: "photos/photo_1.jpg", size: 9, width: 640, height: 480 },
  ],
  [
    "a photo under a spoiler",
    { photo: "photos/1.jpg", media_spoiler: true },
    { kind: "photo", path: "photos/1.jpg", isSpoiler: true },
  ],
  [
    "a photo that is not there",
    { photo: "(Photo not included. Change data exporting settings to download.)", width: 0 },
    { kind: "photo", missing: "not included" },
  ],
  [
    "a file",
    {
      file: "files/tide (1).pdf",
      file_name: "tide.pdf",
      file_size: 5,
      mime_type: "application/pdf",
    },
    {
      kind: "file",
      path: "files/tide (1).pdf",
      name: "tide.pdf",
      size: 5,
      mime: "application/pdf",
    },
  ],
  [
    "a sticker",
    { file: "stickers/s.webp", media_type: "sticker", sticker_emoji: "⚓", thumbnail: "t.jpg" },
    { kind: "sticker", path: "stickers/s.webp", emoji: "⚓" },
  ],
  [
    "audio",
    { file: TOO_LARGE, media_type: "audio_file", performer: "A", title: "B", duration_seconds: 3 },
    { kind: "audio", missing: "too large", performer: "A", title: "B", duration: 3 },
  ],
  [
    "video",
    { file: UNAVAILABLE, media_type: "video_file" },
    { kind: "video", missing: "unavailable" },
  ],
  ["a round video", { file: "a", media_type: "video_message" }, { kind: "round-video", path: "a" }],
  ["a voice", { file: "a", media_type: "voice_message" }, { kind: "voice", path: "a" }],
  ["an animation", { file: "a", media_type: "animation" }, { kind: "animation", path: "a" }],
  [
    "a kind nobody knows",
    { file: "a", media_type: "hologram" },
    { kind: "unknown", path: "a", note: "hologram" },
  ],
  ["a kind without its file", { media_type: "video_file" }, { kind: "video" }],
  [
    "a name before the reason",
    { file: `tide (2).pdf ${NOT_INCLUDED}` },
    { kind: "file", name: "tide (2).pdf", missing: "not included" },
  ],
  [
    "a path that ends in brackets",
    { file: "files/tide (2)" },
    { kind: "file", path: "files/tide (2)" },
  ],
  [
    "a file named like a reason",
    { file: "files/(unavailable).txt" },
    { kind: "file", path: "files/(unavailable).txt" },
  ],
  ["a path from here", { file: "././a//b\\c" }, { kind: "file", path: "a/b/c" }],
  ["a path upwards", { file: "a/../../b" }, { kind: "file", missing: "not in the folder" }],
  [
    "a path upwards on Windows",
    { file: "a\\..\\b" },
    { kind: "file", missing: "not in the folder" },
  ],
  ["an absolute path", { photo: "/etc/passwd" }, { kind: "photo", missing: "not in the folder" }],
  ["a drive", { file: "C:\\b.txt" }, { kind: "file", missing: "not in the folder" }],
  ["an address", { file: "https://x.example/b" }, { kind: "file", missing: "not in the folder" }],
  ["dots that are a name", { file: "a/..b/c..d" }, { kind: "file", path: "a/..b/c..d" }],
  [
    "a contact",
    {
      contact_information: { first_name: "Ann", last_name: "Lee", phone_number: "+1" },
      contact_vcard: "contacts/contact_1.vcard",
    },
    { kind: "contact" },
  ],
  [
    "a location",
    { location_information: { latitude: 48.8588443, longitude: -0.0000001 } },
    { kind: "location", latitude: "48.8588443", longitude: "-0.0000001" },
  ],
  ["a location without place", { location_information: null }, { kind: "location" }],
  [
    "a place that is none",
    { location_information: { latitude: "north", longitude: 180.5 } },
    { kind: "location" },
  ],
  [
    "a live location",
    { location_information: { latitude: 0, longitude: 5 }, live_location_period_seconds: 900 },
    { kind: "live-location", latitude: "0", longitude: "5", duration: 900 },
  ],
  [
    "a venue",
    { place_name: "Pier", address: "Quay 1", location_information: { latitude: 1, longitude: 2 } },
    { kind: "venue", title: "Pier", address: "Quay 1", latitude: "1", longitude: "2" },
  ],
  [
    "a game",
    { game_title: "Knots", game_description: "Tie them", game_link: "https://t.me/bot?game=k" },
    { kind: "game", title: "Knots", note: "Tie them" },
  ],
  [
    "an invoice",
    { invoice_information: '{"title":"Rope","description":"x","amount":500,"currency":"EUR"}' },
    { kind: "invoice", title: "Rope", note: "500 EUR in the smallest unit" },
  ],
  [
    "an invoice in stars",
    { invoice_information: { title: "Rope", amount: 1, currency: "XTR" } },
    { kind: "invoice", title: "Rope", note: "1 star" },
  ],
  ["an invoice that is no JSON", { invoice_information: "{" }, { kind: "invoice" }],
  ["paid media", { paid_stars_amount: 50 }, { kind: "paid", note: "50 stars" }],
  [
    "a giveaway",
    {
      giveaway_information: { quantity: 10, months: 1, channels: [5], additional_prize: "A boat" },
    },
    { kind: "giveaway", title: "A boat", note: "10 prizes, 1 month" },
  ],
  [
    "results of a giveaway",
    { giveaway_results: { channel: 5, winners: ["Ann", null], unclaimed_count: 1 } },
    { kind: "giveaway-results", note: "2 winners, 1 unclaimed prize" },
  ],
])("%s", async (_name, keys, media) => {
  expect((await readOne(keys)).facts.media).toEqual(media && [media]);
});

test("no name of a person comes out", async () => {
  const message = await readOne({
    from: "Ann Persona",
    from_id: "user5",
    contact_information: { first_name: "Ann Persona", phone_number: "+100" },
    giveaway_results: { winners: ["Ann Persona"] },
    reactions: [{ type: "emoji", emoji: "⚓", count: 1, recent: [{ from: "Ann Persona" }] }],
    text: [{ type: "mention_name", text: "her", user_id: 5 }],
  });
  const written = JSON.stringify(message);
  expect(written).toContain('"her"');
  expect(written).not.toContain("Persona");
  expect(written).not.toContain("+100");
});
