import { defineArchive } from "annals";

/** The one file to edit: what the archive is called, where it will stand, and how it counts days. */
export default defineArchive({
  title: "UN Charter Is Our Rules",
  description:
    "Statements posted under #UNCharterIsOurRules by a foreign ministry's channels, kept as they were published.",
  /** Where the site will be published; absolute addresses (canonical links, feed, sitemap) start with it. */
  url: "https://annals.example.org/",
  /** BCP 47: the language of dates, names of countries and the description; all other words are English. */
  language: "en-GB",
  /** IANA time zone of the channel's days. */
  timeZone: "Europe/Moscow",
  /** Corrections of how countries are read, for all posts: { words: "Georgia", code: "US" }; null for none. */
  countries: [],
  /** When two texts are versions of one post, where the defaults do not fit: { leastShared: 0.6 }. */
  nearCopies: {},
});
