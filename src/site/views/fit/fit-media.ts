import type {
  MediaRow,
  OtherMediaView,
  PostMediaView,
  RecordedFileView,
  TileView,
} from "../media/shown-media.ts";
import type { PostView } from "../views.ts";
import { fitting, leftOut } from "./fit-list.ts";

/** The rows of pictures, and then the other media, that fit into `room` bytes. */
export function fitMedia(
  { media }: Pick<PostView, "media">,
  room: number,
): Pick<PostView, "media"> {
  if (media === undefined) return {};
  const rows = fitting(media.rows, room, rowSize);
  const left = room - rows.reduce((sum, row) => sum + rowSize(row), 0);
  const others = rows === media.rows ? fitting(media.others, left, sizeOf) : [];
  const more = (media.more ?? 0) + countIn(media) - countIn({ rows, others });
  return { media: { ...media, rows, others, ...(more > 0 && { more }) } };
}

const countIn = ({ rows, others }: Pick<PostMediaView, "rows" | "others">): number =>
  rows.reduce((sum, row) => sum + row.length, others.length);

const rowSize = (row: MediaRow): number => row.reduce((sum, tile) => sum + sizeOf(tile), 0);

/** Its texts as they stand, and the elements around them. */
const sizeOf = (view: TileView | OtherMediaView): number =>
  ELEMENTS +
  Object.values(view).reduce<number>(
    (sum, value) => sum + (typeof value === "string" ? Buffer.byteLength(value) : 0),
    0,
  );

/** The files in a post's record that fit into `room` bytes. */
export function fitFiles(
  { files, moreFiles = 0 }: Pick<PostView, "files" | "moreFiles">,
  room: number,
): Pick<PostView, "files" | "moreFiles"> {
  if (files === undefined) return {};
  const fitted = fitting(files, room, fileSize);
  const { moreFiles: cut = 0 } = leftOut("moreFiles", files, fitted);
  return { files: fitted, ...(moreFiles + cut > 0 && { moreFiles: moreFiles + cut }) };
}

const fileSize = ({ name = "", href = "", sha256 }: RecordedFileView): number =>
  ELEMENTS + Buffer.byteLength(name) + href.length + sha256.length;

/** The first answers of a poll, within `room` bytes. */
export function fitPoll({ poll }: Pick<PostView, "poll">, room: number): Pick<PostView, "poll"> {
  if (poll === undefined) return {};
  const answers = fitting(poll.answers, room, ({ text }) => ELEMENTS + Buffer.byteLength(text));
  const more = (poll.more ?? 0) + poll.answers.length - answers.length;
  return { poll: { ...poll, answers, ...(more > 0 && { more }) } };
}

const ELEMENTS = 60;
