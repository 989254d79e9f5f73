import { defineArchive } from "annals";

/** What the archive is called, where it will stand, and how it counts days. */
export default defineArchive({
  title: "TITLE",
  description: "",
  /** Where the site will be published; absolute addresses (canonical links, feed, sitemap) start with it. */
  // url: "https://archive.example/",
  /** BCP 47: the language of dates, names of countries and the description; all other words are English. */
  language: "en",
  /** IANA time zone of the channel's days, and of the clock in message headers: "Europe/Berlin". */
  timeZone: "UTC",
  /** What exports do not tell of a channel, by its id or title: the @username makes the addresses of its posts. */
  // channels: { "1494031694": { username: "herald", zone: "Europe/Berlin" } },
});
