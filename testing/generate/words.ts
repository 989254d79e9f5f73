/** The words of one language that synthetic posts are made of, and how they are joined. */
export interface LanguageWords {
  readonly words: readonly string[];
  readonly space: string;
  readonly comma: string;
  readonly stop: string;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const english: LanguageWords = {
  words: list(`
    the the the the the the of of of of and and and to to to in in in a a for on with that this its
    as by from at is are was were has have will would may should must can not no all any each every
    both other such same own more most further also only still again already therefore moreover
    talks meeting visit council session report statement treaty agreement protocol mission embassy
    minister ambassador delegation parties partners colleagues experts journalists students citizens
    cooperation dialogue trade culture science education health energy transport water climate
    security stability development investment tourism agriculture industry fisheries forestry
    region border river harbour bridge railway airport capital province island coast valley mountain
    year month week decade century anniversary season morning evening agenda programme project plan
    proposal decision resolution declaration initiative framework convention principle practice
    discussed reviewed considered adopted signed opened presented noted stressed welcomed expressed
    confirmed agreed hosted attended continued strengthened expanded supported prepared launched
    new joint common regional global bilateral multilateral economic political cultural humanitarian
    constructive practical mutual equal open stable long-term traditional friendly important broad
    special annual final first second third recent current future regular detailed official working
    between among within under over during before after towards against without about across since
    exchange views results progress efforts measures steps contacts relations ties interests issues
    respect support assistance aid relief supplies grain fuel steel timber satellites vaccines data
    museum library exhibition festival concert film theatre language literature history archive
    school university institute laboratory hospital factory market bank fund budget tariff quota
    which who where when while because although however together closely fully jointly actively
  `),
  space: " ",
  comma: ", ",
  stop: ". ",
};

export const russian: LanguageWords = {
  words: list(`
    и и и в в в на на с с по о об для от до из при под между также уже еще только все каждый новый
    встреча беседа визит переговоры заседание доклад заявление договор соглашение протокол миссия
    посольство министр посол делегация стороны партнеры коллеги эксперты журналисты студенты граждане
    сотрудничество диалог торговля культура наука образование здоровье энергия транспорт вода климат
    безопасность стабильность развитие туризм промышленность рыболовство регион граница река порт мост
    обсудили рассмотрели приняли подписали открыли представили отметили подчеркнули выразили
    совместный общий региональный двусторонний экономический политический культурный гуманитарный
    обмен мнениями результаты усилия меры шаги контакты связи интересы вопросы уважение поддержка
    музей библиотека выставка фестиваль концерт кино театр язык литература история архив школа
    университет институт больница завод рынок банк фонд бюджет который где когда однако вместе тесно
  `),
  space: " ",
  comma: ", ",
  stop: ". ",
};

export const arabic: LanguageWords = {
  words: list(`
    في في من من على إلى عن مع بين بعد قبل خلال هذا هذه التي الذي كل أيضا جديد مشترك عام خاص مهم
    اجتماع لقاء زيارة محادثات جلسة تقرير بيان معاهدة اتفاق بعثة سفارة وزير سفير وفد أطراف شركاء
    تعاون حوار تجارة ثقافة علوم تعليم صحة طاقة نقل مياه مناخ أمن استقرار تنمية سياحة صناعة زراعة
    منطقة حدود نهر ميناء جسر مطار عاصمة جزيرة ساحل جبل سنة شهر أسبوع برنامج مشروع خطة اقتراح قرار
    ناقش بحث اعتمد وقع افتتح قدم أكد رحب أعرب متحف مكتبة معرض مهرجان مسرح لغة أدب تاريخ مدرسة جامعة
  `),
  space: " ",
  comma: "، ",
  stop: ". ",
};

export const chinese: LanguageWords = {
  words: list(`
    会议 访问 会谈 报告 声明 条约 协议 使团 大使 部长 代表 伙伴 专家 记者 学生 公民 合作 对话 贸易 文化
    科学 教育 卫生 能源 交通 水利 气候 安全 稳定 发展 旅游 工业 农业 渔业 地区 边境 河流 港口 桥梁 机场
    首都 岛屿 海岸 山谷 讨论 审议 通过 签署 开幕 介绍 指出 强调 欢迎 表示 新的 共同 区域 双边 经济 政治
    交流 成果 努力 措施 步骤 联系 关系 利益 问题 尊重 支持 博物馆 图书馆 展览 电影 戏剧 语言 文学 历史
    学校 大学 医院 工厂 市场 银行 基金 预算 并且 以及 同时 因此 目前 今年 双方 各国
  `),
  space: "",
  comma: "，",
  stop: "。",
};

/** Countries by how often synthetic posts are about them: ISO 3166-1 alpha-2 and English name. */
export const countries: readonly (readonly [code: string, name: string])[] = [
  ...["KE Kenya", "PE Peru", "NO Norway", "VN Vietnam", "MA Morocco", "CL Chile", "PT Portugal"],
  ...["MN Mongolia", "GH Ghana", "FI Finland", "ID Indonesia", "MX Mexico", "HU Hungary"],
  ...["TZ Tanzania", "OM Oman", "UY Uruguay", "IE Ireland", "LA Laos", "SN Senegal", "IS Iceland"],
  ...["KZ Kazakhstan", "BO Bolivia", "NP Nepal", "ZM Zambia", "AT Austria", "KW Kuwait"],
  ...["EC Ecuador", "FJ Fiji", "ET Ethiopia", "DK Denmark", "LK Sri Lanka", "PY Paraguay"],
  ...["NA Namibia", "MT Malta", "QA Qatar", "CU Cuba", "UG Uganda", "SE Sweden", "TH Thailand"],
  ...["PA Panama", "BW Botswana", "GR Greece", "BH Bahrain", "HN Honduras", "RW Rwanda"],
  ...["EE Estonia", "KH Cambodia", "JM Jamaica", "MZ Mozambique", "CY Cyprus", "UZ Uzbekistan"],
  ...["BR Brazil", "DZ Algeria", "PL Poland", "PH Philippines", "AR Argentina", "AO Angola"],
  ...["SK Slovakia", "MY Malaysia", "CO Colombia", "TN Tunisia", "LV Latvia", "IN India"],
  ...["CA Canada", "EG Egypt", "ES Spain", "JP Japan", "CR Costa Rica", "CM Cameroon"],
  ...["IT Italy", "AU Australia", "ZA South Africa", "DE Germany", "SG Singapore", "BE Belgium"],
].map((entry) => [entry.slice(0, 2), entry.slice(3)] as const);

export const months = list(
  "January February March April May June July August September October November December",
);
export const cities = ["Geneva", "Vienna", "New York", "Nairobi", "Oslo", "Lima", "Hanoi"];
export const roles = [
  "Foreign Minister",
  "Ambassador",
  "Deputy Minister",
  "Permanent Representative",
];
export const givenNames = list(
  "Anna Boris Clara Daniel Elena Farid Grace Hugo Irina Jonas Karim Lena",
);
export const nameParts = list("ba der kov lin mar nes or pet ran sol tav vel wen zor");
export const emoji = list("🔹 🔸 ❗️ 📰 💬 📃 🎙 🤝 📍 ✍️ 🕊 📌 ▪️ •");
const subjects = list(
  "Charter Peace Water Climate Trade Ocean Health Youth Culture Science Energy Railway Forest Border",
);
const aspects = list("Day Week Talks Forum Facts Rules History Matters Now Archive Council Summit");
const foreignTags = list("Хартия МирВода НаукаСегодня Архив سلام ميثاق مياه 和平 宪章 文化 气候");

/** Some 300 hashtags, the commonest first; pairs of countries among them. */
export const hashtags: readonly string[] = [
  "OurCommonRules",
  ...subjects.flatMap((subject, at) =>
    aspects.flatMap((aspect, place) => {
      const [, first = ""] = countries[at * 2] ?? [];
      const [, second = ""] = countries[place * 3 + 1] ?? [];
      const pair = `${first}${second}`.replaceAll(" ", "");
      return first === second ? [`${subject}${aspect}`] : [`${subject}${aspect}`, pair];
    }),
  ),
  ...foreignTags,
];

/** Names after "Forwarded from", the commonest first. */
export const sources: readonly string[] = [
  ...countries.slice(0, 20).map(([, name]) => `${name} Press Service`),
  ...["Charter Watch 🕊", "Вестник Хартии", "منبر السلام", "和平通讯"],
];
