import type { SearchedPost } from "./search-site.ts";

/** Enough lines that the end of a post is out of sight. */
const LONG = Array.from({ length: 60 }, (_, at) => `Line ${at} tells of boats and weather.`).join(
  "\n",
);

const SUBJECTS = ["harbour", "bridge", "school", "market", "railway", "museum"];

/** Posts of two channels over years: each third names water, each tenth a treaty. */
const MANY: readonly SearchedPost[] = Array.from({ length: 120 }, (_, at) => {
  const subject = SUBJECTS[at % SUBJECTS.length];
  const water = at % 3 === 0 ? " The water of the bay is clean again." : "";
  const treaty = at % 10 === 0 ? " A treaty was signed in the city." : "";
  const [year, month, day] = [2016 + Math.floor(at / 14), 1 + (at % 12), 1 + (at % 28)];
  return {
    channel: at % 4 === 0 ? "gazette" : "herald",
    number: 100 + at,
    date: `${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}T12:30:00Z`,
    lang: "en",
    text: `News of the ${subject}, part ${at}\nPeople met at the ${subject} this morning.${water}${treaty}`,
    countries: at % 2 === 0 ? ["RU"] : ["KE"],
    hashtags: at % 6 === 0 ? ["UN"] : [],
  };
});

/** What the tests look for. */
export const SEARCHED: readonly SearchedPost[] = [
  ...MANY,
  {
    ...{ channel: "herald", number: 1, date: "2023-03-05T10:00:00Z", lang: "en" },
    text: `An unusual lighthouse\n${LONG}\nIts keepers watched over seven zephyrs.`,
    countries: ["KE"],
  },
  {
    ...{ channel: "herald", number: 2, date: "2023-04-05", lang: "ru", countries: ["RU"] },
    text: "О чистой воде\nМинистр сказал, что договоры о морских границах подписаны.",
  },
  {
    ...{ channel: "herald", number: 3, date: "2023-05-06", lang: "ar", countries: ["EG"] },
    text: "بيان حول المياه\nقالت الوزارة إن المفاوضات مستمرة وبالسفينة ركاب.",
  },
  {
    ...{ channel: "gazette", number: 4, date: "2023-06-07", lang: "zh", countries: ["CN"] },
    text: "关于水的声明\n外交部发言人说，国际水资源合作条约已经签署。",
  },
  {
    ...{ channel: "gazette", number: 5, date: "2024-01-02", lang: "en", countries: ["KE"] },
    text: "Clean words\nWater that is clean is dear; the clean harbour waits for ||hidden llamas||.",
  },
];
