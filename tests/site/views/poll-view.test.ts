import { expect, test } from "vitest";
import type { PollAnswer } from "../../../src/core/message.ts";
import type { PostSummary } from "../../../src/core/post.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { buttonViews } from "../../../src/site/views/button-views.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { countsView, editedView } from "../../../src/site/views/counts-view.ts";
import { pageHeading } from "../../../src/site/views/page-heading.ts";
import { pollView } from "../../../src/site/views/poll-view.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated, SITE } from "../../support/summary.ts";

const context = createContext(createArchive(allPosts([]), []), SITE);
const postWith = (fields: Partial<PostSummary>) => dated(1, "2024-07-16T18:45:00+03:00", fields);
const asked = (answers: readonly PollAnswer[], voters?: number) =>
  pollView(
    context,
    postWith({
      poll: { kind: "poll", question: "Which?", ...(voters !== undefined && { voters }) },
      answers,
    }),
  ).poll;

test.each([
  [
    "of all voters",
    asked(
      [
        { text: "a", voters: 5 },
        { text: "b", voters: 12 },
      ],
      17,
    ),
    [
      [29.4, "5 votes, 29 %"],
      [70.6, "12 votes, 71 %"],
    ],
  ],
  [
    "of voters who chose several",
    asked(
      [
        { text: "a", voters: 8 },
        { text: "b", voters: 9 },
      ],
      10,
    ),
    [
      [80, "8 votes, 80 %"],
      [90, "9 votes, 90 %"],
    ],
  ],
  [
    "of votes, where nobody counted the voters",
    asked([
      { text: "a", voters: 1 },
      { text: "b", voters: 3 },
    ]),
    [
      [25, "1 vote, 25 %"],
      [75, "3 votes, 75 %"],
    ],
  ],
  [
    "as the dump says it",
    asked(
      [
        { text: "a", share: 16 },
        { text: "b", share: 300 },
      ],
      222,
    ),
    [
      [16, "16 %"],
      [100, "100 %"],
    ],
  ],
  ["of more votes than voters", asked([{ text: "a", voters: 20 }], 10), [[100, "20 votes, 100 %"]]],
  ["of nobody", asked([{ text: "a", voters: 0 }], 0), [[undefined, "0 votes"]]],
  ["of hidden results", asked([{ text: "a", voters: 0 }], 17), [[undefined, undefined]]],
  ["of results that nobody tells", asked([{ text: "a" }]), [[undefined, undefined]]],
] as const)("shares %s", (_name, poll, expected) => {
  expect(poll?.answers.map(({ share, result }) => [share, result])).toEqual(expected);
  expect(poll?.isHidden === true).toBe(expected[0][1] === undefined);
});

test("a poll says whether it was open, how many voted, and when that was", () => {
  const poll = { kind: "poll", question: "Which?", voters: 1 } as const;
  const answers = [{ text: "a", voters: 1 }];
  expect(pollView(context, postWith({ poll, answers, taken: "2024-07-20" })).poll).toMatchObject({
    ...{ label: "Poll, open when it was exported", total: "1 voter", question: "Which?" },
    taken: { label: "20 July 2024" },
  });
  const counted = pollView(context, postWith({ poll, answers, taken: "2024-07-20", views: 1 }));
  expect(counted.poll).not.toHaveProperty("taken");
  const closed = { ...poll, isClosed: true } as const;
  expect(pollView(context, postWith({ poll: closed, answers })).poll?.label).toBe("Poll, closed");
});

test("a list of things to do has no results", () => {
  const poll = { kind: "to-do", question: "Before the ship leaves" } as const;
  expect(pollView(context, postWith({ poll, answers: [{ text: "Load it" }] }))).toEqual({
    poll: {
      ...{ label: "To-do list", question: "Before the ship leaves" },
      answers: [{ text: "Load it" }],
    },
  });
});

const QUESTION = "Which pier? The old one or the new one, and who is to pay for either of them?";

test.each([
  ["the whole question", { title: "Which pier?", poll: QUESTION }, QUESTION],
  ["a question that the title cuts", { title: "Which pier? The old…", poll: QUESTION }, QUESTION],
  [
    "a question of several lines",
    { title: "Which pier? The old", poll: "Which pier?\nThe old?" },
    "Which pier?\nThe old?",
  ],
  ["no question that is not the title", { title: "Said", poll: QUESTION }, undefined],
  ["no question without words", { title: "", poll: "\u200B" }, "Poll"],
])("the heading is %s", (_name, { title, poll: question }, expected) => {
  expect(pageHeading({ title, poll: { kind: "poll", question } }).heading?.text).toBe(expected);
});

test("reactions are counted by their signs or names, with the day", () => {
  const { counts } = countsView(
    context,
    postWith({
      ...{ views: 1, forwards: 30, taken: "2024-07-20" },
      reactions: [
        { emoji: "👍", count: 1234 },
        { emoji: "custom emoji", count: 2 },
        { emoji: "paid", count: 3 },
      ],
    }),
  );
  expect(counts).toEqual({
    reactions: [
      { sign: "👍", count: "1,234" },
      { name: "custom emoji", count: "2" },
      { name: "paid with stars", count: "3" },
    ],
    said: ["1 view", "30 forwards"],
    taken: { label: "20 July 2024", datetime: "2024-07-20" },
  });
  expect(countsView(context, postWith({ taken: "2024-07-20" }))).toEqual({});
});

test.each([
  [
    "the same day, on the post's clock",
    "2024-07-16T16:00:00Z",
    "19:00",
    "2024-07-16T19:00:00+03:00",
  ],
  [
    "the next day there",
    "2024-07-16T22:30:00Z",
    "17 July 2024, 01:30",
    "2024-07-17T01:30:00+03:00",
  ],
  ["a time without a zone", "2024-07-18T09:00:00", "18 July 2024, 09:00", "2024-07-18T09:00:00"],
  ["a day", "2024-07-18", "18 July 2024", "2024-07-18"],
])("an edit at %s", (_name, edited, label, datetime) => {
  expect(editedView(context, postWith({ edited })).edited).toEqual({ label, datetime });
});

test("a button leads to its address, unless a page may not", () => {
  const { buttons } = buttonViews({
    date: "2024-07-16T18:45:00+03:00",
    buttons: [
      { text: "Read on", url: "https://a.example/b" },
      { text: " ", url: "tonsite://a.ton" },
    ],
  });
  expect(buttons).toEqual([
    {
      ...{ label: "Read on", address: "https://a.example/b" },
      link: { href: "https://a.example/b", linkedOn: "2024-07-16" },
    },
    { label: "tonsite://a.ton", address: "tonsite://a.ton" },
  ]);
});
