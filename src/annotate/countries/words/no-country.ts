/**
 * Words that name no country though a country's name stands in them: seas, rivers, regions of
 * several countries, states and cities that share a name, people, firms.
 */
export const NO_COUNTRY: readonly string[] = [
  "Latin America; Latin American; Latin Americans; North America; North American; North Americans",
  "South America; South American; South Americans; Central America; Central American",
  "Central Americans; Americas; Inter-American; Pan-American; Bank of America; Captain America",
  "American Airlines; American Express; Amérique latine; Amérique du Sud; Amérique du Nord",
  "Amérique centrale; América Latina; América del Sur; América del Norte; América Central",
  "Lateinamerika; Südamerika; Nordamerika; Mittelamerika; West Indies; West Indian; West Indians",
  "East Indies; Anglo American; Real Madrid",
  "Atletico Madrid; Atlético Madrid; American Indian; American Indians; Native American; Native Americans",
  "New Britain; New Ireland; Timor Sea; New Guinea; South Georgia",
  "Gulf of Mexico; Gulf of Oman; Gulf of Guinea; Gulf of Finland; Gulf of Thailand; Gulf of Panama",
  "Indian Ocean; South China Sea; East China Sea; China Sea; Sea of Japan; Irish Sea; Norwegian Sea",
  "Philippine Sea; English Channel; Lake Chad; Chad Basin; Niger River; River Niger; Congo River",
  "River Congo; Congo Basin; Jordan River; River Jordan; Jordan Valley; Korean Peninsula",
  "Korean War; Panama Papers; South China Morning Post; USA Today; Tour de France; Île-de-France",
  "Georgia Tech; Real Salt Lake; Port of Spain",
  "Washington Redskins; Denver Broncos; Green Bay Packers; Georgia Bulldogs; Texas Instruments",
  "Washington Capitals; Washington Wizards; Washington Nationals; Washington Heights",
  "Port Washington; Fort Washington; Mount Washington; George Washington; Man City; Man United; Man Utd; Holiday Inn",
  "Denzel Washington; Booker T. Washington; Prince of Wales; Princess of Wales; Jersey Shore",
  "Treaty of Rome; Treaty of Paris; Peace of Paris; Paris Hilton; Paris Jackson; Jack London",
  "Dutch Antilles; Netherlands Antilles; Dutch Caribbean",
  "Новая Гвинея; Новой Гвинеи; Новой Гвинее; Новую Гвинею",
  "округ Колумбия; округа Колумбия; округе Колумбия; округу Колумбия",
  "штат Вашингтон; штата Вашингтон; штате Вашингтон; Джордж Вашингтон; Джорджа Вашингтона",
  "Нова Гвінея; Нової Гвінеї; Новій Гвінеї",
  "印度洋; 几内亚湾; 墨西哥湾; 新墨西哥; 拉丁美洲; インド洋; メキシコ湾; 인도양; 인도적; 인도주의; 멕시코만",
  "المحيط الهندي; خليج عمان; خليج المكسيك",
];

/** Things that are called after a country or a capital, in the singular; their plural takes an s. */
export const CALLED_AFTER: readonly string[] = [
  "Guinea pig; Guinea fowl; Guinea hen; Guinea worm; Turkey breast; Turkey leg; Turkey wing; Turkey neck",
  "Turkey dinner; Turkey lunch; Turkey lunches; Turkey sandwich; Turkey sandwiches; Turkey burger; Turkey bacon; Turkey meat; Turkey soup",
  "Turkey recipe; Turkey stuffing; Turkey trot; Turkey shoot; Turkey vulture; Turkey egg; Turkey baster",
  "Roast turkey; Cold turkey; Wild turkey; Smoked turkey; Stuffed turkey; Thanksgiving turkey",
  "Christmas turkey; Ground turkey; Panama hat; Panama disease; Lima bean; Bermuda short; Bermuda grass",
  "Bermuda Triangle; Brazil nut; India Pale Ale; India ink; India rubber; Jordan almond; Jersey cow",
  "Jersey barrier; Cuba Libre; China shop; China cabinet; China plate; China doll; China cup; Bone china",
  "Fine china; Georgia typeface; Georgia font; Chile pepper; Chile sauce; Chile con carne; Chile relleno",
  "Peru balsam; Balsam of Peru; Lebanon bologna; Malta fever",
  "Manila envelope; Manila folder; Manila rope; Moscow mule",
  "Singapore Sling; Stockholm syndrome; Jerusalem artichoke; Vienna sausage; Madeira cake; Plaster of Paris",
  "London broil; Peking duck",
  "Irish coffee; Irish stew; Irish cream; Irish goodbye; Irish exit; Irish twin; Mexican wave",
  "Mexican standoff; Chinese whisper; Chinese checker; Chinese wall; Chinese burn; Chinese lantern",
  "Chinese cabbage; Chinese gooseberry; Chinese finger trap; Dutch auction; Dutch courage",
  "Dutch uncle; Dutch treat; Dutch angle; Dutch disease; Double Dutch; Going Dutch; Go Dutch; Great Dane",
  "French press; French presses; French braid; French plait; French leave; French letter; French manicure; French bean",
  "French polish; French bread; French maid; Pardon my French; Russian salad; Swiss roll; Swiss chard",
  "Swiss Army knife; Spanish fly; Spanish moss; Turkish towel",
  "Greek salad; Greek fire; Indian summer; Indian file; Indian ink; Indian giver",
  "Canadian bacon; Brazilian wax; Cuban heel; Cuban sandwich; Persian cat; Afghan hound",
  "Maltese falcon; Norwegian wood; Portuguese man o' war; Belgian waffle; Welsh rarebit; Scotch egg",
  "Scotch tape; Scotch bonnet; American cheese; Siamese twin",
];

/**
 * Seas and regions that Russian and Ukrainian decline, in the nominative; their adjectives would
 * name a country.
 */
export const NO_COUNTRY_DECLINED: readonly string[] = [
  "Индийский океан; Мексиканский залив; Гвинейский залив; Оманский залив; Финский залив",
  "Японское море; Ирландское море; Норвежское море; Южно-Китайское море; Восточно-Китайское море",
  "Латинская Америка; Северная Америка; Южная Америка; Центральная Америка; Корейский полуостров",
  "Внутренняя Монголия",
];
export const NO_COUNTRY_DECLINED_UKRAINIAN: readonly string[] = [
  "Індійський океан; Японське море; Південно-Китайське море; Корейський півострів~півостров",
  "Латинська Америка; Північна Америка; Південна Америка; Центральна Америка",
];

/** Spellings that the packages have for a country, and that are more often another word. */
export const UNUSED: ReadonlySet<string> = new Set(
  [
    "island; grenade; granada; dominique; maurice; maurício; mauricio; indie; réunion; reunion",
    "mann; mannin; portuguesa; mexicanos; chili; prathet; lao; thai; timor; togolese; virgin islands",
    "norfolk; male; guiana; guayana; viro; columbia; джерси; малі",
    "مالي; مالی; شام; پرو; گنی; غنا; چک; माली; 수단; 오만; 피지; 가나; 기니; 말리; 저지; 건지",
    "タイ; マリ; チリ; ชาด; มาลี; 苏丹; 蘇丹; 尼日; 东加; 東加; 查德; 卡達; 獅子山; 科科斯; 科克斯; 馬利; 马里",
  ].flatMap((line) => line.split("; ")),
);

/** Names that count only where the text names the country in another way, too. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(["Jersey", "Montserrat", "Saint Martin"]);

/** A capital before one of these is an agreement, not a government: "Paris Agreement". */
export const TREATY_WORDS: ReadonlySet<string> = new Set(
  [
    "accord accords agreement agreements charter conference convention conventions declaration",
    "declarations format memorandum pact process protocol protocols spring statute treaty consensus",
  ].flatMap((line) => line.split(" ")),
);
