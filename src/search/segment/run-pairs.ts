import { largeNumbers, wholeNumbers } from "../bytes/numbers.ts";
import { KEYS } from "../bytes/pair-key.ts";
import { type ListTable, NO_TEXTS } from "../postings/list-table.ts";

/** Pairs are put into bins by the upper bits of their keys, so that what is sorted at a time is small. */
const BINS = 256;
const KEYS_OF_BIN = KEYS / BINS;

/** The rest of a key and the place in a bin share a number of 53 bits. */
const MOST_IN_BIN = Number.MAX_SAFE_INTEGER / KEYS_OF_BIN;

/** The pairs of the posts of one run. */
export class RunPairs {
  readonly #bins = Array.from({ length: BINS }, () => ({
    keys: largeNumbers(),
    posts: wholeNumbers(),
    values: wholeNumbers(),
  }));
  #length = 0;

  /** Neighbours in a post, and which occurrences they are; posts ascend. */
  add(key: number, post: number, value: number): void {
    const bin = this.#bins[Math.floor(key / KEYS_OF_BIN)];
    if (bin === undefined) return;
    bin.keys.push(key % KEYS_OF_BIN);
    bin.posts.push(post);
    bin.values.push(value);
    this.#length++;
  }

  /** All in the order of a dictionary. Throws a RangeError where there are some billion of them. */
  toTable(): ListTable {
    const length = this.#length;
    const [posts, values] = [new Uint32Array(length), new Uint32Array(length)];
    const [keys, starts] = [new Float64Array(length), new Uint32Array(length + 1)];
    let count = 0;
    let end = 0;
    this.#bins.forEach((bin, number) => {
      const [ofKeys, ofPosts] = [bin.keys.toArray(), bin.posts.toArray()];
      const ofValues = bin.values.toArray();
      const order = orderBin(ofKeys);
      const first = end;
      for (let at = 0; at < order.length; at++) {
        const index = order[at] ?? 0;
        posts[end] = ofPosts[index] ?? 0;
        values[end] = ofValues[index] ?? 0;
        const key = number * KEYS_OF_BIN + (ofKeys[index] ?? 0);
        if (end === first || key !== keys[count - 1]) {
          keys[count] = key;
          starts[count++] = end;
        }
        end++;
      }
    });
    starts[count] = end;
    const distinct = { keys: keys.subarray(0, count), starts: starts.subarray(0, count + 1) };
    return { ...NO_TEXTS, ...distinct, posts, values };
  }
}

/** The places of keys in ascending order of these, equal ones in the order in which they stand. */
function orderBin(keys: Float64Array): Uint32Array {
  if (keys.length > MOST_IN_BIN) throw new RangeError(`a run has ${keys.length * BINS} pairs`);
  const room = 2 ** Math.ceil(Math.log2(keys.length + 1));
  const packed = keys.map((key, index) => key * room + index).sort();
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at++) order[at] = (packed[at] ?? 0) % room;
  return order;
}
