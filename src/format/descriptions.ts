import type { PostFields } from "../core/fields.ts";
import type { Media } from "../core/message.ts";

/**
 * New media with the descriptions (`alt`) that the old ones have: of the same file, or else of the
 * same kind at the same place, since a file that is found later has no hash before.
 */
export function keepDescriptions(
  { media: before = [] }: Pick<PostFields, "media">,
  { media: after }: Pick<PostFields, "media">,
): Pick<PostFields, "media"> {
  if (after === undefined || before.every(({ alt }) => alt === undefined)) return {};
  const taken = new Map<number, string>();
  const give = (at: number, alt: string): boolean => {
    if (at === -1 || taken.has(at)) return false;
    taken.set(at, alt);
    return true;
  };
  const left = before.flatMap(({ alt, ...old }, place) => {
    if (alt === undefined) return [];
    const isSame = ({ sha256 }: Media, at: number): boolean =>
      sha256 !== undefined && sha256 === old.sha256 && !taken.has(at);
    return give(after.findIndex(isSame), alt) ? [] : [{ place, alt, kind: old.kind }];
  });
  for (const { place, alt, kind } of left) if (after[place]?.kind === kind) give(place, alt);
  return {
    media: after.map(({ alt: _alt, ...file }, at) => {
      const alt = taken.get(at);
      return alt === undefined ? file : { ...file, alt };
    }),
  };
}
