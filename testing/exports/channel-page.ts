import { pick, type Random } from "../random.ts";
import { between, chance, isoTime, moment, SECRET, sentence, times } from "./values.ts";

/** The beginning of a page of https://t.me/s/NAME, its posts, and its end. */
export function channelPage(random: Random): readonly string[] {
  const start = between(random, 1, 1000);
  return [HEAD, ...times(between(random, 1, 8), (at) => postOf(random, start + at)), END];
}

const HEAD = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Harbour – Telegram</title></head>
<body class="widget_frame_base tgme_webpreview">
<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">Harbour</span></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/harbour">@harbour</a></div></div>
<main class="tgme_main" data-url="/harbour"><section class="tgme_channel_history js-message_history">
`;
const END = "</section></main></body></html>\n";

function postOf(random: Random, number: number): string {
  const view = btoa(JSON.stringify({ c: -1_600_000_123, p: number, t: 1 }));
  const classes = chance(random, 0.1) ? "service_message" : "text_not_supported_wrap";
  const time = `${isoTime(moment(random))}+00:00`;
  const parts = [forward, reply, media, text, reactions].map((make) => make(random)).join("\n");
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap">
<div class="tgme_widget_message ${classes} js-widget_message" data-post="harbour/${number}" data-view="${view}">
<div class="tgme_widget_message_bubble">
<div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/harbour"><span dir="auto">Harbour</span></a></div>
${parts}
<div class="tgme_widget_message_footer"><div class="tgme_widget_message_info">
<span class="tgme_widget_message_views">${pick(random, ["12.3K", "5", "1.2M"])}</span>
<span class="tgme_widget_message_meta">${chance(random, 0.2) ? "edited " : ""}<a class="tgme_widget_message_date" href="https://t.me/harbour/${number}"><time datetime="${time}">15:45</time></a></span>
</div></div></div></div></div>
`;
}

type Maker = (random: Random) => string;

const forward: Maker = (random) =>
  chance(random, 0.2)
    ? '<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/quay/7"><span dir="auto">Quay</span></a></div>'
    : "";

const reply: Maker = (random) =>
  chance(random, 0.2)
    ? '<a class="tgme_widget_message_reply" href="https://t.me/harbour/5"><div class="tgme_widget_message_author_name">Harbour</div><div class="tgme_widget_message_text js-message_reply_text">Shortened</div></a>'
    : "";

const text: Maker = (random) =>
  chance(random, 0.85)
    ? `<div class="tgme_widget_message_text js-message_text" dir="auto">${times(
        between(random, 1, 5),
        () => pick(random, INLINE)(escapeHtml(sentence(random)).replaceAll("\n", "<br/>")),
      ).join(" ")}</div>`
    : "";

const INLINE: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `<b>${words}</b>`,
  (words) => `<a href="https://quay.example/?a=1&amp;b=2" target="_blank">${words}</a>`,
  (words) => `<a href="?q=%23quay">#quay</a> ${words}`,
  (words) => `<i class="emoji" style="background-image:url('//x')"><b>😮</b></i>${words}`,
  (words) => `<pre><code class="language-ts">${words}</code></pre>`,
  (words) => `<blockquote expandable>${words}</blockquote>`,
  (words) => `<tg-spoiler>${words}</tg-spoiler><tg-emoji emoji-id="5">😮</tg-emoji>`,
];

const escapeHtml = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const reactions: Maker = (random) =>
  chance(random, 0.2)
    ? '<div class="tgme_widget_message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>12</span></div>'
    : "";

const media: Maker = (random) => (chance(random, 0.5) ? pick(random, MEDIA) : "");

const PHOTO =
  '<a class="tgme_widget_message_photo_wrap" href="https://t.me/harbour/5" style="width:800px;background-image:url(\'https://cdn.example/file/a.jpg\')"></a>';

const MEDIA: readonly string[] = [
  PHOTO,
  `<div class="tgme_widget_message_grouped_wrap"><div class="tgme_widget_message_grouped_layer">${PHOTO}${PHOTO}</div></div>`,
  '<a class="tgme_widget_message_video_player"><i class="tgme_widget_message_video_thumb"></i><video class="tgme_widget_message_video" src="https://cdn.example/v.mp4"></video><time class="message_video_duration">0:44</time></a>',
  '<a class="tgme_widget_message_document_wrap" href="#"><div class="tgme_widget_message_document_title">report.pdf</div><div class="tgme_widget_message_document_extra">28.0 MB</div></a>',
  `<a class="tgme_widget_message_contact_wrap"><div class="tgme_widget_message_contact"><div class="tgme_widget_message_contact_name">${SECRET}</div><div class="tgme_widget_message_contact_phone">${SECRET}</div></div></a>`,
  '<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Open?</div><div class="tgme_widget_message_poll_type">Anonymous Poll</div><div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">60%</div><div class="tgme_widget_message_poll_option_text">Yes</div></div></div>',
  '<a class="tgme_widget_message_location_wrap" href="https://maps.example/?q=34.9,33.6"></a>',
  '<a class="tgme_widget_message_link_preview" href="https://quay.example/"><div class="link_preview_title">Quay</div></a>',
];
