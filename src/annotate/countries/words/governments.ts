/** Seats of a government that stand for it, in the languages of the channels that are archived. */
export const GOVERNMENTS: readonly (readonly [code: string, names: string])[] = [
  [
    "US",
    "White House, Pentagon, Capitol Hill, State Department, Oval Office, Foggy Bottom, Maison Blanche, Maison-Blanche, Casa Blanca, Weißes Haus, Weißen Haus, Pentágono, البيت الأبيض, البنتاغون",
  ],
  ["RU", "Kremlin, Kreml, الكرملين, State Duma"],
  ["GB", "Downing Street, Whitehall, Buckingham Palace, Scotland Yard"],
  ["GB CA", "House of Commons"],
  ["FR", "Élysée, Elysée, Elysee, Élysée Palace, Quai d'Orsay"],
  ["DE", "Bundestag, Bundeswehr, Bundesrat"],
  ["IL", "Knesset"],
  ["UA", "Verkhovna Rada"],
  ["KR", "Blue House"],
  ["CN", "Zhongnanhai"],
  ["ES", "Moncloa"],
];

export const RUSSIAN_GOVERNMENTS: readonly (readonly [code: string, names: string])[] = [
  [
    "US",
    "Белый дом, Белого дома, Белому дому, Белым домом, Белом доме, Пентагон, Госдеп, Госдепартамент, Капитолий",
  ],
  ["RU", "Кремль~Кремл, Госдума, Государственная дума, Смольный"],
  ["DE", "Бундестаг, Бундесвер"],
  ["UA", "Верховная рада, Банковая"],
  ["IL", "Кнессет"],
  ["FR", "Елисейский дворец"],
];

export const UKRAINIAN_GOVERNMENTS: readonly (readonly [code: string, names: string])[] = [
  ["US", "Білий дім, Білого дому, Білому домі, Білим домом, Пентагон, Держдеп"],
  ["RU", "Кремль~Кремл, Держдума"],
  ["DE", "Бундестаг, Бундесвер"],
  ["UA", "Верховна рада, Верховної ради, Верховну раду, Верховній раді, Банкова"],
];
