/** How a post is connected to others of the archive, by their positions; absent is what there is none of. */
export interface Connections {
  /** Where the posts stand that its text names, by what `telegramKey` makes of their addresses. */
  readonly targets?: readonly (readonly [key: string, position: number])[];
  /** The same for channels that have a page, by their slugs. */
  readonly channels?: readonly (readonly [key: string, slug: string])[];
  /** The post that it was forwarded from. */
  readonly origin?: number;
  /** The posts that forwarded it. */
  readonly forwards?: SomePosts & {
    /** What the channels of these posts are called. */
    readonly channels: readonly string[];
  };
  /** The post that it answers. */
  readonly answers?: number;
  /** The posts that answer it. */
  readonly replies?: SomePosts;
  readonly thread?: Thread;
  /** The posts whose texts name it, but for those of its series and its replies. */
  readonly namedBy?: SomePosts;
  /** The posts that link to each other, it among them. */
  readonly series?: SomePosts;
}

/** The oldest of some posts, and how many there are: pages, and what they depend on, stay bounded. */
export interface SomePosts {
  readonly first: readonly number[];
  readonly count: number;
}

/**
 * The place of a post among three or more that answer each other, from 1. Nothing tells how many
 * there are: a new one would change the pages of all.
 */
export interface Thread {
  readonly place: number;
  readonly first?: number;
  readonly previous?: number;
  readonly next?: number;
}

/** The positions of all other posts that the page of a post with these connections shows or leads to. */
export const connectedPosts = (connections: Connections): readonly number[] => {
  const { targets = [], origin = [], forwards, answers = [], replies, thread } = connections;
  const { first = [], previous = [], next = [] } = thread ?? {};
  return [
    ...targets.map(([, position]) => position),
    ...[forwards, replies, connections.namedBy, connections.series].flatMap(
      (some) => some?.first ?? [],
    ),
    ...[origin, answers, first, previous, next].flat(),
  ];
};

/** All that a page shows of these connections as a text, with what `cardAt` says of each post. */
export function describeConnections(
  connections: Connections,
  cardAt: (position: number) => string,
): string {
  const cardsOf = (some: SomePosts | undefined) => some && [some.count, ...some.first.map(cardAt)];
  const { targets, channels, forwards, thread } = connections;
  const { place, ...steps } = thread ?? {};
  return JSON.stringify([
    targets?.map(([key, at]) => [key, cardAt(at)]),
    channels,
    [connections.origin, connections.answers].map((at) => at !== undefined && cardAt(at)),
    [cardsOf(forwards), forwards?.channels],
    [connections.replies, connections.namedBy, connections.series].map(cardsOf),
    [place, ...Object.entries(steps).map(([step, at]) => [step, cardAt(at)])],
  ]);
}

/** Posts as a page lists them. */
export const someOf = (positions: Iterable<number>): SomePosts => {
  const sorted = [...positions].sort((a, b) => a - b);
  return { first: sorted.slice(0, MOST_LISTED), count: sorted.length };
};

const MOST_LISTED = 20;
