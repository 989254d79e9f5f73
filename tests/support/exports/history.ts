import fc from "fast-check";

/** A channel, and all that ever stood in it. */
export interface Channel {
  readonly title: string;
  readonly username: string;
  readonly id: number;
  /** In the order of their numbers; those of a group from before have negative ones. */
  readonly messages: readonly HistoricMessage[];
}

/** A message from its publication to its end. */
export interface HistoricMessage {
  readonly number: number;
  /** Unix time in seconds. */
  readonly unix: number;
  /** Its text in each edition; empty for a picture alone. */
  readonly texts: readonly string[];
  readonly hasPhoto: boolean;
  /** Messages with one name are one album. */
  readonly album?: string;
  /** The edition of the channel that has it first. */
  readonly since: number;
  /** The edition that has it no more. */
  readonly gone?: number;
}

/** A message as one edition of its channel has it. */
export interface ShownMessage {
  readonly number: number;
  readonly unix: number;
  readonly text: string;
  readonly hasPhoto: boolean;
  readonly album?: string;
  /** Unix time of its last edit. */
  readonly edited?: number;
}

/** How many editions a channel has. */
export const EDITIONS = 3;

const DAY = 24 * 3600;
/** 2024-07-16T15:45:00Z */
const START = 1_721_144_700;

/** A channel as one of its editions has it. */
export const showEdition = ({ messages }: Channel, edition: number): readonly ShownMessage[] =>
  messages.flatMap(({ texts, since, gone, ...rest }): readonly ShownMessage[] => {
    if (since > edition || (gone !== undefined && gone <= edition)) return [];
    const version = lastChange(texts, edition);
    return [
      {
        ...rest,
        text: texts[edition] ?? "",
        ...(version > since && { edited: START + 10 * DAY + version * DAY }),
      },
    ];
  });

const lastChange = (texts: readonly string[], edition: number): number => {
  let last = edition;
  while (last > 0 && texts[last - 1] === texts[edition]) last -= 1;
  return last;
};

const WORDS = ["Ferry timetable", "Storm warning", "Market day", "Bridge closed"];

/** Texts of three lines, so that every format can tell them apart; some come again and again. */
const text = fc
  .tuple(fc.constantFrom(...WORDS), fc.integer({ min: 0, max: 3 }))
  .map(([words, part]) => `${words} no. ${part}\n#Quay\nthe words that follow ${words} ${part}`);

interface Draft {
  readonly text: string;
  readonly later: string | undefined;
  readonly kind: "text" | "photo" | "caption";
  readonly joins: boolean;
  readonly step: number;
  readonly pause: number;
  readonly gone: number | undefined;
  readonly editedAt: number;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  text,
  later: fc.option(text, { nil: undefined, freq: 4 }),
  kind: fc.constantFrom("text", "text", "text", "photo", "caption"),
  joins: fc.boolean(),
  step: fc.constantFrom(1, 1, 1, 2),
  pause: fc.constantFrom(60, 3600, DAY),
  gone: fc.constantFrom(undefined, undefined, undefined, 1, 2),
  editedAt: fc.constantFrom(1, 2),
});

const messages = fc
  .tuple(fc.array(draft, { minLength: 1, maxLength: 6 }), fc.constantFrom(0, 0, 0, -2))
  .map(([drafts, shift]) => {
    const all: HistoricMessage[] = [];
    let number: number = shift;
    let unix = START;
    drafts.forEach(({ step, pause, text: first, later, kind, joins, gone, editedAt }, at) => {
      const before = all.at(-1);
      const isMate = joins && kind !== "text" && before?.hasPhoto === true;
      number += isMate ? 1 : step;
      if (number === 0) number = 1;
      unix += isMate ? 0 : pause;
      const own = kind === "photo" ? "" : first;
      const since = Math.min(EDITIONS - 1, Math.floor((at * EDITIONS) / drafts.length));
      const second = own === "" || later === undefined ? own : later;
      const album = isMate ? (before.album ?? `${before.number}`) : undefined;
      if (isMate && before.album === undefined) {
        all[all.length - 1] = { ...before, album: `${before.number}` };
      }
      all.push({
        ...{ number, unix, hasPhoto: kind !== "text", since },
        texts: Array.from({ length: EDITIONS }, (_, edition) =>
          edition < editedAt ? own : second,
        ),
        ...(album !== undefined && { album }),
        ...(gone !== undefined && gone > since && { gone }),
      });
    });
    return all;
  });

const FIRST = { title: "Harbour News", username: "harbour", id: 1_000_000_001 };
const NAMES = [
  [FIRST, { title: "Lighthouse", username: "lighthouse_news", id: 1_000_000_002 }],
  [FIRST, { title: "Harbour News", username: "other_news", id: 1_000_000_002 }],
  [FIRST, { title: "Harbour", username: "harbour_post", id: 1_000_000_002 }],
];

/** One or two channels; some share a title, or one has the name of the other as title. */
export const channels: fc.Arbitrary<readonly Channel[]> = fc
  .tuple(fc.array(messages, { minLength: 1, maxLength: 2 }), fc.constantFrom(...NAMES))
  .map(([all, names]) =>
    names.flatMap((name, at) => {
      const own = all[at];
      return own === undefined ? [] : [{ ...name, messages: own }];
    }),
  );
