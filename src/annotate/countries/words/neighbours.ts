/** Words that stand beside names of places and tell what they are there; all in small letters. */

const words = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(" ")));

/** A name before one of these is that of a paper, a team, a firm, a ship's line; never a place. */
export const PRESS_AND_TEAMS = words([
  "times post globe tribune herald chronicle journal gazette guardian examiner courier dispatch",
  "mail telegraph observer sun star news daily today weekly review united rovers wanderers albion",
  "hotspur celtics lakers knicks yankees mets bulls bears cubs rangers sox patriots bruins jets",
  "giants dodgers angels dolphins raiders eagles phillies flyers sixers steelers pirates penguins",
  "cowboys mavericks texans rockets astros spurs heat warriors 49ers seahawks mariners falcons hawks",
  "braves saints pelicans titans grizzlies panthers hornets ravens orioles browns cavaliers indians",
  "lions tigers pistons packers bucks brewers vikings twins wolves wild broncos nuggets avalanche",
  "suns cardinals diamondbacks chargers padres kings sharks blues royals chiefs canucks raptors",
  "maple leafs oilers flames senators canadiens redskins capitals wizards nationals philharmonic",
  "symphony orchestra ballet marathon open fc sc hotel",
]);

/** A demonym before one of these tells a kind of thing. */
export const THINGS = words([
  "bulldog bulldogs shepherd shepherds terrier terriers poodle fries toast muffin muffins kiss kisses",
  "horn doors window windows blinds delight bath baths pastry pastries cheese roulette doll dolls",
  "hound setter wolfhound spaniel retriever yoghurt yogurt salad dressing omelette breakfast cuisine",
  "opera measles flu leather army-knife chess defence mustard sauce cockroach checkers numerals",
]);

/** After a verb these begin, or go before, what is done to: "Polish your shoes". */
export const AFTER_VERB = words([
  "your my our his her their its the this these it them up off away",
]);

/** A name before one of these is a firm of the country: a hint, no more. */
export const FIRMS = words([
  "airways airlines airline air bank railways telecom petroleum motors steel inc ltd corp plc llc",
  "company group holdings records pictures studios university college institute foundation",
]);

/** May stand, with a capital, after a place that is meant as a place. */
export const AFTER_PLACE = words([
  "police mayor governor gov gov. sen. rep. senator airport international hospital court courts",
  "county city council state province district region metropolitan metro republicans democrats",
  "republican democrat democratic legislature department fire sheriff attorney judge bishop",
  "archbishop cathedral church mosque suburb suburbs area bay harbour harbor port beach bridge",
  "border highway street square parliament assembly house senate supreme high federal national",
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june",
  "july august september october november december this last next it its he she we they i",
]);

/** May stand, with a capital, before a place that is meant as a place. */
export const BEFORE_PLACE = words([
  "downtown greater central north south east west northern southern eastern western southeast",
  "northeast northwest southwest southeastern northeastern northwestern southwestern upstate rural",
  "suburban inner outer old occupied mainland upper lower mid nearby around across outside inside",
  "throughout between via beyond off leaving about toward towards",
]);

/** Words that may stand, with a capital, beside a country that is also a person's name. */
export const NO_PERSON_WORDS: ReadonlySet<string> = new Set(
  [
    "a after against also although amid an and as at because before but by despite during for from",
    "how if in into like near of on or outside since so than that the then through to under until",
    "visit visits when where while why with within without king queen prince president prime premier",
    "foreign minister ministry government army republic parliament embassy ambassador will is has",
    "says said was are calls signs dr new also both while police forces troops officials state states",
    "king’s queen’s all every many most some other this these those there here over only even both",
    "british american french german russian chinese israeli turkish canadian australian",
  ].flatMap((line) => line.split(" ")),
);

/** Before a name these put something there, in several languages; all in small letters. */
export const PLACING = words([
  "in from near outside around across inside throughout into toward towards leaving via at",
  "en à dans vers aus nach bei hacia desde в во из под у із від біля",
]);

/** Before "of" and a name: a part of the place, or those who are of it. */
export const PART_OF = words([
  "city town village port mayor university people residents suburb suburbs outskirts streets north",
  "south east west miles km kilometers kilometres bishop archbishop province region district siege",
  "battle republic state",
]);

/** Before "to" and a name: somebody goes there. */
export const LEADS_TO = words([
  "flew fly flying flight flights travel travels traveled travelled traveling travelling went go goes",
  "going move moved moving return returned returning trip visit visits way drive drove head heads",
  "headed heading bound train bus road came come sent taken",
]);

/** Before a name these, as written, make it a person's. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  [
    "Mr Mrs Ms Miss Dr Sen Rep Gen Col Sgt Capt Lt Sir Lord Lady",
    "Mr. Mrs. Ms. Dr. Sen. Rep. Gen. Col. Sgt. Capt. Lt.",
  ].flatMap((line) => line.split(" ")),
);

/** Before a name these, as written, make it a quarter's or a restaurant's. */
export const NAMESAKES: ReadonlySet<string> = new Set(["Little", "Petit", "Petite", "Mini"]);

/** Before a demonym these make it a language. */
export const SPEAKING = words([
  "in into speak speaks spoke speaking spoken fluent learn learns learned learning both broken from",
  "en auf по",
]);
