import fc from "fast-check";
import { expect, test } from "vitest";
import { countryMatches } from "../../../src/annotate/countries/matches.ts";
import { nameBook } from "../../../src/annotate/countries/name-book.ts";
import { scanNames } from "../../../src/annotate/countries/name-scan.ts";

/** What a text's names stand for, "words: codes" each, a "?" behind those that need another. */
const read = (text: string): string =>
  countryMatches(text)
    .map(
      ({ words, codes, trust }) => `${words}: ${codes.join("/")}${trust === "shared" ? "?" : ""}`,
    )
    .join(", ");

const cases: readonly (readonly [text: string, names: string])[] = [
  // The longest name wins.
  ["Sudan and South Sudan", "Sudan: SD, South Sudan: SS"],
  [
    "Guinea, Guinea-Bissau, Equatorial Guinea",
    "Guinea: GN, Guinea-Bissau: GW, Equatorial Guinea: GQ",
  ],
  ["Papua New Guinea", "Papua New Guinea: PG"],
  ["Guinea Bissau, Guinea\u2011Bissau", "Guinea Bissau: GW, Guinea\u2011Bissau: GW"],
  ["Dominica, the Dominican Republic", "Dominica: DM, Dominican Republic: DO"],
  ["Niger, Nigeria, a Nigerien, Nigerians", "Niger: NE, Nigeria: NG, Nigerien: NE, Nigerians: NG"],
  ["Congo", "Congo: CD/CG"],
  ["DR Congo, the Republic of the Congo", "DR Congo: CD, Republic of the Congo: CG"],
  ["the Democratic Republic of the Congo", "Democratic Republic of the Congo: CD"],
  ["North Korea, South Korea, Korea", "North Korea: KP, South Korea: KR, Korea: KR/KP"],
  ["the Democratic People's Republic of Korea", "Democratic People's Republic of Korea: KP"],
  ["Ireland, Northern Ireland", "Ireland: IE, Northern Ireland: GB"],
  ["Samoa, American Samoa", "Samoa: WS, American Samoa: AS"],
  [
    "the Republic of China, the People's Republic of China",
    "Republic of China: TW, People's Republic of China: CN",
  ],
  ["Trinidad and Tobago", "Trinidad and Tobago: TT"],
  // Names in what is no country.
  ["New Mexico, New Jersey, New England", "New Mexico: US, New Jersey: US, New England: US"],
  ["South Ossetia, Inner Mongolia, Внутренней Монголии", "Inner Mongolia: CN"],
  ["the Gulf of Mexico, the Indian Ocean, the South China Sea", ""],
  ["Latin American leaders in the Americas", ""],
  ["The Washington Post, George Washington, USA Today", ""],
  ["the Paris Agreement and the Minsk agreements", ""],
  ["Atlanta, Georgia", "Atlanta: US, Georgia: GE/US"],
  ["Indiana, Chadwick, Omani, Perugia", "Indiana: US, Omani: OM, Perugia: IT?"],
  // Persons.
  ["Jordan Peterson, Michael Jordan, Chad Smith", "Jordan: JO?, Jordan: JO?, Chad: TD?"],
  ["King Abdullah of Jordan, the Jordan talks", "Jordan: JO, Jordan: JO"],
  ["In Jordan, In Chad", "Jordan: JO, Chad: TD"],
  ["Tom Holland in Holland", "Holland: NL?, Holland: NL"],
  // Capitals and small letters.
  ["turkey and china on a jersey, polish", ""],
  ["TURKEY AND CHINA", "TURKEY: TR, CHINA: CN"],
  ["the US, the U.S., the USA, US-led", "US: US, U.S.: US, USA: US, US: US"],
  ["join us, US$5, gov.UK", ""],
  ["JOIN US NOW\nand read on", ""],
  ["uae, UAE", "UAE: AE"],
  ["Male, Man, Island, Reunion, Grenade, Indie", ""],
  // Edges of words.
  ["Russia's and Russia’s", "Russia: RU, Russia: RU"],
  ["anti-Russia, pro-US, Russia-Hungary", "Russia: RU, US: US, Russia: RU, Hungary: HU"],
  ["Palestinian-Israeli", "Palestinian: PS, Israeli: IL"],
  ["Russian-speaking, the Russian language", ""],
  ["(Iran) «Iran» Iran. Iran", "Iran: IR, Iran: IR, Iran: IR, Iran: IR"],
  ["Iran2024 _Iran_ xIran", ""],
  ["L’Ukraine, d'Israël", "Ukraine: UA, Israël: IL"],
  ["@Russia https://example.org/Russia t.me/Iran", ""],
  [
    "Côte d'Ivoire, Côte d’Ivoire, Cote d'Ivoire",
    "Côte d'Ivoire: CI, Côte d’Ivoire: CI, Cote d'Ivoire: CI",
  ],
  ["Tu\u0308rkiye", "Türkiye: TR"],
  ["South\u00a0 Africa", "South\u00a0 Africa: ZA"],
  ["South\nAfrica", ""],
  // Capitals, old names, peoples.
  ["Kiev, Kyiv, El Kuwait, Washington", "Kiev: UA, Kyiv: UA, El Kuwait: KW, Washington: US"],
  ["Wellington, Santiago", "Wellington: NZ/US?, Santiago: CL/PH?"],
  ["Jerusalem, New York", "New York: US"],
  ["Burma, Swaziland, Holy See", "Burma: MM, Swaziland: SZ, Holy See: VA"],
  ["Serbs, Turks, Frenchmen, Swiss", "Serbs: RS, Turks: TR, Frenchmen: FR, Swiss: CH"],
  // Russian.
  ["России, Россией, Россию", "России: RU, Россией: RU, Россию: RU"],
  ["российско-венгерские, китайских", "российско: RU, венгерские: HU, китайских: CN"],
  ["Российский", "Российский: RU"],
  ["США, сша, КНДР", "США: US, КНДР: KP"],
  ["в Саудовской Аравии, с Южной Кореей", "Саудовской Аравии: SA, Южной Кореей: KR"],
  ["Боснией и Герцеговиной", "Боснией и Герцеговиной: BA"],
  ["Гвинеи, Гвинеи-Бисау, Новой Гвинеи", "Гвинеи: GN, Гвинеи-Бисау: GW"],
  ["Папуа — Новая Гвинея, Папуа-Новой Гвинее", "Папуа — Новая Гвинея: PG, Папуа-Новой Гвинее: PG"],
  ["Соединённых Штатов Америки", "Соединённых Штатов Америки: US"],
  ["соединенных штатов", ""],
  ["Египту, Киевом, Кишинёва", "Египту: EG, Киевом: UA, Кишинёва: MD"],
  ["украинцы, россиян, израильтянам", "украинцы: UA, россиян: RU, израильтянам: IL"],
  ["чехов и поляков; Чехов, Поляков", "чехов: CZ, поляков: PL"],
  ["Индийского океана, Латинской Америки", ""],
  ["Того, кто был в Того", "Того: TG?, Того: TG"],
  ["на русском языке", ""],
  ["Самое время", ""],
  // Ukrainian.
  ["України, Україною, у Києві", "України: UA, Україною: UA, Києві: UA"],
  ["Сполучених Штатів, Великою Британією", "Сполучених Штатів: US, Великою Британією: GB"],
  ["російсько-українська, поляки", "російсько: RU, українська: UA, поляки: PL"],
  ["Північної Кореї", "Північної Кореї: KP"],
  // Other scripts and languages.
  ["俄罗斯和中国、法国总统", "俄罗斯: RU, 中国: CN, 法国: FR"],
  ["立法国家, 其中国有企业", "法国: FR?, 中国: CN?"],
  ["ロシアとウクライナ", "ロシア: RU, ウクライナ: UA"],
  ["러시아는 미국과, 인도적 지원", "러시아: RU, 미국: US"],
  ["روسيا والصين للصين الروسية", "روسيا: RU, الصين: CN, صين: CN, الروسية: RU"],
  ["רוסיה ואוקראינה", "רוסיה: RU, אוקראינה: UA"],
  ["रूस और यूक्रेन", "रूस: RU, यूक्रेन: UA"],
  ["Russlands Nachbarn, russische Truppen", "Russlands: RU, russische: RU"],
  ["los rusos y Estados Unidos", "rusos: RU, Estados Unidos: US"],
  ["les Russes, la diplomatie américaine", "Russes: RU, américaine: US"],
];

test.each(cases)("names in %j", (text, names) => {
  expect(read(text)).toBe(names);
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        "South ",
        "Sudan",
        "Guinea",
        "-",
        "Bissau",
        " ",
        "РФ",
        "中国",
        "家",
        "و",
        "#",
        "🇷",
        "🇺",
        "U.S.",
        "\u0301",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);

test("any text: names are in order, apart, and where they say", () => {
  fc.assert(
    fc.property(texts, (given) => {
      const text = given.normalize("NFC");
      let end = 0;
      for (const match of scanNames(text, [], nameBook())) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeGreaterThan(match.start);
        end = match.end;
      }
      for (const { words, start } of countryMatches(given)) {
        expect(text.slice(start, start + words.length)).toBe(words);
      }
    }),
  );
});

test("linear on a megabyte of beginnings of names", () => {
  for (const unit of [
    "South ",
    "United ",
    "a",
    "Rep",
    "中",
    "و",
    "Papua New ",
    "- ",
    "#a",
    "U.S",
  ]) {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(countryMatches(text).length).toBeLessThanOrEqual(text.length / 2);
  }
});
