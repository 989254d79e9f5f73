/**
 * English words that world-countries lacks or gives to one country alone. Several codes: the
 * likeliest first. Plurals in -s are made by rule.
 */

export const NAMES: readonly (readonly [codes: string, names: string])[] = [
  ["AE", "Emirates"],
  ["AG", "Antigua"],
  ["BA", "Bosnia, Bosnia & Herzegovina"],
  ["BY", "Byelorussia, Belorussia"],
  ["CD CG", "Congo, Congos"],
  ["CD", "Congo-Kinshasa, Democratic Republic of Congo, D.R. Congo, DR of Congo"],
  ["CG", "Congo-Brazzaville, Republic of Congo, Congo Republic"],
  ["CV", "Cabo Verde"],
  ["FK", "Falklands, Falkland Islands, Malvinas"],
  ["GB", "Britain, England, Scotland, Northern Ireland"],
  ["KN", "St. Kitts and Nevis, St. Kitts, Saint Kitts"],
  ["KG", "Kirghizia, Kyrgyz Republic"],
  ["KR KP", "Korea, Koreas"],
  ["LC", "St. Lucia"],
  ["LK", "Republic of Sri Lanka"],
  ["MD", "Moldavia"],
  ["MF SX", "Saint Martin, St. Martin"],
  ["MK", "FYROM"],
  ["MM", "Burma"],
  ["PS", "Gaza, Gaza Strip, West Bank, Palestinian Territories, Palestinian territories"],
  ["RE", "La Réunion, Réunion Island, Reunion Island"],
  ["TJ", "Tadjikistan"],
  ["TL", "East Timor"],
  ["TR", "Turkey"],
  ["US", "America, United States"],
  ["TT", "Trinidad, Tobago"],
  ["VA", "Vatican, Holy See"],
  ["VC", "St. Vincent and the Grenadines, Saint Vincent, St. Vincent"],
  ["VI VG", "Virgin Islands"],
];

/** Names that people bear, too. */
export const PERSONS: readonly (readonly [codes: string, names: string])[] = [
  ["GB", "Wales"],
  ["GE US", "Georgia"],
  ["JO", "Jordan"],
  ["NL", "Holland"],
  ["TD", "Chad"],
];

export const ABBREVIATIONS: readonly (readonly [codes: string, names: string])[] = [
  ["AE", "UAE, U.A.E."],
  ["CD", "DRC"],
  ["CN", "PRC"],
  ["GB", "UK, U.K."],
  ["KP", "DPRK"],
  ["KR", "ROK"],
  ["SA", "KSA"],
  ["US", "US, U.S, U.S., USA, U.S.A."],
];

/** More often languages than peoples. */
export const LANGUAGES: readonly (readonly [codes: string, names: string])[] = [["GB", "English"]];

export const DEMONYMS: readonly (readonly [codes: string, names: string])[] = [
  ["AR", "Argentinian, Argentinean"],
  ["AZ", "Azeri"],
  ["BA", "Bosnian, Bosniak, Herzegovinian"],
  ["BW", "Batswana, Botswanan"],
  ["BY", "Belarussian, Belorussian, Byelorussian"],
  ["CD CG", "Congolese"],
  ["CV", "Cape Verdean"],
  ["DK", "Danes"],
  ["DO DM", "Dominican"],
  ["EC", "Ecuadorian"],
  ["ES", "Spaniard"],
  ["FI", "Finns"],
  ["FR", "Frenchman, Frenchmen, Frenchwoman"],
  ["GB", "Briton, Brits, Scottish, Scots, Scotsman, Welsh, Englishman, Englishmen, Northern Irish"],
  ["HR", "Croat"],
  ["IE", "Irishman, Irishmen, Irishwoman"],
  ["IS", "Icelandic"],
  ["JE GG", "Channel Islander"],
  ["KG", "Kyrgyz, Kyrgyzstani"],
  ["KM", "Comorian"],
  ["KR KP", "Korean"],
  ["KZ", "Kazakh"],
  ["LS", "Basotho"],
  ["LU", "Luxembourgish"],
  ["MG", "Madagascan"],
  ["MV", "Maldivian"],
  ["NL", "Dutchman, Dutchmen, Dutchwoman"],
  ["NP", "Nepali"],
  ["PH", "Filipina, Philippine"],
  ["PL", "Poles"],
  ["RS", "Serb"],
  ["SA", "Saudi"],
  ["SE", "Swede"],
  ["SI", "Slovenian"],
  ["SK", "Slovakian"],
  ["SV", "Salvadorean, Salvadorian"],
  ["TJ", "Tajik, Tadjik, Tajikistani"],
  ["TR", "Turk"],
  ["UZ", "Uzbek"],
  ["VI VG", "Virgin Islander"],
  ["WS AS", "Samoan"],
  ["YE", "Yemenite"],
];
