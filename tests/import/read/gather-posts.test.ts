import { expect, test } from "vitest";
import type { RawPost } from "../../../src/core/types.ts";
import { annotatePosts, type PostBatch } from "../../../src/import/read/annotate-posts.ts";
import {
  type AnnotateAll,
  gatherPosts,
  numberChannels,
} from "../../../src/import/read/gather-posts.ts";
import { openKept } from "../../../src/import/read/kept-posts.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const COUNT = 1101;
const CHANNEL = { title: "Herald" };

/** Post 7 says "Post 7" and is of the seventh minute of a day on which clocks are set back. */
function* listPosts(): Generator<RawPost> {
  for (let number = 1; number <= COUNT; number++) {
    const time = new Date(Date.UTC(2024, 9, 27) + number * 60_000).toISOString();
    yield {
      ...{ dump: "a.json", record: number, body: { text: `Post ${number}` } },
      postedAt: { kind: "local", local: time.slice(0, 19) },
      message: { channel: CHANNEL, number, facts: {} },
    };
  }
}

const gather = (texts: string, annotateAll: AnnotateAll) =>
  gatherPosts(listPosts(), {
    ...{ dump: "a.json", texts, channels: numberChannels(), annotateAll },
    settings: { timeZone: "Europe/Berlin", countries: [], channels: [] },
  });

const inTurn: AnnotateAll = async (batches, onResult) => {
  for await (const batch of batches) onResult(annotatePosts(batch), batch);
};

/** As other processes might: each gets JSON, and the first has its results last. */
const turnedRound: AnnotateAll = async (batches, onResult) => {
  const all = [];
  for await (const batch of batches) all.push(batch);
  expect(all.length).toBeGreaterThan(2);
  for (const batch of all.reverse()) {
    const sent: PostBatch = JSON.parse(JSON.stringify(batch));
    onResult(JSON.parse(JSON.stringify(annotatePosts(sent))), batch);
  }
};

test("batches may be annotated elsewhere and in any order", async () => {
  const [here, there] = [makeTempFolder(), makeTempFolder()];
  const expected = await gather(here, inTurn);
  expect(await gather(there, turnedRound)).toEqual(expected);
  const { occurrences } = expected;
  expect(occurrences.map(({ record }) => record)).toEqual(
    Array.from({ length: COUNT }, (_, at) => at + 1),
  );
  expect(occurrences[0]).toMatchObject({ time: "2024-10-27T00:01:00+02:00", known: "local" });
  expect(occurrences.at(-1)).toMatchObject({ time: "2024-10-27T18:21:00+01:00", known: "local" });
  const textAt = openKept(there);
  for (const number of [1, 500, 501, COUNT]) {
    expect(textAt(number)?.body.text).toBe(`Post ${number}`);
  }
});
