import { ArchiveError } from "../../core/errors.ts";
import type { DumpRecord, Remark } from "../../core/types.ts";
import type { NamedChannel } from "./name-channels.ts";

/**
 * Refuses settings that give a channel the slug of another: what was published under it would lead
 * to posts of another channel.
 */
export function refuseForeignSlugs(
  channels: readonly NamedChannel[],
  slugBefore: ReturnType<typeof slugsIn>,
): void {
  const slugs = channels.map((channel) => ({
    channel,
    before: new Set(channel.parts.map(({ dump, place }) => slugBefore(dump, place))),
  }));
  for (const { channel, before } of slugs) {
    const { slug, settings, title } = channel;
    if (settings?.slug === undefined || before.has(slug)) continue;
    const owner = slugs.find((other) => other.channel !== channel && other.before.has(slug));
    if (owner === undefined) continue;
    throw new ArchiveError(
      { file: "archive.config.ts", field: "channels" },
      `a slug for the channel ${JSON.stringify(title ?? settings.key)} that no other has had`,
      `${JSON.stringify(slug)}, below which posts of ${JSON.stringify(owner.channel.title ?? owner.channel.slug)} stand`,
      "give it another slug",
    );
  }
}

/** The slugs that a ledger has, by dump and the place of the channel there. */
export function slugsIn(
  ledger: readonly DumpRecord[],
): (dump: string, place: number) => string | undefined {
  const byName = new Map(ledger.map((record) => [record.name, record]));
  return (dump, place) => byName.get(dump)?.channels?.[place]?.slug;
}

/** Asks for the usernames that no dump tells, with the line to paste. */
export function askForUsernames(
  channels: readonly NamedChannel[],
  read: ReadonlySet<string>,
): readonly Remark[] {
  return channels.flatMap(({ id, username, title = "", slug, parts, settings }) => {
    const part = parts.find(({ dump }) => read.has(dump));
    if (part === undefined || username !== undefined || settings?.slug !== undefined) return [];
    const key = JSON.stringify(id === undefined ? title : String(id));
    const name = title === "" ? key : JSON.stringify(title);
    const message = `the dumps do not tell the @username of the channel ${name}: its posts stand below /posts/${slug}/; if it has one, add it to archive.config.ts: channels: { ${key}: { username: "NAME" } }`;
    return [{ dump: part.dump, message }];
  });
}
