/**
 * Adjectives and peoples in German ("russisch" and its endings; "Russe") and Spanish ("rus-o" and
 * its endings, "estadounidense" and its plural), which the packages lack.
 */

export const GERMAN_ADJECTIVES: readonly string[] = [
  "RU russisch; UA ukrainisch; BY belarussisch weißrussisch; US amerikanisch; GB britisch; DE deutsch",
  "FR französisch; IT italienisch; ES spanisch; PT portugiesisch; PL polnisch; CZ tschechisch",
  "SK slowakisch; HU ungarisch; RO rumänisch; BG bulgarisch; RS serbisch; HR kroatisch; GR griechisch",
  "TR türkisch; SE schwedisch; NO norwegisch; FI finnisch; DK dänisch; IE irisch; NL niederländisch",
  "BE belgisch; AT österreichisch; LT litauisch; LV lettisch; EE estnisch; GE georgisch; AM armenisch",
  "AZ aserbaidschanisch; KZ kasachisch; UZ usbekisch; CN chinesisch; JP japanisch; KR südkoreanisch",
  "KP nordkoreanisch; IN indisch; PK pakistanisch; AF afghanisch; IR iranisch; IQ irakisch",
  "SY syrisch; LB libanesisch; IL israelisch; PS palästinensisch; JO jordanisch; EG ägyptisch",
  "SA saudisch; YE jemenitisch; LY libysch; CA kanadisch; MX mexikanisch; CU kubanisch",
  "VE venezolanisch; BR brasilianisch; AR argentinisch; AU australisch; ZA südafrikanisch",
];

export const GERMAN_PEOPLES: readonly string[] = [
  "RU Russe; UA Ukrainer; US Amerikaner; GB Briten; FR Franzose; IT Italiener; ES Spanier; CZ Tscheche",
  "HU Ungarn; RO Rumäne; RS Serben; GR Griechen; TR Türken; SE Schwede; NO Norweger; CN Chinese",
  "JP Japaner; IR Iraner; IQ Iraker; SY Syrer; PS Palästinenser; EG Ägypter; AT Österreicher",
];

export const SPANISH_ADJECTIVES: readonly string[] = [
  "RU rus-o; UA ucranian-o; BY bielorrus-o; US estadounidense norteamerican-o; GB británic-o",
  "DE alem-án; FR franc-és; IT italian-o; ES español-; PT portugu-és; PL polac-o; CZ chec-o",
  "HU húngar-o; RO ruman-o; BG búlgar-o; RS serbi-o; GR grieg-o; TR turc-o; SE suec-o; NO norueg-o",
  "FI finland-és; DK dan-és; IE irland-és; NL neerland-és; CH suiz-o; AT austriac-o; CN chino",
  "JP japon-és; KR surcorean-o; KP norcorean-o; IN indi-o; IR iraní; IQ iraquí; SY siri-o",
  "LB liban-és; IL israelí; PS palestin-o; JO jordan-o; EG egipci-o; CA canadiense; MX mexican-o",
  "CU cuban-o; VE venezolan-o; CO colombian-o; BR brasileñ-o; AR argentin-o; CL chilen-o; PE peruan-o",
  "BO bolivian-o; EC ecuatorian-o; PY paraguay-o; UY uruguay-o; NI nicaragüense",
];
