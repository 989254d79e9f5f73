import type { RobotsView } from "../../src/site/views/views.ts";

/** Everything may be read; the sitemap says where everything is. */
export const renderRobots = ({ sitemap }: RobotsView): string =>
  `User-agent: *\nAllow: /\n${sitemap === undefined ? "" : `\nSitemap: ${sitemap}\n`}`;
