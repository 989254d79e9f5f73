/**
 * Whether a sentence tells of what is to come: "will meet", "пройдёт", "findet statt". The day it
 * names is that of the event, and the post is older. Only the words of announcements are looked
 * for, in the first 200 characters.
 */
export const isAnnouncement = (sentence: string): boolean =>
  ANNOUNCEMENT.test(sentence.slice(0, 200));

// Whole words, or stems with a star.
const WORDS = [
  "will shall upcoming join\\sus invites? invited (?:is|are)\\s(?:set|due|expected|scheduled|planned|going)\\sto",
  "будет будут состоится состоятся пройд[её]т пройдут провед[её][тм] проведут начн[её]тся начнутся",
  "старту[ею]т станет станут откро[ею]т(?:ся)? открыва[ею]тся завершится вступ[ия]т ожида[ею]тся",
  "планиру[ею]т(?:ся)? прогнозиру[ею]т(?:ся)? приглаша\\p{L}+ жд[её]м приходите расскаж\\p{L}+ разбер[её]м",
  "буде будуть відбудеться відбудуться пройде пройдуть проведе проведуть почнеться почнуться",
  "стартує стартують стане відкриється відкриють очікується планується запрошу\\p{L}+ чекаємо",
  "sera seront aura auront se\\stiendra se\\stiendront débutera commencera",
  "será serán habrá tendrá se\\scelebrará se\\srealizará comenzará comenzarán",
  "wird werden findet\\sstatt beginnt",
  "sarà saranno si\\sterrà inizierà serão terá acontecerá começará będzie będą odbędzie rozpocznie",
  "سوف سيكون ستكون ستبدأ سيبدأ سيعقد ستعقد",
];

const ANNOUNCEMENT = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${WORDS.join(" ").split(" ").join("|")})(?![\\p{L}\\p{M}])`,
  "iu",
);
