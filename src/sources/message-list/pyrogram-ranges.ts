import { RANGE_KINDS, type RangeKind, type TextRange } from "../../core/message.ts";
import { compact, integerOf, type JsonObject, textOf } from "../reading/values.ts";

/** The formats of a text from Pyrogram's or the Bot API's entities; UTF-16. */
export function pyrogramRanges(
  entities: readonly JsonObject[],
  noteUnknown: (name: string) => void,
): readonly TextRange[] {
  return entities.flatMap((entity) => {
    const from = integerOf(entity.offset);
    const length = integerOf(entity.length);
    const type = typeof entity.type === "string" ? entity.type : "";
    const name = type.replace(owner, "").toLowerCase();
    const kind = NAMES.get(name) ?? KINDS.get(name.replaceAll("_", "-"));
    if (kind === undefined && name !== "unknown") noteUnknown(name.slice(0, 60));
    if (from === undefined || length === undefined || kind === undefined) return [];
    const isCollapsed = kind === "blockquote" && entity.collapsed === true;
    const url = kind === "text-link" ? textOf(entity.url) : undefined;
    const language = kind === "pre" ? textOf(entity.language) : undefined;
    return [
      {
        kind: isCollapsed ? "expandable-blockquote" : kind,
        ...{ from, to: from + length },
        ...compact({ url, language }),
      },
    ];
  });
}

// "MessageEntityType.BOLD"
const owner = /^MessageEntityType\./i;

/** Pyrogram says URL; the Bot API says url, too. */
const NAMES: ReadonlyMap<string, RangeKind> = new Map(
  Object.entries<RangeKind>({ url: "link", phone: "phone-number" }),
);

const KINDS: ReadonlyMap<string, RangeKind> = new Map(RANGE_KINDS.map((kind) => [kind, kind]));
