import { describe, expect, test } from "vitest";
import { differenceOf, readyText } from "../../../src/dedupe/near/same-post.ts";
import { DEFAULT_NEAR_COPIES } from "../../../src/dedupe/near/settings.ts";
import { readSketches, resemblance, sketchText } from "../../../src/dedupe/near/sketch.ts";

const differ = (a: string, b: string) =>
  differenceOf(readyText(a), readyText(b), DEFAULT_NEAR_COPIES);
const likeness = (a: string, b: string): number =>
  resemblance(readSketches([a, b].map(sketchText)), 0, 1);

const TALKS =
  "🇷🇺🇭🇺 On July 16, Minister Ivan Orlov met with Minister Anna Kovacs of Hungary on the sidelines of the forum. The sides discussed trade and agreed to go on with the talks.";
const HARVEST =
  "The harvest in the southern regions is over, the ministry said. Farmers brought in more grain than a year before, and the stores are full. Prices are expected to stay as they are until the spring.";
const RU =
  "В столице открылась выставка старинных книг. Посетители смогут увидеть редкие издания и рукописи, которые раньше не покидали хранилищ. Вход свободный.";
const UK =
  "У місті відкрили оновлену бібліотеку для дітей. Тут з’явилися нові книжки, майстерня та затишна зала для читання. Запрошуємо всіх охочих.";
const FR =
  "Le musée rouvre ses portes après deux ans de travaux. Les visiteurs y découvriront une salle consacrée à l’histoire de la ville et une terrasse sur le fleuve.";
const DE =
  "Die neue Brücke über den Fluss wird im Sommer eröffnet. Radfahrer und Fußgänger bekommen eigene Wege, die Autos fahren auf der alten Strecke weiter.";
const ES =
  "La biblioteca municipal abre un nuevo espacio para los jóvenes. Habrá talleres de lectura, música en directo y una sala de estudio abierta todos los días.";
const AR =
  "افتتحت البلدية حديقة جديدة في وسط المدينة وتضم الحديقة ملاعب للأطفال ومسارات للمشي ومكتبة صغيرة وتفتح أبوابها كل يوم من الصباح حتى المساء";
const ZH =
  "市图书馆今天重新开放。读者可以在新的阅览室里阅读古籍，也可以参加周末的讲座。馆长表示，未来还会增加更多的儿童读物和数字资源。";
const STATS =
  "Over the past day 412 new cases were confirmed in the region, 380 people recovered. Wear masks and keep your distance, the headquarters reminds.";

const same: readonly (readonly [string, string, string])[] = [
  ["a letter wrong", HARVEST, HARVEST.replace("Farmers", "Farmerz")],
  ["a letter missing", HARVEST, HARVEST.replace("expected", "expcted")],
  ["a letter doubled", HARVEST, HARVEST.replace("stores", "sttores")],
  ["two letters swapped", HARVEST, HARVEST.replace("spring", "sprign")],
  [
    "three typos",
    HARVEST,
    HARVEST.replace("grain", "gran").replace("regions", "reigons").replace("before", "befor"),
  ],
  ["a typo in a name", TALKS, TALKS.replace("Kovacs", "Kovasc")],
  ["a typo in a country", TALKS, TALKS.replace("Hungary", "Hungray")],
  ["a blank forgotten", HARVEST, HARVEST.replace("until the", "untilthe")],
  ["a blank too many", HARVEST, HARVEST.replace("ministry", "mini stry")],
  ["a hyphen more", HARVEST, HARVEST.replace("year before", "year-before")],
  ["other quotes", `He said: "${HARVEST}"`, `He said: «${HARVEST}»`],
  [
    "curly apostrophes",
    "It doesn't matter what they don't say about it today",
    "It doesn’t matter what they don’t say about it today",
  ],
  [
    "other dashes",
    "The road — the longest one in the country — is open again",
    "The road - the longest one in the country - is open again",
  ],
  ["other case", HARVEST, HARVEST.toUpperCase()],
  ["a full stop more", HARVEST, `${HARVEST}..`],
  ["an emoji more", HARVEST, `🌾 ${HARVEST}`],
  ["a line added at the end", HARVEST, `${HARVEST}\nThe next report will follow in a week.`],
  ["a line added at the start", HARVEST, `UPDATED\n${HARVEST}`],
  ["a line with a name and a number added", HARVEST, `${HARVEST}\nSource: Agency, report No. 17`],
  ["a sentence added", HARVEST, HARVEST.replace("full.", "full. New ones are being built.")],
  [
    "a sentence dropped",
    HARVEST,
    HARVEST.replace(" Prices are expected to stay as they are until the spring.", ""),
  ],
  ["a channel's signature", HARVEST, `${HARVEST}\n\n👉 Subscribe: https://t.me/some_channel`],
  [
    "another channel's signature",
    `${HARVEST}\nSubscribe to One | @one_news`,
    `${HARVEST}\nJoin Two and be the first to know: t.me/two`,
  ],
  [
    "another link at the end",
    `${HARVEST}\nhttps://a.example/x?id=1`,
    `${HARVEST}\nhttps://b.example/y?id=2`,
  ],
  ["hashtags added", HARVEST, `${HARVEST}\n#harvest #farming`],
  ["other hashtags below", `${HARVEST}\n#Rye #Fields`, `${HARVEST}\n#Grain_News`],
  [
    "hashtags below, a sentence dropped",
    `${HARVEST}\n#Fields`,
    `${HARVEST.replace("The harvest in the southern regions is over, the ministry said. ", "")}\n#Grain`,
  ],
  [
    "hashtags below a signature",
    `${HARVEST}\nSubscribe to One | @one_news\n#Fields`,
    `${HARVEST}\nJoin Two: t.me/two\n#Grain`,
  ],
  ["a Russian typo", RU, RU.replace("рукописи", "рукаписи")],
  ["ё for е", RU.replace("Вход", "Всё. Вход"), RU.replace("Вход", "Все. Вход")],
  ["a Russian line added", RU, `${RU}\nФото: пресс-служба музея`],
  ["a Ukrainian apostrophe", UK, UK.replace("’", "'")],
  ["a Ukrainian typo", UK, UK.replace("затишна", "затшина")],
  ["a French accent", FR, FR.replace("musée", "musee")],
  ["a German umlaut", DE, DE.replace("Brücke", "Brucke")],
  ["a Spanish line added", ES, `${ES}\nMás información en la web del ayuntamiento.`],
  ["an Arabic typo", AR, AR.replace("للأطفال", "للاطفال")],
  ["a Chinese sentence added", ZH, `${ZH}欢迎大家前来参观。`],
  [
    "a short post, a letter missing",
    "Road closed until further notice",
    "Road closed untl further notice",
  ],
  [
    "a short post with a signature",
    "The bridge is open again for all",
    "The bridge is open again for all\n@city_news",
  ],
];

const other: readonly (readonly [string, string, string])[] = [
  ["another minister", TALKS, TALKS.replace("Anna Kovacs", "Peter Nagy")],
  ["another country", TALKS, TALKS.replace("Hungary", "Austria")],
  [
    "another country, one letter away",
    TALKS.replace("Hungary", "Iran"),
    TALKS.replace("Hungary", "Iraq"),
  ],
  ["another flag", TALKS, TALKS.replace("🇭🇺", "🇦🇹")],
  ["another day", TALKS, TALKS.replace("July 16", "July 17")],
  ["another month", TALKS, TALKS.replace("July", "June")],
  [
    "another Russian month, one letter away",
    `${RU} Она продлится до конца июня.`,
    `${RU} Она продлится до конца июля.`,
  ],
  ["another weekday", `${HARVEST} See you on Monday.`, `${HARVEST} See you on Sunday.`],
  ["other figures", STATS, STATS.replace("412", "398").replace("380", "401")],
  ["one other figure", STATS, STATS.replace("412", "413")],
  [
    "one other figure in a short post",
    "Traffic jams in the city: 8 points",
    "Traffic jams in the city: 7 points",
  ],
  [
    "a figure more in a short post",
    "Euro above 111 roubles",
    "Euro above 116 roubles, dollar above 111 roubles",
  ],
  [
    "another hashtag below a few words",
    "Shelling again tonight\n#Kharkiv",
    "Shelling again tonight\n#Poltava",
  ],
  ["another number in a hashtag", `${HARVEST}\n#Report17`, `${HARVEST}\n#Report18`],
  [
    "another emoji in a short post",
    "🟢 The all-clear is given in the city",
    "🔴 The all-clear is given in the city",
  ],
  [
    "another city",
    "An explosion was heard in Kharkiv this morning",
    "An explosion was heard in Poltava this morning",
  ],
  ["another Arabic place", AR, AR.replace("المدينة", "القرية")],
  ["another Chinese number", `${ZH}共有三千册。`.replace("三千", "3000"), `${ZH}共有5000册。`],
  [
    "a reminder of another matter",
    "We remind you of the draw. See the post (t.me/a/1). Hurry, three days left!",
    "We remind you of the draw. See the post (t.me/a/2).",
  ],
  [
    "reworded throughout",
    HARVEST,
    "Farmers of the southern regions finished the harvest. There is more grain than last year, said the ministry, and prices will hardly change until spring.",
  ],
  [
    "the same boilerplate",
    `${HARVEST}\nRead us, subscribe, share`,
    `${RU}\nRead us, subscribe, share`,
  ],
  ["a long text around it", HARVEST, `${HARVEST} ${TALKS} ${STATS} ${DE} ${ES}`],
  ["too short to tell", "Good morning!", "Good mornin!"],
  ["nothing in common", FR, ES],
];

describe("one post", () => {
  test.each(same)("%s", (_name, a, b) => {
    expect(differ(a, b)).toBeUndefined();
    expect(differ(b, a)).toBeUndefined();
    expect(likeness(a, b)).toBeGreaterThanOrEqual(DEFAULT_NEAR_COPIES.leastResemblance);
  });
});

describe("two posts", () => {
  test.each(other)("%s", (_name, a, b) => {
    expect(differ(a, b)).toBeDefined();
    expect(differ(b, a)).toBe(differ(a, b));
  });
});

describe("notices in the same words, but for whole words in the place of others, are two posts", () => {
  const BRIDGE =
    "The harbour office lets all drivers know that, because of the storm, the ferry to the islands is suspended until further notice. Those who wait in the car park are asked to stay with their cars, to leave the lane for ambulances free, and to ask the staff in yellow jackets where they can get hot tea. Read nothing but the office's own channel, and do not believe hearsay.";
  const FIRE =
    "В ночь на вторник загорелся склад на окраине посёлка, огонь удалось остановить только к утру, сообщили в управлении. По предварительным данным, пострадали двое рабочих, их увезли в районную больницу, угрозы соседним домам нет. Причины выясняются, на месте остаются три расчёта, жителей просят не подходить к зданию и не мешать проезду машин, воду в посёлке дадут к обеду.";
  test.each([
    ["a state", BRIDGE, "suspended", "resumed"],
    ["a state, in Russian", FIRE, "загорелся", "рухнул"],
    [
      "a number in words",
      BRIDGE.replace("the ferry", "two ferries"),
      "two ferries",
      "nine ferries",
    ],
    ["a number of persons, in Russian", FIRE, "двое", "семеро"],
    ["a negation", BRIDGE, "do not believe", "do now believe"],
  ])("%s", (_name, text, from, to) => {
    expect(text.split(/\s+/).length).toBeGreaterThan(1 / DEFAULT_NEAR_COPIES.mostReworded);
    expect(text).toContain(from);
    expect(differ(text, text.replace(from, to))).toBe("reworded");
  });

  test("but one text with a word replaced and a line more is one post", () => {
    const edited = `${BRIDGE.replace("hearsay", "rumours")}\nThe next notice comes at noon.`;
    expect(differ(BRIDGE, edited)).toBeUndefined();
  });

  test("and so is one where a single character of a script without blanks is another", () => {
    const text = `${ZH}${ZH.replace("今天", "昨天")}`;
    expect(differ(text, text.replace("儿童", "儿重"))).toBeUndefined();
  });
});

test("every threshold tells", () => {
  const typo = HARVEST.replace("Farmers", "Farmerz");
  const ready = (text: string) => readyText(text);
  const strict = { ...DEFAULT_NEAR_COPIES, fewestWords: 1000 };
  expect(differenceOf(ready(HARVEST), ready(typo), strict)).toBe("too short");
  const whole = { ...DEFAULT_NEAR_COPIES, leastShared: 1 };
  expect(differenceOf(ready(HARVEST), ready(`${HARVEST} and more`), whole)).toBe("lengths");
  const reworded = HARVEST.replace("brought", "gathered").replace("Farmers", "Farmerz");
  expect(differ(HARVEST, reworded)).toBe("reworded");
  const loose = { ...DEFAULT_NEAR_COPIES, mostReworded: 0.2 };
  expect(differenceOf(ready(HARVEST), ready(reworded), loose)).toBeUndefined();
});
