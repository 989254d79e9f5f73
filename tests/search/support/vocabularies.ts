/** Words of a language, some in several forms, and how a sentence joins them. */
export interface Vocabulary {
  readonly lang: string;
  readonly words: readonly string[];
  readonly space: string;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const VOCABULARIES: readonly Vocabulary[] = [
  {
    lang: "en",
    space: " ",
    words: list(
      "the the of and ministers minister's talks talk met meeting meetings signed signing 1,300 agreement covid19 Erdoğan café Geneva long-term rivers",
    ),
  },
  {
    lang: "de",
    space: " ",
    words: list("der die und Außenminister Straße Gespräche über Verträge Fluss größere 2024 Köln"),
  },
  {
    lang: "ru",
    space: " ",
    words: list(
      "и в на министр министра министром встреча встречи встрече переговоры переговоров ещё за́мок подписали подписание Москва Москве",
    ),
  },
  {
    lang: "uk",
    space: " ",
    words: list(
      "і в на міністр міністрів зустріч зустрічі п'ять пʼять її України Україні мова мови",
    ),
  },
  {
    lang: "bg",
    space: " ",
    words: list("и в на министър министърът срещата среща ѝ подписаха реката градът София"),
  },
  {
    lang: "sr",
    space: " ",
    words: list("и у на министар министри састанак састанку људи Београду Београд река њихов"),
  },
  {
    lang: "el",
    space: " ",
    words: list(
      "και ο η του υπουργός υπουργού υπουργοί συνάντηση συναντήσεις πόλη ΠΌΛΗΣ Αθήνα ποταμός",
    ),
  },
  {
    lang: "ar",
    space: " ",
    words: list(
      "في من وزير الوزير والوزير للوزير اجتماع الاجتماعات مُعَلِّم إلى الى مدرسة المدرسه ٢٠٢٤ عـــام",
    ),
  },
  {
    lang: "fa",
    space: " ",
    words: list("در به وزیر کتاب کتاب‌ها می‌خواهم گفت‌وگو ایران نشست ۱۴۰۲ علي علی"),
  },
  {
    lang: "he",
    space: " ",
    words: list("של על השר שר שרים פגישה הפגישה ולפגישה שָׁלוֹם שלום ממשלה הממשלה ספר ספרים"),
  },
  {
    lang: "hi",
    space: " ",
    words: list("और के में मंत्री मंत्रियों बैठक बैठकें लड़का लड़के लड़कों भारत नदी २०२४ समझौता"),
  },
  {
    lang: "th",
    space: "",
    words: list("รัฐมนตรี ประชุม กระทรวง น้ำ แม่น้ำ ประเทศไทย การ ลงนาม ที่ และ"),
  },
  {
    lang: "zh",
    space: "",
    words: list("外交部 发言人 部长 会议 2024年 五月 5月 的 中国 和 国人 举行 人"),
  },
  {
    lang: "ja",
    space: "",
    words: list("外務省 大臣 会議 の は ニュース ﾆｭｰｽ 東京 京都 2024年 ました 人"),
  },
  {
    lang: "ko",
    space: " ",
    words: list("외교부 외교부는 장관 장관이 회의 회의를 서울 서울에서 한국 국어 강"),
  },
];
