/**
 * States that are no more. One successor that took the whole, or nearly: it is meant. Several: the
 * one that the text names otherwise, and none where it names none. The Soviet Union counts for
 * Russia, its continuator in the UN, and only beside Russia itself.
 */
export const SUCCESSORS: readonly (readonly [codes: string, names: string])[] = [
  [
    "DE",
    "East Germany, West Germany, Nazi Germany, GDR, German Democratic Republic, Federal Republic of Germany, Third Reich, Prussia, Prussian, Weimar Republic",
  ],
  ["RU", "Russian Empire, Imperial Russia, Tsarist Russia"],
  ["CD", "Zaire, Zaïre, Belgian Congo"],
  ["ZW", "Rhodesia, Rhodesian"],
  ["LK", "Ceylon"],
  ["TH", "Siam"],
  ["BF", "Upper Volta"],
  ["KH", "Kampuchea"],
  ["VN", "North Vietnam, South Vietnam"],
];

export const SHARED_SUCCESSORS: readonly (readonly [codes: string, names: string])[] = [
  [
    "RU",
    "Soviet Union, USSR, U.S.S.R., Soviet, Soviets, Union soviétique, URSS, Unión Soviética, Sowjetunion, UdSSR, СССР, СРСР, Советский Союз, Советского Союза, Советскому Союзу, Советским Союзом, Советском Союзе, Радянський Союз, Радянського Союзу, الاتحاد السوفيتي, الاتحاد السوفياتي, 苏联",
  ],
  [
    "RS HR BA ME MK SI XK",
    "Yugoslavia, Yugoslav, Yougoslavie, Jugoslawien, Yugoslavos, Югославия, Югославии, Югославию, Югославией, Югославія, Югославії, Югославію, يوغوسلافيا",
  ],
  ["RS ME", "Serbia and Montenegro"],
  [
    "CZ SK",
    "Czechoslovakia, Czechoslovak, Tchécoslovaquie, Checoslovaquia, Tschechoslowakei, Чехословакия, Чехословакии, Чехословакию, Чехословаччина, Чехословаччини, تشيكوسلوفاكيا",
  ],
  ["AT HU", "Austria-Hungary, Austro-Hungarian, Австро-Венгрия, Австро-Венгрии"],
  ["TR", "Ottoman Empire, Ottoman, Ottomans, Османская империя, Османской империи"],
  ["IR", "Persia, Persian, Persians"],
  ["DE", "ГДР, НДР, RDA, DDR"],
];
