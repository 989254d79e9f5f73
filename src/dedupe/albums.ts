import type { NumberedOccurrence, ReadMessage } from "./numbered.ts";

/**
 * The messages of a channel, in the order of their numbers, with those of one album together.
 *
 * Sources that know albums decide. Telegram Desktop's exports do not name them: there consecutive
 * numbers with media of one kind, the same sender and source, and at most a second between them are
 * an album. Each further caption begins a new post, so that every post has one text.
 */
export function splitIntoAlbums(
  messages: readonly ReadMessage[],
): readonly (readonly ReadMessage[])[] {
  const albums: ReadMessage[][] = [];
  let last: { readonly message: ReadMessage; readonly album: ReadMessage[] } | undefined;
  for (const message of messages) {
    const joins =
      last !== undefined &&
      areOfOneAlbum(last.message, message) &&
      !(hasText(message) && last.album.some(hasText));
    const album = joins && last !== undefined ? last.album : [];
    if (!joins) albums.push(album);
    album.push(message);
    last = { message, album };
  }
  return albums;
}

function areOfOneAlbum(a: ReadMessage, b: ReadMessage): boolean {
  const [one, other] = [albumOf(a), albumOf(b)];
  if (one !== undefined || other !== undefined) return typeof one === "string" && one === other;
  const [mates, others] = [matesOf(a), matesOf(b)];
  if (mates === undefined || mates !== others || b.number !== a.number + 1) return false;
  return Math.abs(timeOf(b) - timeOf(a)) <= ONE_SECOND;
}

const ONE_SECOND = 1000;

/** Null where a source knows that it is of none; undefined where no source knows. */
const albumOf = (message: ReadMessage): string | null | undefined => {
  const said = recordsOf(message).flatMap((record) =>
    record.message.album === undefined ? [] : [record.message.album],
  );
  return said.find((album) => album !== null) ?? said[0];
};

const matesOf = (message: ReadMessage): string | undefined =>
  recordsOf(message)
    .map((record) => record.message.mates)
    .find((mates) => mates !== undefined);

/** An edit changes the text, not the album. */
const recordsOf = ({ newest, earlier }: ReadMessage): readonly NumberedOccurrence[] => [
  ...newest,
  ...earlier,
];

const timeOf = ({ newest }: ReadMessage): number => {
  const time = newest.map((seen: NumberedOccurrence) => seen.time).find(Boolean);
  return time === undefined ? Number.NaN : Date.parse(time);
};

const hasText = ({ newest }: ReadMessage): boolean =>
  newest.some(({ textLength }) => textLength > 0);
