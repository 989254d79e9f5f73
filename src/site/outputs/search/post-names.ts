import type { PostOutline } from "../../../core/post.ts";
import { shortHash } from "../../../store/outline.ts";
import type { Archive } from "../../archive/archive.ts";

type Numbered = Pick<PostOutline, "channel" | "number" | "album">;

/** The names by which posts are found. */
interface PostNames {
  /**
   * Channel and number, under the channel's slug, @username and id; of an album under each number.
   */
  readonly namesOf: (post: Numbered) => readonly string[];
  /** A key for the names of each number of a post: `Qe_4b/42`, the hash of what its channel is called. */
  readonly nameKeysOf: (post: Numbered) => readonly string[];
}

/** Creates functions that tell the names of posts. */
export function createNames({ channels }: Pick<Archive, "channels">): PostNames {
  const calledOf = (channel: string): readonly string[] => {
    const { username, id } = channels.get(channel) ?? {};
    const called = [channel, username?.toLowerCase(), id?.toString()];
    return [...new Set(called.filter((name) => name !== undefined))];
  };
  const hashes = new Map<string, string>();
  const hashOf = (channel: string): string => {
    const known = hashes.get(channel) ?? shortHash(calledOf(channel).join(" ")).slice(0, WIDTH);
    hashes.set(channel, known);
    return known;
  };
  return {
    namesOf: (post) => {
      const called = post.channel === undefined ? [] : calledOf(post.channel);
      return called.flatMap((name) => numbersOf(post).map((number) => `${name}/${number}`));
    },
    nameKeysOf: (post) => {
      const { channel } = post;
      if (channel === undefined) return [];
      return numbersOf(post).map((number) => `${hashOf(channel)}/${number}`);
    },
  };
}

const numbersOf = ({ number, album = [] }: Numbered): readonly number[] =>
  number === undefined ? [] : [...new Set([number, ...album])];

const WIDTH = 5;
