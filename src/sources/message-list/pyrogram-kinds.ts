import { RANGE_KINDS, type RangeKind } from "../../core/message.ts";
import type { JsonObject } from "../reading/values.ts";
import type { EntityKind } from "./entity-ranges.ts";

/** The kind of one of Pyrogram's or the Bot API's entities. */
export function pyrogramKind({ type }: JsonObject): EntityKind {
  const name = typeof type === "string" ? type.replace(owner, "").toLowerCase() : "";
  const kind = NAMES.get(name) ?? KINDS.get(name.replaceAll("_", "-"));
  return kind ?? (name === "unknown" ? undefined : { unknown: name });
}

// "MessageEntityType.BOLD"
const owner = /^MessageEntityType\./i;

/** Pyrogram says URL; the Bot API says url, too. */
const NAMES: ReadonlyMap<string, RangeKind> = new Map(
  Object.entries<RangeKind>({ url: "link", phone: "phone-number" }),
);

const KINDS: ReadonlyMap<string, RangeKind> = new Map(RANGE_KINDS.map((kind) => [kind, kind]));
