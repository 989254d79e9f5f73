/** What local news in English has in these countries and hardly elsewhere, each from its first letter on. */
export const LOCAL_SIGNS: readonly (readonly [codes: string, signs: readonly RegExp[]])[] = [
  [
    "US",
    [
      /[Ss]heriff['’]s (?:[Oo]ffice|[Dd]eput|[Dd]epartment)/u,
      /[Ss]tate [Tt]rooper/u,
      /Highway Patrol/u,
      /I-\d{1,3}(?!\p{L})/u,
      /Interstate \d/u,
      /U\.S\. (?:Highway|Route|\d)/u,
      /[Dd]istrict [Aa]ttorney/u,
      /[Cc]ounty [Cc]ommission/u,
    ],
  ],
  // "806-555-0123", "(806) 555-0123"
  ["US CA", [/\(?\d{3}(?:\) |-)\d{3}-\d{4}(?!\d)/u, /[Ss]chool [Bb]oard/u]],
  ["CA", [/(?:OPP|RCMP|MPP)(?!\p{L})/u, /Const\. \p{Lu}/u, /Mounties/u, /Tim Hortons/u]],
  [
    "GB",
    [
      /NHS(?!\p{L})/u,
      /Ofsted/u,
      /GCSE/u,
      /Crown Court/u,
      /[Cc]abinet member for/u,
      /Met(?:ropolitan)? Police(?! Dep)/u,
      // "the A406", "the M25"; an A320 flies.
      /the (?:A(?!3\d0|220)\d{1,4}|M\d{1,2})(?![\p{L}\d]| (?:aircraft|carbine|jet|plane|rifle|tank))/u,
      /£\d/u,
    ],
  ],
  ["IE", [/[Gg]arda(?:í|\P{L})/u, /Taoiseach/u, /Co\. (?:Cork|Donegal|Dublin|Galway|Kerry|Mayo)/u]],
  ["AU", [/NSW(?!\p{L})/u, /Centrelink/u, /Shire Council/u]],
  ["IN", [/Lok Sabha/u, /[Pp]anchayat/u]],
  ["IN PK BD", [/\d crore/u]],
  ["ZA", [/Eskom/u, /SAPS(?!\p{L})/u]],
  ["PH", [/[Bb]arangay/u]],
];
