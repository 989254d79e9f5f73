/**
 * First-level divisions as their countries' press abbreviates them, and as other languages than
 * English call them. English names in full come from the gazetteer.
 */

/** After a town and a comma only: "Torrington, Conn."; the style of the AP and the Canadian Press. */
export const AFTER_TOWN: readonly (readonly [code: string, names: string])[] = [
  [
    "US",
    "Ala., Ariz., Ark., Calif., Colo., Conn., Del., Fla., Ga., Ill., Ind., Kan., Ky., La., Md., Mass., Mich., Minn., Miss., Mo., Mont., Neb., Nev., N.H., N.J., N.M., N.Y., N.C., N.D., Okla., Ore., Pa., R.I., S.C., S.D., Tenn., Tex., Vt., Va., Wash., W.Va., W. Va., Wis., Wyo., D.C., Me., Ky",
  ],
  ["CA", "Alta., B.C., Man., N.B., N.L., Nfld., N.S., N.W.T., Ont., P.E.I., Que., Sask."],
  ["AU", "N.S.W., Vic., Qld., S.A., W.A., Tas."],
];

/** Postal codes, after a town and a comma only: "Paris, TX". */
export const POSTAL: readonly (readonly [code: string, names: string])[] = [
  [
    "US",
    "AL, AK, AZ, AR, CA, CO, CT, DE, DC, FL, GA, HI, ID, IL, IN, IA, KS, KY, LA, ME, MD, MA, MI, MN, MS, MO, MT, NE, NV, NH, NJ, NM, NY, NC, ND, OH, OK, OR, PA, RI, SC, SD, TN, TX, UT, VT, VA, WA, WV, WI, WY",
  ],
  ["CA", "AB, BC, MB, NB, NL, NS, NT, ON, PE, QC, SK, YT"],
  ["AU", "NSW, QLD, TAS, ACT"],
];

/** Parts of states that go by names of their own, and spellings that CLDR does not use. */
export const REGIONS: readonly (readonly [codes: string, names: string])[] = [
  [
    "US",
    "Cape Cod, Long Island, Silicon Valley, New England, Appalachia, Alaskan, Hawaiian, Texan",
  ],
  [
    "CA",
    "Newfoundland, Labrador, Nova Scotian, Québec, Vancouver Island, Cape Breton, Yukon, Nunavut",
  ],
  ["AU", "Outback, Queenslander"],
  [
    "GB",
    "Bedfordshire, Buckinghamshire, Cambridgeshire, Cumbria, Derbyshire, Devon, Dorset, East Sussex, West Sussex, Gloucestershire, Herefordshire, Hertfordshire, Lancashire, Leicestershire, Lincolnshire, Merseyside, Northamptonshire, Northumberland, Nottinghamshire, Oxfordshire, Shropshire, Staffordshire, Tyneside, Warwickshire, West Midlands, Wiltshire, Worcestershire, Yorkshire, North Yorkshire, West Yorkshire, South Yorkshire, Greater Manchester, Greater London, Isle of Wight, Aberdeenshire, Ayrshire, Fife, Lothian, Lanarkshire, Gwynedd, Powys, Pembrokeshire, County Antrim, County Down, County Armagh, County Tyrone, Ulster, Orkney, Shetland, Hebrides",
  ],
  ["GB US", "Berkshire, Cheshire, Essex, Hampshire, Kent, Norfolk, Somerset, Suffolk, Sussex"],
  ["GB CA", "Cornwall, Surrey"],
  [
    "IE",
    "County Cork, County Kerry, County Galway, County Mayo, County Donegal, County Clare, County Dublin, Connacht, Munster",
  ],
  [
    "UA",
    "Donbas, Donbass, Crimea, Crimean, Zaporizhzhia, Luhansk, Lugansk, Kherson, Chernobyl, Donetsk region, Bakhmut, Avdiivka, Transcarpathia",
  ],
  [
    "RU",
    "Chechnya, Chechen, Siberia, Siberian, North Ossetia, Bashkiria, Yakutia, Kamchatka, Chukotka, Primorye, Kuban, Buryatia, Chuvashia, Udmurtia, Tatar, Dagestani",
  ],
  [
    "DE",
    "Bavaria, Bavarian, Saxony, Lower Saxony, Thuringia, Hesse, Saarland, North Rhine-Westphalia, Schleswig-Holstein, Brandenburg, Baden-Württemberg",
  ],
  [
    "FR",
    "Brittany, Normandy, Provence, Alsace, Lorraine, Burgundy, Corsica, Aquitaine, Occitanie, French Riviera, Île-de-France",
  ],
  ["ES", "Catalonia, Catalan, Catalans, Andalusia, Basque, Tenerife, Mallorca, Majorca, Ibiza"],
  ["IT", "Sicily, Sicilian, Sardinia, Tuscany, Lombardy, Lampedusa"],
  ["IN PK", "Kashmir, Punjab"],
  ["PK IR", "Baluchistan, Balochistan"],
  ["PK", "Waziristan, North Waziristan, South Waziristan, Khyber, FATA"],
  ["IQ", "Iraqi Kurdistan, Anbar, Nineveh, Sinjar"],
  [
    "SY",
    "Ghouta, Eastern Ghouta, Golan Heights, Kobani, Kobane, Deir al-Zour, Deir el-Zour, Hasakah, Raqqa, Idlib, Daraa, Palmyra",
  ],
  ["TR", "Anatolia, Thrace, Cappadocia"],
  ["CN", "Tibet, Tibetan, Tibetans, Xinjiang, Uyghur, Uyghurs, Uighur, Uighurs, Inner Mongolia"],
  ["SD", "Darfur, Kordofan"],
  ["ET", "Tigray, Amhara, Oromia"],
  ["ID", "Bali, Sumatra, Sulawesi, Borneo, Aceh"],
  ["PH", "Mindanao, Luzon, Visayas, Palawan"],
  ["MY", "Sabah, Sarawak, Penang"],
  ["EG", "Sinai, North Sinai, South Sinai"],
  ["JP", "Hokkaido, Okinawa, Honshu, Kyushu, Shikoku"],
  ["GR", "Crete, Lesbos, Rhodes, Corfu, Cyclades"],
  ["PT", "Madeira, Azores, Algarve"],
  ["EC", "Galápagos, Galapagos"],
];

/** Russian: adjectives before "область", "край" and before "округ"; declined by rule. */
export const RUSSIAN_OBLASTS: readonly (readonly [code: string, stems: string])[] = [
  [
    "RU",
    "Амурск Архангельск Астраханск Белгородск Брянск Владимирск Волгоградск Вологодск Воронежск Ивановск Иркутск Калининградск Калужск Кемеровск Кировск Костромск Курганск Курск Ленинградск Липецк Магаданск Московск Мурманск Нижегородск Новгородск Новосибирск Омск Оренбургск Орловск Пензенск Псковск Ростовск Рязанск Самарск Саратовск Сахалинск Свердловск Смоленск Тамбовск Тверск Томск Тульск Тюменск Ульяновск Челябинск Ярославск",
  ],
  [
    "UA",
    "Винницк Волынск Днепропетровск Донецк Житомирск Закарпатск Запорожск Ивано-Франковск Киевск Кировоградск Луганск Львовск Николаевск Одесск Полтавск Ровенск Сумск Тернопольск Харьковск Херсонск Хмельницк Черкасск Черниговск Черновицк",
  ],
  ["BY", "Брестск Витебск Гомельск Гродненск Минск Могилёвск"],
];

export const UKRAINIAN_OBLASTS: readonly (readonly [code: string, stems: string])[] = [
  [
    "UA",
    "Вінницьк Волинськ Дніпропетровськ Донецьк Житомирськ Закарпатськ Запорізьк Івано-Франківськ Київськ Кіровоградськ Луганськ Львівськ Миколаївськ Одеськ Полтавськ Рівненськ Сумськ Тернопільськ Харківськ Херсонськ Хмельницьк Черкаськ Чернігівськ Чернівецьк",
  ],
  ["RU", "Бєлгородськ Брянськ Воронезьк Курськ Московськ Ростовськ Самарськ Саратовськ Тульськ"],
];

/** Divisions that other languages have names for; Russian and Ukrainian ones are declined. */
export const RUSSIAN_REGIONS: readonly (readonly [codes: string, names: string])[] = [
  [
    "RU",
    "Татарстан, Башкирия, Башкортостан, Дагестан, Чечня, Чеченская Республика, Ингушетия, Якутия, Бурятия, Карелия, Мордовия, Удмуртия, Калмыкия, Хакасия, Кубань, Приморье, Забайкалье, Подмосковье, Ставрополье, Северная Осетия, Чукотка, Камчатка, Сахалин, Северный Кавказ",
  ],
  ["UA", "Крым, Донбасс, Закарпатье, Республика Крым"],
  [
    "US",
    "Калифорния, Техас, Флорида, Аляска, Невада, Огайо, Пенсильвания, Иллинойс, Массачусетс, Аризона, Алабама, Вирджиния, Нью-Мексико, Нью-Джерси",
  ],
  ["GB", "Уэльс"],
  ["DE", "Бавария, Саксония"],
  ["ES", "Каталония"],
  ["IT", "Сицилия"],
  ["FR", "Нормандия, Корсика"],
  ["CA", "Квебек, Онтарио"],
  ["CN", "Тибет, Синьцзян"],
  ["IN PK", "Кашмир, Пенджаб"],
  ["SY", "Идлиб, Восточная Гута"],
  ["PH", "Минданао"],
  ["SD", "Дарфур"],
];

export const UKRAINIAN_REGIONS: readonly (readonly [codes: string, names: string])[] = [
  [
    "UA",
    "Крим, Донбас, Закарпаття, Донеччина, Луганщина, Харківщина, Одещина, Херсонщина, Сумщина, Полтавщина, Львівщина, Київщина, Чернігівщина, Буковина, Галичина",
  ],
  [
    "RU",
    "Татарстан, Башкортостан, Дагестан, Чечня, Бурятія, Якутія, Кубань, Бєлгородщина, Курщина",
  ],
  [
    "US",
    "Каліфорнія, Техас, Флорида, Аляска, Пенсильванія, Огайо, Нью-Мексико, Нью-Мексіко, Нью-Джерсі",
  ],
  ["DE", "Баварія, Саксонія"],
  ["ES", "Каталонія"],
];

export const FOREIGN_REGIONS: readonly (readonly [codes: string, names: string])[] = [
  [
    "DE",
    "Bayern, Sachsen, Niedersachsen, Thüringen, Hessen, Nordrhein-Westfalen, Baviera, Sajonia, Bavière",
  ],
  ["US", "Californie, Floride, Virginie, Pennsylvanie, Kalifornien, Nueva York, Texas"],
  [
    "ES",
    "Cataluña, Catalunya, Catalogne, Katalonien, Andalucía, Andalousie, Andalusien, País Vasco",
  ],
  ["UA", "Crimée, Crimea, Krim, Donbás, القرم, دونباس"],
  ["IT", "Sizilien, Sicile, Sicilia, Lombardia, Toskana"],
  ["FR", "Bretagne, Normandie, Corse"],
  ["US", "كاليفورنيا, تكساس, فلوريدا"],
  ["SY", "إدلب, الغوطة, القنيطرة, درعا"],
  ["RU", "الشيشان, سيبيريا"],
];
