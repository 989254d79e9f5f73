import {
  type CaseCheck,
  type Fact,
  importFolder,
  linesOf,
  MOSCOW,
  timesOf,
  titles,
} from "./case-facts.ts";

/** The clock of the machine has no part in times. */
export async function checkMachineZone(folder: string): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  const machine = process.env.TZ;
  for (const zone of ["UTC", "Europe/Berlin"]) {
    process.env.TZ = zone;
    for (const [timeZone, offset] of [
      ["Europe/Moscow", "+03:00"],
      ["America/New_York", "-04:00"],
    ] as const) {
      const times = timesOf(await importFolder(folder, { timeZone }));
      const wanted = ["00:20", "02:30", "03:10", "09:00"].map(
        (time) => `2024-03-31T${time}:00${offset}`,
      );
      facts.push([
        `times in ${timeZone} where the machine is in ${zone}`,
        times.join() === wanted.join(),
      ]);
    }
  }
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
  return facts;
}

/** Lines such as `[ Photo ]` are no headlines. */
export const checkPlaceholders: CaseCheck = async (folder) => {
  const archive = await importFolder(folder, MOSCOW);
  const twice = archive.posts.filter(
    ({ seen }) => new Set(seen.map(({ dump }) => dump)).size === 2,
  );
  return [
    ["7 posts", archive.posts.length === 7],
    ["no title is a placeholder", titles(archive).every((title) => !/^"?\[/.test(title))],
    ["2 posts are in both dumps", twice.length === 2],
    [
      "1 post names Cyprus",
      linesOf(archive, "countries").filter((line) => line === "[CY]").length === 1,
    ],
    [
      "messages without text are told",
      archive.report.remarks.some(({ message }) => message.includes("without text")),
    ],
  ];
};

/** Messages of another client go on where those of the first end. */
export const checkTwoClients: CaseCheck = async (folder) => {
  const times = timesOf(await importFolder(folder, MOSCOW));
  return [
    ["43 posts", times.length === 43],
    [
      "the last three are of March, a day and a minute apart",
      times.slice(-3).join() ===
        ["01T09:10", "02T09:11", "03T09:12"].map((at) => `2024-03-${at}:00+03:00`).join(),
    ],
  ];
};

/** Notices that differ in a word are posts of their own. */
export const checkNotices: CaseCheck = async (folder) => {
  const { posts, report } = await importFolder(folder, MOSCOW);
  return [["6 posts, none a version of another", posts.length === 6 && report.versions === 0]];
};

/** Words that look like countries and name none. */
export const checkNoCountries: CaseCheck = async (folder) => {
  const countries = linesOf(await importFolder(folder, MOSCOW), "countries");
  return countries.map((line, at): Fact => [`no country in title ${at + 1}`, line === "[]"]);
};

/** A text that was published three times is one post that knows each time. */
export const checkGreetings: CaseCheck = async (folder) => {
  const { posts } = await importFolder(folder, MOSCOW);
  const repeated = posts.find(({ seen }) => seen.length === 3);
  const days = repeated?.seen.map(({ time }) => time).join();
  return [
    ["3 posts", posts.length === 3],
    [
      "each time of the repeated one",
      days === ["15", "16", "17"].map((day) => `2024-07-${day}T07:00:00+03:00`).join(),
    ],
    ["dated by the first", repeated?.date === "2024-07-15T07:00:00+03:00"],
  ];
};
