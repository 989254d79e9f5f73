import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChannelSettings } from "../../../src/core/channel.ts";
import type { ChannelRef } from "../../../src/core/message.ts";
import {
  type ChannelOfDump,
  findByPlace,
  nameChannels,
} from "../../../src/import/read/name-channels.ts";

const part = (dump: string, channel: ChannelRef & { until?: string }): ChannelOfDump => ({
  ...{ dump, place: 0, channel: { ...channel, numbers: "" } },
});

/** Each channel as "slug: dumps". */
const named = (parts: readonly ChannelOfDump[], settings: readonly ChannelSettings[] = []) =>
  nameChannels(parts, settings)
    .map(
      ({ slug, parts: own }) =>
        `${slug}: ${own
          .map(({ dump }) => dump)
          .sort()
          .join(" ")}`,
    )
    .sort();

const JSON_DUMP = { id: 100, title: "Harbour News" };
const HTML_DUMP = { title: "Harbour News" };
const WEB_DUMP = { id: 100, username: "Harbour", title: "Harbour News" };
const TABLE = { username: "harbour" };

describe("what is one channel", () => {
  test.each([
    ["one id", [JSON_DUMP, { id: 100, title: "Port News" }], ["harbour-news: 0 1"]],
    ["one username in any case", [TABLE, { username: "HARBOUR" }], ["harbour: 0 1"]],
    ["one title", [JSON_DUMP, HTML_DUMP], ["harbour-news: 0 1"]],
    ["two titles", [HTML_DUMP, { title: "Beacon" }], ["beacon: 1", "harbour-news: 0"]],
    [
      "an id and a username that nothing joins",
      [JSON_DUMP, TABLE],
      ["harbour-news: 0", "harbour: 1"],
    ],
    ["the same that a page joins", [JSON_DUMP, TABLE, WEB_DUMP], ["harbour: 0 1 2"]],
    [
      "two ids of one title",
      [JSON_DUMP, { ...JSON_DUMP, id: 200 }],
      ["harbour-news-100: 0", "harbour-news-200: 1"],
    ],
    [
      "two usernames of one title",
      [
        { ...HTML_DUMP, username: "one" },
        { ...HTML_DUMP, username: "two" },
      ],
      ["one: 0", "two: 1"],
    ],
  ] as const)("%s", (_name, channels, expected) => {
    const parts = channels.map((channel, at) => part(`${at}`, channel));
    expect(named(parts)).toEqual(expected);
    expect(named(parts.toReversed())).toEqual(expected);
  });

  test("a title alone belongs to neither of two with that title", () => {
    const parts = [JSON_DUMP, { ...JSON_DUMP, id: 200 }, HTML_DUMP];
    const channels = nameChannels(
      parts.map((channel, at) => part(`${at}`, channel)),
      [],
    );
    expect(channels).toHaveLength(3);
    expect(new Set(channels.map(({ slug }) => slug)).size).toBe(3);
    expect(channels.map(({ slug }) => slug)).not.toContain("harbour-news");
  });
});

describe("a slug", () => {
  test.each([
    ["of the username", WEB_DUMP, "harbour"],
    ["of the title", JSON_DUMP, "harbour-news"],
    ["of a title in another script", { id: 100, title: "Порт" }, "port"],
    ["of the id where nothing of the title is left", { id: 100, title: "🚢" }, "100"],
    ["of nothing", {}, "channel"],
    ["with underscores as in the username", { username: "Port_News" }, "port_news"],
  ] as const)("is made %s", (_name, channel, slug) => {
    expect(nameChannels([part("a", channel)], []).map((each) => each.slug)).toEqual([slug]);
  });

  test("is that of the oldest title", () => {
    const parts = [
      part("a", { id: 100, title: "New", until: "2024-07-20" }),
      part("b", { id: 100, title: "Old", until: "2024-07-10" }),
    ];
    expect(named(parts)).toEqual(["old: a b"]);
  });

  test("that another channel may have had is neither's", () => {
    const parts = [part("a", TABLE), part("b", { title: "Harbour", username: "port" })];
    expect(nameChannels(parts, []).map(({ slug }) => slug)).not.toContain("harbour");
  });

  test("that tells channels apart stays, whatever others come", () => {
    const twins = [part("b", { title: "Beacon!" }), part("c", { title: "Beacon" })];
    const [, slug] = nameChannels(twins, []).map((each) => each.slug);
    const more = nameChannels([part("a", { title: "Beacon?" }), ...twins], []);
    expect(more.map((each) => each.slug)).toContain(slug);
  });
});

describe("settings", () => {
  test.each([
    ["by id", { key: "100", slug: "port" }, "port: a"],
    ["by title", { key: "Harbour News", username: "Port" }, "port: a"],
    ["by a title that they give", { key: "x", title: "Harbour News", slug: "port" }, "port: a"],
    ["of another channel", { key: "200", slug: "port" }, "harbour-news: a"],
  ] as const)("%s", (_name, settings, expected) => {
    expect(named([part("a", JSON_DUMP)], [settings])).toEqual([expected]);
  });

  test("join what they name alike", () => {
    const parts = [part("a", { title: "Old" }), part("b", { title: "New" })];
    const both = [
      { key: "Old", slug: "port" },
      { key: "New", slug: "port" },
    ];
    expect(named(parts, both)).toEqual(["port: a b"]);
  });

  test("win a slug that others would have", () => {
    const parts = [part("a", JSON_DUMP), part("b", { ...JSON_DUMP, id: 200 })];
    const chosen = [{ key: "100", slug: "harbour-news" }];
    expect(named(parts, chosen)).toEqual(["harbour-news-200: b", "harbour-news: a"]);
  });
});

test("the outcome depends on the set of dumps, and no two channels have one slug", () => {
  const channel = fc.record(
    {
      id: fc.constantFrom(100, 200),
      username: fc.constantFrom("harbour", "beacon"),
      title: fc.constantFrom("Harbour", "Beacon", "Harbour!"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(channel, { maxLength: 6 }), (channels) => {
      const parts = channels.map((each, at) => part(`${at}`, each));
      const found = nameChannels(parts, []);
      expect(new Set(found.map(({ slug }) => slug)).size).toBe(found.length);
      expect(named(parts.toReversed())).toEqual(named(parts));
      const at = findByPlace(found);
      expect(parts.every(({ dump }) => at(dump, 0) !== undefined)).toBe(true);
    }),
  );
});
