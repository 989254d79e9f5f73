import { pick, type Random } from "../random.ts";
import {
  between,
  isoTime,
  maybe,
  moment,
  SECRET,
  SECRET_NUMBER,
  sentence,
  times,
} from "./values.ts";

/** What `tdl chat export` writes. */
export const tdlExport = (random: Random): object => ({
  id: 1_600_000_123,
  messages: times(between(random, 1, 8), (at) => {
    const text = sentence(random);
    return {
      ...{ id: 1000 - at, type: "message", file: pick(random, ["", "report.pdf"]) },
      ...maybe(random, 0.9, () => ({ date: moment(random), text })),
      ...maybe(random, 0.3, () => ({
        raw: {
          ...{ ID: 1000 - at, Message: text, Date: moment(random), GroupedID: 5, Media: null },
          Entities: [{ Offset: 0, Length: 1, URL: "https://quay.example/" }],
          ...{
            PeerID: { ChannelID: 1_600_000_123 },
            Post: true,
            FromID: { UserID: SECRET_NUMBER },
          },
          ...{ FwdFrom: { FromName: "Quay" }, Views: 5 },
        },
      })),
    };
  }),
});

/** A list of messages as somebody's script may write it, with keys of its own. */
export function plainList(random: Random): readonly object[] {
  const [id, text, date] = pick(random, NAMES);
  const start = between(random, 1, 1000);
  return times(between(random, 1, 8), (at) => ({
    ...{ [id]: start + at, [date]: plainTime(random), [text]: sentence(random) },
    ...maybe(random, 0.5, () => ({ views: between(random, 0, 90_000), forwards: 5 })),
    ...maybe(random, 0.5, () => ({ channel_username: "harbour", channel: "Harbour" })),
    ...maybe(random, 0.3, () => ({ first_name: SECRET, last_name: SECRET, phone: SECRET })),
    ...maybe(random, 0.3, () => ({ media_type: "photo", media_path: "media/1.jpg" })),
    ...maybe(random, 0.3, () => ({ link: `https://t.me/harbour/${start + at}` })),
    ...maybe(random, 0.3, () => ({ grouped_id: 5, reply_to_msg_id: 5 })),
  }));
}

/** The same in an object that names the channel, or in a map of channels. */
export const framedList = (random: Random): object =>
  pick(random, [
    { channel: "Harbour", username: "harbour", messages: plainList(random) },
    { harbour: plainList(random), quay: plainList(random) },
    { channels: [{ title: "Harbour", id: -1_001_600_000_123, posts: plainList(random) }] },
  ]);

const NAMES = [
  ["id", "text", "date"],
  ["message_id", "message", "timestamp"],
  ["msg_id", "content", "created_at"],
] as const;

function plainTime(random: Random): unknown {
  const seconds = moment(random);
  const iso = isoTime(seconds);
  return pick(random, [
    ...[seconds, iso, `${iso}Z`, `${iso}+00:00`, iso.replace("T", " "), iso.slice(0, 10)],
    { $date: `${iso}Z` },
  ]);
}
