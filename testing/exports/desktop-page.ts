import { pick, type Random } from "../random.ts";
import { between, chance, dottedTime, moment, SECRET, sentence, times } from "./values.ts";

/** The beginning of a page of Telegram Desktop's HTML, its messages, and its end. */
export function desktopPage(random: Random): readonly string[] {
  const start = between(random, 1, 1000);
  return [HEAD, ...times(between(random, 1, 8), (at) => messageOf(random, start + at, at)), END];
}

const HEAD = `<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
<title>Exported Data</title>
  <link href="css/style.css" rel="stylesheet"/>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
Harbour 
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
     <a class="pagination block_link" href="messages.html">Previous messages</a>
     <div class="message service" id="message-1">
      <div class="body details">
8 March 2024
      </div>
     </div>
     <div class="message service" id="message1">
      <div class="body details">
Channel &laquo;Harbour&raquo; created
      </div>
     </div>
`;
const END = `
    </div>
   </div>
  </div>
 </body>
</html>
`;

function messageOf(random: Random, id: number, at: number): string {
  if (chance(random, 0.1)) return service(id, pick(random, SERVICES));
  const isJoined = at > 0 && chance(random, 0.4);
  const offset = pick(random, ["", " UTC+01:00", " UTC-03:30"]);
  const title = `${dottedTime(moment(random))}${offset}`;
  const content = [media(random), text(random), buttons(random)].join("");
  const signature = chance(random, 0.2) ? '<div class="signature details">\nOffice\n</div>' : "";
  return `<div class="message default clearfix${isJoined ? " joined" : ""}" id="message${id}">
${isJoined ? "" : USERPIC}
 <div class="body">
  <div class="pull_right date details" title="${title}">
18:45
  </div>
${isJoined ? "" : '<div class="from_name">\nHarbour \n</div>'}
${reply(random)}
${chance(random, 0.2) ? forwarded(content) : content}${signature}${reactions(random)}
 </div>
</div>
`;
}

const USERPIC = `<div class="pull_left userpic_wrap">
 <div class="userpic userpic1"><div class="initials" title="${SECRET}">
H
 </div></div>
</div>`;

const service = (id: number, words: string): string =>
  `<div class="message service" id="message${id}"><div class="body details">\n${words}\n</div></div>`;

const SERVICES = [`${SECRET} joined the group by link`, "Harbour pinned", "Something new"];

const reply = (random: Random): string =>
  chance(random, 0.2)
    ? '<div class="reply_to details">In reply to <a href="#go_to_message5" onclick="return GoToMessage(5)">this message</a></div>'
    : "";

const forwarded = (content: string): string =>
  `<div class="pull_left forwarded userpic_wrap"><div class="userpic"></div></div>
<div class="forwarded body">
 <div class="from_name">
Quay <span class="date details" title="01.06.2024 10:00:00"> 01.06.2024 10:00:00</span>
 </div>
${content}
</div>`;

const text = (random: Random): string =>
  chance(random, 0.85) ? `<div class="text">\n${inline(random)}\n</div>` : "";

const inline = (random: Random): string =>
  times(between(random, 1, 5), () =>
    pick(random, INLINE)(escapeHtml(sentence(random)).replaceAll("\n", "<br>")),
  ).join(" ");

const INLINE: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `<strong>${words}</strong>`,
  (words) => `<em>${words}</em>`,
  (words) => `<a href="https://quay.example/?a=1&amp;b=2">${words}</a>`,
  (words) => `<a href="" onclick="return ShowHashtag(&quot;quay&quot;)">#quay</a> ${words}`,
  (words) => `<pre>${words}</pre>`,
  (words) => `<blockquote>${words}</blockquote>`,
  (words) => `<span class="spoiler hidden"><span aria-hidden="true">${words}</span></span>`,
  (words) => `<a href = "stickers/sticker.webp">😮</a>${words}`,
];

const escapeHtml = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const buttons = (random: Random): string =>
  chance(random, 0.2)
    ? `<table class="bot_buttons_table"><tbody><tr><td class="bot_button"><a href="https://quay.example/"><div>Tickets</div></a></td><td><a ="" onclick="x()"><div>More</div></a></td></tr></tbody></table>`
    : "";

const reactions = (random: Random): string =>
  chance(random, 0.3)
    ? `<span class="reactions"><span class="reaction active"><span class="emoji">👍</span><span class="userpics"><div class="userpic"><div class="initials" title="${SECRET}">S</div></div></span></span><span class="reaction"><span class="emoji">❤</span><span class="count">12</span></span></span>`
    : "";

const media = (random: Random): string =>
  chance(random, 0.5) ? `<div class="media_wrap clearfix">\n${pick(random, MEDIA)}\n</div>` : "";

const generic = (kind: string, title: string, status: string): string =>
  `<div class="media clearfix pull_left ${kind}"><div class="fill pull_left"></div><div class="body"><div class="title bold">\n${title}\n</div><div class="description">\nNot included, change data exporting settings to download.\n</div><div class="status details">\n${status}\n</div></div></div>`;

const MEDIA: readonly string[] = [
  '<a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"><img class="photo" src="photos/photo_1_thumb.jpg" style="width: 260px; height: 146px"/></a>',
  '<a class="video_file_wrap clearfix pull_left" href="video_files/v.mp4"><div class="video_duration">\n00:44\n</div><img class="video_file" src="video_files/v_thumb.jpg"/></a>',
  generic("media_photo", "Photo", "1280×720, 193.4 KB"),
  generic("media_video", "Video file", "00:44, 7.6 MB"),
  generic("media_file", "report (final).pdf", "28.0 MB"),
  generic("media_contact", SECRET, SECRET),
  generic("media_location", "Location", "34.9, 33.6"),
  generic("media_hologram", "Hologram", "5"),
  '<div class="media_poll"><div class="question bold">\nOpen?\n</div><div class="details">\nAnonymous poll\n</div><div class="answer">\n- Yes <span class="details">5 votes, chosen vote</span>\n</div><div class="total details">\n17 votes\n</div></div>',
];
