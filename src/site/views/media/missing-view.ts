import type { Media } from "../../../core/message.ts";
import type { ViewContext } from "../context.ts";
import { nameOfKind } from "../media-words.ts";
import { whyMissing } from "../missing-media.ts";
import { shortText } from "../names.ts";
import { figuresOf, labelOf, shownName } from "./media-facts.ts";
import type { MissingView } from "./shown-media.ts";

type Known = Pick<ViewContext, "labels" | "site">;

/** A placeholder for what is not there, and why. */
export function missingView({ labels, site }: Known, media: Media): MissingView {
  const facts = [figuresOf(labels, media), noteOf(media)].filter((each) => each !== "").join(", ");
  return {
    kind: "missing",
    label: labelOf(media),
    ...(media.name !== undefined &&
      !IS_NUMBERED.has(media.kind) && { name: shownName(media.name) }),
    ...(facts !== "" && { facts }),
    reason: reasonFor(site, media),
    ...(media.alt !== undefined && { description: shortText(media.alt) }),
  };
}

/** Placeholders in a list: what differs in nothing but its size is one line, "4 photos". */
export function missingList(context: Known, media: readonly Media[]): readonly MissingView[] {
  const { labels, site } = context;
  const groups = new Map<string, Media[]>();
  for (const [at, each] of media.entries()) {
    const isOneOfMany = each.alt === undefined && !IS_KNOWN_BY_NAME.has(each.kind);
    const key = isOneOfMany ? `${each.kind} ${reasonFor(site, each)}` : `${at}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap(([first, ...others]): readonly MissingView[] => {
    if (first === undefined) return [];
    if (others.length === 0) return [missingView(context, first)];
    const label = `${labels.count(1 + others.length)} ${nameOfKind(first.kind, "many")}`;
    return [{ kind: "missing", label, reason: reasonFor(site, first) }];
  });
}

/** A missing member of an album, in as few words as a tile has room for. */
export const missingTile = ({ facts: _facts, name: _name, ...rest }: MissingView): MissingView =>
  rest;

/** They have the numbers that a program gave them when it exported them: "photo_1@18-07-2023.jpg". */
const IS_NUMBERED: ReadonlySet<Media["kind"]> = new Set(["photo", "round-video", "voice"]);

/** What its sender gave a name. */
const IS_KNOWN_BY_NAME: ReadonlySet<Media["kind"]> = new Set(["file", "audio", "unknown", "story"]);

const noteOf = ({ note }: Media): string => (note === undefined ? "" : shortText(note));

function reasonFor(site: Known["site"], media: Media): string {
  const reason = whyMissing(site, media);
  return reason === undefined ? "not in the export" : (REASONS.get(reason) ?? shortText(reason));
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["not included", "not included in the export"],
  ["too large", "too large for the export"],
  ["unavailable", "unavailable when it was exported"],
  ["not in the folder", "not in the folder of the export"],
  ["not kept", "not kept in this archive"],
  ["not saved", "not saved with the page"],
]);
