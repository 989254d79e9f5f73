import type { ChangedLineView, ChangeView, EarlierVersionView } from "../views.ts";
import { cutText } from "./cut-text.ts";

type Changes = Pick<EarlierVersionView, "changes" | "changesGoOn">;

/** The first changes of a version that take about `room` bytes, and the bytes that are left. */
export function fitChanges(
  { changes, changesGoOn }: Changes,
  room: number,
): Changes & { readonly left: number } {
  let left = room;
  for (const [at, line] of changes.entries()) {
    const size = lineSize(line);
    if (size > left) {
      const cut = cutLine(line, left);
      const fitted = [...changes.slice(0, at), ...(cut.length > 0 ? [cut] : [])];
      return { changes: fitted, changesGoOn: true, left: 0 };
    }
    left -= size;
  }
  return { changes, ...(changesGoOn && { changesGoOn }), left };
}

function cutLine(line: ChangedLineView, room: number): ChangedLineView {
  let left = room - BARE_LINE;
  const cut: ChangeView[] = [];
  for (const change of line) {
    const size = changeSize(change);
    const text = size > left ? cutText(change.text, left - BARE_CHANGE) : change.text;
    if (text !== "") cut.push({ ...change, text: text === change.text ? text : `${text}…` });
    if (size > left) break;
    left -= size;
  }
  return cut;
}

const lineSize = (line: ChangedLineView): number =>
  line.reduce((sum, change) => sum + changeSize(change), BARE_LINE);

/** What it takes as HTML, at least. */
const changeSize = ({ text }: ChangeView): number => BARE_CHANGE + Buffer.byteLength(text);

/** The elements of a line, and of a change in it. */
const BARE_LINE = 8;
const BARE_CHANGE = 11;
