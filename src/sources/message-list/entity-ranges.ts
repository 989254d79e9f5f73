import type { RangeKind, TextRange } from "../../core/message.ts";
import { type Note, UNKNOWN_FORMAT } from "../reading/tally.ts";
import { compact, integerOf, type JsonObject, textOf } from "../reading/values.ts";

/** The kind of an entity; or its name where it has one that is not known. */
export type EntityKind = RangeKind | { readonly unknown: string } | undefined;

/** The formats of a text from a program's entities; UTF-16, nested and overlapping as they are. */
export const entityRanges = (
  entities: readonly JsonObject[],
  kindOf: (entity: JsonObject) => EntityKind,
  note: Note,
): readonly TextRange[] =>
  entities.flatMap((entity): readonly TextRange[] => {
    const kind = kindOf(entity);
    if (typeof kind === "object") note(UNKNOWN_FORMAT, kind.unknown);
    const from = integerOf(entity.offset);
    const length = integerOf(entity.length);
    if (from === undefined || length === undefined || typeof kind !== "string") return [];
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
