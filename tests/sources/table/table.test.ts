import { describe, expect, test } from "vitest";
import type { SourceSettings } from "../../../src/sources/source.ts";
import { table } from "../../../src/sources/table/table.ts";
import { readWith } from "../listed-records.ts";

const read = (
  content: string | Uint8Array,
  settings?: Partial<SourceSettings> & { chunk?: number },
) => readWith(table, content, settings);

const HEADER = "message_id,date,text,views";
const ROWS = [
  '1,2024-07-16 18:45:00+00:00,"The ""ferry"" left,\nat last.",12',
  "2,2024-07-16 18:46:00+00:00,Second,3",
];
const CSV = `${[HEADER, ...ROWS].join("\n")}\n`;

describe("forms", () => {
  const swapped = (sign: string): string =>
    CSV.replaceAll(",", sign).replace(`left${sign}`, "left,");
  test.each([
    ["commas", CSV],
    ["CRLF", CSV.replaceAll("\n", "\r\n").replace("left,\r\n", "left,\n")],
    ["semicolons", swapped(";")],
    ["tabs", swapped("\t")],
    ["bars", swapped("|")],
    ["a declared sign", `sep=;\r\n${swapped(";")}`],
    ["a byte order mark", `\uFEFF${CSV}`],
    ["UTF-16", Buffer.from(`\uFEFF${swapped("\t")}`, "utf16le")],
    [
      "the rows' numbers of pandas",
      [`,${HEADER}`, ...ROWS.map((row, at) => `${at},${row}`)].join("\n"),
    ],
  ])("%s", async (_name, content) => {
    for (const chunk of [1, 2, 3, 7, 65_536]) {
      const { messages, error, remarks } = await read(content, { chunk });
      expect(error).toBeUndefined();
      expect(messages).toEqual([
        {
          body: { text: 'The "ferry" left,\nat last.' },
          channel: {},
          number: 1,
          time: { kind: "instant", by: "offset", utc: "2024-07-16T18:45:00Z" },
          facts: { views: 12 },
        },
        {
          body: { text: "Second" },
          channel: {},
          number: 2,
          time: { kind: "instant", by: "offset", utc: "2024-07-16T18:46:00Z" },
          facts: { views: 3 },
        },
      ]);
      expect(remarks).toHaveLength(1);
    }
  });
});

describe("columns", () => {
  test.each([
    [
      "msg_id,sender,sender_id,reply_to_msg_id,date,msg_type,msg_content",
      'text = "msg_content", number = "msg_id", time = "date", replyTo = "reply_to_msg_id", mediaKind = "msg_type"; not used: "sender", "sender_id"',
    ],
    [
      "message_id,date,sender_id,first_name,last_name,username,message,media_type,media_path,reply_to",
      'text = "message", number = "message_id", time = "date", replyTo = "reply_to", media = "media_path", mediaKind = "media_type"; not used: "sender_id", "first_name", "last_name", "username"',
    ],
    [
      "Channel Title,Channel Username,ID,Message,Date,Media Path",
      'text = "Message", number = "ID", time = "Date", username = "Channel Username", channel = "Channel Title", media = "Media Path"',
    ],
    [
      ",channel_name,message_id,date,text,views,forwards",
      'text = "text", number = "message_id", time = "date", channel = "channel_name", views = "views", forwards = "forwards"',
    ],
    ["Дата,Сообщение,Просмотры", 'text = "Сообщение", time = "Дата", views = "Просмотры"'],
  ])("%s", async (header, summary) => {
    const { remarks, isRecognised } = await read(
      `${header}\n${"1,".repeat(header.split(",").length - 1)}1\n`,
    );
    expect(remarks[0]).toBe(`1: columns: ${summary}`);
    expect(isRecognised).toBe(true);
  });

  test("names of persons never come out", async () => {
    const { records } = await read(
      "message_id,date,sender_id,first_name,last_name,username,phone,message\n1,2024-07-16,77,Ann,Bay,annbay,+35799,Hi\n",
    );
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toMatch(/Ann|Bay|annbay|357|77/);
  });

  test("unknown names: the error shows them and the line for the config", async () => {
    expect((await read("a,b,date\n1,x,2024-07-16\n")).error).toBe(
      'ArchiveError: list:1: expected a column with the text, and one with the number or the time of each message, found the columns "a", "b", "date"; say in archive.config which column is what (a name, or a number from 1): columns: { text: "…", time: "date", number: "…" }',
    );
  });

  test("the settings say which column is what", async () => {
    const { messages, remarks } = await read("a,b,text\n1,Hi,other\n", {
      columns: { text: "b", number: 1 },
    });
    expect(messages).toMatchObject([{ body: { text: "Hi" }, number: 1 }]);
    expect(remarks).toEqual(['1: columns: text = "b", number = "a"; not used: "text"']);
  });

  test("a column that the settings name and the table has not", async () => {
    expect((await read("a,b\n1,Hi\n", { columns: { text: "c", number: 1 } })).error).toBe(
      'ArchiveError: list:1: expected the column "c" for text, as archive.config says, found "a", "b"; name one of these there, or give its number, counted from 1',
    );
  });

  test("a table without names", async () => {
    const { messages } = await read("7,2024-07-16 18:45,Hi\n8,2024-07-16 18:46,Ho\n", {
      columns: { number: 1, time: 2, text: 3 },
    });
    expect(messages.map(({ number, body }) => [number, body.text])).toEqual([
      [7, "Hi"],
      [8, "Ho"],
    ]);
  });

  test("channels of rows, and where files lie", async () => {
    const { messages } = await read(
      "Channel Title,Channel Username,ID,Message,Date,Media Path\nQuay,@quay,5,Hi,2024-07-16,photos/1.jpg\nPier,pier,6,,2024-07-16,/data/b.pdf\n",
    );
    expect(messages.map(({ channel, facts }) => [channel, facts.media])).toEqual([
      [{ title: "Quay", username: "quay" }, [{ kind: "photo", path: "photos/1.jpg" }]],
      [
        { title: "Pier", username: "pier" },
        [{ kind: "file", name: "b.pdf", missing: "not included" }],
      ],
    ]);
  });
});

describe("cells", () => {
  test.each(["\\N", "nan", "NaN", "None", "null", "NaT", ""])("%s is nothing", async (cell) => {
    const { leftOut, messages, remarks } = await read(
      `id,date,text,views\n1,2024-07-16,${cell},1\n2,${cell},Hi,${cell}\n`,
    );
    expect(leftOut).toEqual(["empty"]);
    expect(messages).toEqual([{ body: { text: "Hi" }, channel: {}, number: 2, facts: {} }]);
    expect(remarks).toHaveLength(1);
  });

  test.each([
    ["123.0", 123],
    ["1.234567e+06", 1234567],
    ["1.23e+09", undefined],
    ["12345678901234567890", undefined],
    ["x", undefined],
  ])("number %s", async (cell, number) => {
    const { messages, remarks } = await read(`id,date,text\n${cell},2024-07-16,Hi\n`);
    expect(messages[0]?.number).toBe(number);
    expect(remarks.length).toBe(cell === "1.23e+09" ? 2 : 1);
  });

  test("NUL in any cell", async () => {
    const { messages } = await read("id,date,text,media\n1,2024-07-16,a\0b,a\0.jpg\n");
    expect(messages[0]).toMatchObject({
      body: { text: "a\ufffdb" },
      facts: { media: [{ path: "a\ufffd.jpg" }] },
    });
  });

  test("what Excel cut", async () => {
    const { remarks } = await read(`id,date,text\n1,2024-07-16,${"a".repeat(32_767)}\n`);
    expect(remarks[1]).toBe(
      "file: 1 message has a text that Excel may have cut at 32,767 characters, the first is 1",
    );
  });
});

describe("times", () => {
  const local = (time: string) => ({ kind: "local", local: time });
  const utc = (time: string, by = "offset") => ({ kind: "instant", by, utc: time });
  test.each([
    ["2024-07-16T18:45:00+03:00", utc("2024-07-16T15:45:00Z")],
    ["1721144700", utc("2024-07-16T15:45:00Z", "unix")],
    ["1721144700123.0", utc("2024-07-16T15:45:00Z", "unix")],
    ["2024-07-16 18:45:00", local("2024-07-16T18:45:00")],
    ["16.07.2024 18:45:00", local("2024-07-16T18:45:00")],
    ["16.07.2024. 18:45:00", local("2024-07-16T18:45:00")],
    ["7/16/24 6:45 PM", local("2024-07-16T18:45:00")],
    ["16/07/2024 18:45", local("2024-07-16T18:45:00")],
    ["2024-07-16", { kind: "day", day: "2024-07-16" }],
    ["Jul 16 2024 6:45 PM", local("2024-07-16T18:45:00")],
    ["Tue 16 Jul 2024 18:45:00 +0000", utc("2024-07-16T18:45:00Z")],
    ["2024-02-30 18:45:00", undefined],
    ["2024-07-16 24:45:00", undefined],
    ["1889-07-16 18:45:00", undefined],
    ["yesterday", undefined],
  ])("%s", async (cell, time) => {
    const { messages, remarks } = await read(`id,date,text\n5,${cell},Hi\n`);
    expect(messages[0]?.time).toEqual(time);
    const told = remarks.slice(1);
    expect(told).toEqual(
      time === undefined ? ["file: 1 message has a date that is none, the first is 5"] : [],
    );
  });

  test.each([
    ["the day first, as a later row tells", ["3/4/2024 10:00", "16/4/2024 10:00"], "2024-04-03", 1],
    [
      "the month first, as a later row tells",
      ["3/4/2024 10:00", "4/16/2024 10:00"],
      "2024-03-04",
      1,
    ],
    ["the month first, by AM and PM", ["3/4/2024 10:00 AM", "3/5/2024 10:00 PM"], "2024-03-04", 2],
    ["the day first where nothing tells", ["3/4/2024 10:00", "3/5/2024 10:00"], "2024-04-03", 2],
  ])("%s", async (_name, cells, day, remarkCount) => {
    const rows = cells.map((cell, at) => `${at},${cell},Hi`).join("\n");
    const { messages, remarks } = await read(`id,date,text\n${rows}\n`);
    expect(messages[0]?.time).toEqual(local(`${day}T10:00:00`));
    expect(remarks).toHaveLength(remarkCount);
  });

  test("without an offset is UTC where a later row has +00:00", async () => {
    const { messages } = await read(
      "id,date,text\n1,2024-07-16 18:45:00,a\n2,2024-07-16 18:46:00+00:00,b\n",
    );
    expect(messages[0]?.time).toEqual(utc("2024-07-16T18:45:00Z"));
  });

  test("without an offset is UTC where a channel's number is marked", async () => {
    const { messages } = await read(
      "id,date,text,chat_id\n1,2024-07-16 18:45:00,a,-1001000000001\n",
    );
    expect(messages[0]).toMatchObject({
      time: utc("2024-07-16T18:45:00Z"),
      channel: { id: 1000000001 },
    });
  });

  test("a day and a time of day in two columns", async () => {
    const { messages } = await read("id,date,time,text\n1,2024-07-16,18:45,a\n");
    expect(messages[0]?.time).toEqual(local("2024-07-16T18:45:00"));
  });
});

describe("rows that do not fit", () => {
  const texts = async (content: string) => {
    const { messages, remarks, isRecognised } = await read(content);
    return {
      texts: messages.map(({ body }) => body.text),
      remarks: remarks.slice(1),
      isRecognised,
    };
  };
  const remark = (line: number) => [
    `${line}: a row does not fit the columns (text without quotes); put together as far as possible`,
  ];

  test("separators in a text", async () => {
    expect(await texts("id,text,date\n1,a,2024-07-16\n2,one, two, three,2024-07-17\n")).toEqual({
      texts: ["a", "one, two, three"],
      remarks: remark(3),
      isRecognised: true,
    });
  });

  test("line ends in a text, blank lines with them", async () => {
    expect(
      await texts("id,text,date\n1,first\nsecond\n\n2024 was good,2024-07-16\n2,b,2024-07-17\n"),
    ).toEqual({
      texts: ["first\nsecond\n\n2024 was good", "b"],
      remarks: remark(2),
      isRecognised: true,
    });
  });

  test("line ends in a last text", async () => {
    expect(
      await texts("id\tdate\ttext\n1\t2024-07-16\tfirst\nsecond\n\n2\t2024-07-17\tb\n\n"),
    ).toEqual({
      texts: ["first\nsecond", "b"],
      remarks: remark(2),
      isRecognised: true,
    });
  });

  test("a quote that nobody closes", async () => {
    const found = await texts('id,date,text\n1,2024-07-16,a\n2,2024-07-17,"open\n3,2024-07-18,c\n');
    expect(found).toEqual({ texts: ["a", "open", "c"], remarks: remark(3), isRecognised: true });
  });

  test("quotes within a text without quotes", async () => {
    expect((await texts('id,date,text\n1,2024-07-16,a 5" nail\n')).texts).toEqual(['a 5" nail']);
  });

  test("many quotes that nobody closes", async () => {
    const rows = Array.from({ length: 61 }, (_, at) => `${at},2024-07-16,"open ${at}`).join("\n");
    const { messages, error } = await read(`id,date,text\n${rows}\n`);
    expect(error).toBeUndefined();
    expect(messages.map(({ body }) => body.text).join("\n")).toContain("open 60");
  });
});

test("no rows", async () => {
  expect((await read("\n\n")).error).toBe(
    "ArchiveError: list: expected a table with rows, found none; export it again, or remove the file",
  );
});
