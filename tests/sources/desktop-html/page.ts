/** A page as Telegram Desktop writes it, with these messages. */
export const page = (title: string, ...messages: readonly string[]): string => `<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
<title>Exported Data</title>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
${title} 
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
${messages.join("\n")}
    </div>
   </div>
  </div>
 </body>
</html>
`;

interface Parts {
  readonly from?: string;
  readonly date?: string;
  /** What stands in the body below the name. */
  readonly body?: string;
  readonly initials?: string;
}

/** A message with its head. */
export const message = (id: number, parts: Parts = {}): string => {
  const { from = "Harbour", date = DATE, body = text("Hello"), initials = "H" } = parts;
  return `<div class="message default clearfix" id="message${id}">
      <div class="pull_left userpic_wrap">
       <div class="userpic userpic1" style="width: 42px; height: 42px">
        <div class="initials" style="line-height: 42px">
${initials}
        </div>
       </div>
      </div>
      <div class="body">
       <div class="pull_right date details" title="${date}">
18:45
       </div>
       <div class="from_name">
${from} 
       </div>
${body}
      </div>
     </div>`;
};

/** A message that takes its head from the one before. */
export const joined = (id: number, body = text("Hello")): string =>
  `<div class="message default clearfix joined" id="message${id}">
      <div class="body">
       <div class="pull_right date details" title="${DATE}">
18:45
       </div>
${body}
      </div>
     </div>`;

export const service = (id: number, words: string): string =>
  `<div class="message service" id="message${id}">
      <div class="body details">
${words}
      </div>
     </div>`;

export const text = (html: string): string => `
       <div class="text">
${html}
       </div>
`;

/** The body of a forwarded message: its source, where it is named, and what was forwarded. */
export const forwarded = (name: string | undefined, body = text("Forwarded")): string => {
  const head =
    name === undefined
      ? ""
      : `<div class="from_name">
${name} <span class="date details" title="01.06.2024 10:00:00 UTC+03:00"> 01.06.2024 10:00:00</span>
        </div>`;
  return `<div class="pull_left forwarded userpic_wrap">
       </div>
       <div class="forwarded body">
        ${head}
        ${body}
       </div>`;
};

/** A thing that is no picture on the page, or is not there. */
export const media = (
  kind: string,
  parts: Readonly<Record<string, string>>,
  href?: string,
): string => {
  const tag = href === undefined ? "div" : "a";
  const link = href === undefined ? "" : ` href="${href}"`;
  const lines = Object.entries(parts).map(
    ([name, words]) => `<div class="${LINES[name] ?? name}">\n${words}\n</div>`,
  );
  const classes = `media clearfix pull_left ${href === undefined ? "" : "block_link "}${kind}`;
  return `<div class="media_wrap clearfix">
        <${tag} class="${classes}"${link}>
         <div class="fill pull_left">
         </div>
         <div class="body">
${lines.join("\n")}
         </div>
        </${tag}>
       </div>`;
};

const LINES: Readonly<Record<string, string>> = { title: "title bold", status: "status details" };

const DATE = "16.07.2024 18:45:00 UTC+03:00";
