import { pick, type Random } from "../random.ts";
import { between, SECRET, sentence, times } from "./values.ts";

/** The keys of one thing that a message of Telegram Desktop's JSON holds besides text. */
export const desktopMedia = (random: Random): object => pick(random, MAKERS)(random);

const ABSENT = "(File not included. Change data exporting settings to download.)";

const MAKERS: readonly ((random: Random) => object)[] = [
  (random) => ({
    photo: pick(random, [ABSENT, "photos/photo_1@16-07-2024_18-45-00.jpg"]),
    ...{ photo_file_size: 41_000, width: 1280, height: 720, media_spoiler: true },
  }),
  (random) => ({
    file: pick(random, [ABSENT, "video_files/video (1).mp4", "../outside.mp4"]),
    ...{ file_name: "video.mp4", file_size: 7_600_000, thumbnail: "video_files/v.mp4_thumb.jpg" },
    media_type: pick(random, ["video_file", "animation", "video_message", "hologram"]),
    ...{ mime_type: "video/mp4", duration_seconds: 44, width: 640, height: 360 },
  }),
  () => ({
    ...{ file: "files/waltz.mp3", media_type: "audio_file", mime_type: "audio/mpeg" },
    ...{ performer: "Pier band", title: "Waltz", duration_seconds: 180 },
  }),
  () => ({ file: "stickers/s.webp", media_type: "sticker", sticker_emoji: "👍" }),
  () => ({
    contact_information: { first_name: SECRET, last_name: SECRET, phone_number: SECRET },
    contact_vcard: `contacts/${SECRET}.vcard`,
  }),
  (random) => ({
    location_information: pick(random, [{ latitude: 34.9, longitude: 33.6 }, null]),
    live_location_period_seconds: 900,
  }),
  () => ({ place_name: "Pier", address: "Quay 1", location_information: null }),
  () => ({ game_title: "Darts", game_description: "", game_link: "https://game.example/" }),
  () => ({ invoice_information: '{"title": "Ticket", "amount": 500, "currency": "EUR"}' }),
  (random) => ({
    poll: {
      ...{ question: sentence(random), closed: false, total_voters: 17 },
      answers: times(between(random, 1, 4), () => ({
        ...{ text: pick(random, [sentence(random), [{ type: "bold", text: "yes" }]]), voters: 5 },
        chosen: false,
      })),
    },
  }),
  () => ({ todo_list: { title: "Jobs", answers: [{ text: "Paint", id: 1 }] } }),
  () => ({
    giveaway_results: { channel: "channel5", winners: [SECRET], winners_count: 1 },
  }),
  () => ({ giveaway_information: { quantity: 5, months: 3, countries: ["CY"], channels: [5] } }),
  () => ({ paid_stars_amount: 50 }),
];
