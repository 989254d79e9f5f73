/** What is counted while messages are read. */
export type Topic = keyof typeof SENTENCES;

/** How often something was met in messages, for one remark on each topic. */
export class Tally {
  /** The number of the message that is being read. */
  message: number | undefined;
  readonly #topics = new Map<Topic, Map<string, Count>>();

  /** Something was met once more; it has a name where the topic is a set of names. */
  count(topic: Topic, name = ""): void {
    const names = this.#topics.get(topic) ?? new Map<string, Count>();
    this.#topics.set(topic, names);
    const short = name.slice(0, LONGEST_NAME);
    const key = names.has(short) || names.size < MAX_NAMES ? short : "others";
    const known = names.get(key);
    names.set(key, { count: (known?.count ?? 0) + 1, first: known ? known.first : this.message });
  }

  /** One sentence a topic, in a fixed order. */
  sentences(): readonly string[] {
    const topics = Object.keys(SENTENCES) as Topic[];
    return topics.flatMap((topic) => {
      const names = this.#topics.get(topic);
      return names === undefined ? [] : [`${SENTENCES[topic]}: ${describe(names)}`];
    });
  }
}

interface Count {
  readonly count: number;
  readonly first: number | undefined;
}

const describe = (names: ReadonlyMap<string, Count>): string =>
  [...names]
    .map(([name, count]) => (name === "" ? sum(count) : `${name} (${sum(count)})`))
    .join(", ");

function sum({ count, first }: Count): string {
  const messages = count === 1 ? "1 message" : `${count} messages`;
  if (first === undefined) return messages;
  return `${messages}, ${count === 1 ? "number" : "the first is"} ${first}`;
}

const LONGEST_NAME = 60;
const MAX_NAMES = 30;

const SENTENCES = {
  "bad date": "the date is none that can be right",
  "no date": "there is no date",
  "odd text": "the text has an unknown form and was left out",
  "unsafe path": "the path of a file leads out of the folder and was left out",
  key: "unknown keys were passed over",
  type: "unknown types of messages were read as posts",
  entity: "unknown formats of text were read as plain text",
  media: "unknown kinds of media were kept as such",
} as const;
