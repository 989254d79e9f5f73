import fc from "fast-check";
import { expect, test } from "vitest";
import { findLanguage } from "../../src/annotate/language.ts";

const cases: readonly (readonly [name: string, text: string, language: string | undefined])[] = [
  ["English", "The ministers met in the morning and talked about the harvest.", "en"],
  ["Russian", "Министры встретились утром и обсудили виды на урожай.", "ru"],
  ["Ukrainian", "Міністри зустрілися вранці й обговорили врожай.", "uk"],
  ["Belarusian", "Міністры сустрэліся раніцай і абмеркавалі віды на ўраджай у гэтым годзе.", "be"],
  ["Kazakh", "Министрлер таңертең кездесіп, биылғы егін туралы ұзақ әңгімелесті.", "kk"],
  [
    "Kyrgyz, of which no letter is its own",
    "Министрлер эртең менен жолугуп, быйылкы түшүм жөнүндө сүйлөштү.",
    undefined,
  ],
  ["French", "Les ministres se sont rencontrés ce matin pour parler de la récolte.", "fr"],
  ["Spanish", "Los ministros se reunieron por la mañana para hablar de la cosecha.", "es"],
  ["German", "Die Minister trafen sich am Morgen und sprachen über die Ernte.", "de"],
  [
    "Tagalog, by the tag that the registry prefers",
    "Nagpulong ang mga ministro kaninang umaga tungkol sa ani ngayong taon.",
    "fil",
  ],
  ["Arabic", "التقى الوزراء في الصباح وتحدثوا عن موسم الحصاد هذا العام", "ar"],
  ["Chinese", "部长们早上会面，讨论了今年的收成。", "zh"],
  ["Chinese with a Japanese name", "部长们早上会面，讨论了今年的收成和「ガンダム」。", "zh"],
  ["Japanese", "大臣たちは朝に会って、今年の収穫について話し合いました。", "ja"],
  ["Korean", "장관들은 아침에 만나 올해 수확에 대해 이야기했습니다.", "ko"],
  [
    "links, hashtags, mentions and emoji are no words",
    "🇷🇺🔥 https://example.org/the-harvest-of-the-year #Harvest @ministers Министры обсудили виды на урожай этого года",
    "ru",
  ],
  ["too short", "Read on", undefined],
  ["too short in Cyrillic to tell the language", "Погода завтра", undefined],
  ["no letters", "🔥 2024 — 100 %", undefined],
  ["only a link", "https://example.org/one-two-three-four-five", undefined],
  ["empty", "", undefined],
];

test.each(cases)("language: %s", (_name, text, language) => {
  expect(findLanguage(text)).toBe(language);
});

test("any text: a language tag or nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(findLanguage(text) ?? "en").toMatch(/^[a-z]{2,3}$/);
    }),
  );
});
