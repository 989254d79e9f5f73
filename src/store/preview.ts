import type { PostFields } from "../core/fields.ts";
import type { Media, MediaKind } from "../core/message.ts";
import type { MediaCount, PostPreview } from "../core/post.ts";
import { previewText } from "../format/preview-text.ts";

/** What cards show of a post besides its fields; undefined where there is nothing. */
export function previewOf(
  title: string,
  { media, poll }: Pick<PostFields, "media" | "poll">,
  markdown: string,
): PostPreview | undefined {
  const text = previewText(title, markdown);
  if (media === undefined && poll === undefined) return text === "" ? undefined : { text };
  const picture = media?.find(isPicture)?.sha256;
  return {
    ...(text !== "" && { text }),
    ...(media !== undefined && media.length > 0 && { media: countMedia(media) }),
    ...(poll !== undefined && { poll: poll.kind }),
    ...(picture !== undefined && { picture }),
  };
}

function countMedia(media: readonly Media[]): readonly MediaCount[] {
  const kinds = new Set(media.map(({ kind }) => kind));
  return [...kinds].map((kind): MediaCount => {
    const [first, ...more] = media.filter((each) => each.kind === kind);
    const isOne = more.length === 0;
    return {
      ...{ kind, count: more.length + 1 },
      ...(isOne && first?.duration !== undefined && { duration: first.duration }),
      ...(isOne && first?.name !== undefined && kind === "file" && { name: first.name }),
    };
  });
}

/** What is sent as a file may be a picture, too; its thumbnail tells. */
const isPicture = ({ kind, sha256, isSpoiler }: Media): boolean =>
  sha256 !== undefined && isSpoiler === undefined && SEEN.has(kind);

const SEEN: ReadonlySet<MediaKind> = new Set<MediaKind>([
  "photo",
  "video",
  "round-video",
  "animation",
  "file",
]);
