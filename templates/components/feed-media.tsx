import { renderToString } from "preact-render-to-string";
import type { FeedMediaView } from "../../src/site/views/views.ts";

/** What a post holds besides words, as the HTML of a feed's entry. */
export const feedMediaHtml = ({ pictures, facts }: FeedMediaView): string =>
  renderToString(
    <>
      {pictures.map(({ href, src, alt, lang, width, height }) => (
        <p>
          <a href={href}>
            <img src={src} alt={alt} lang={lang} width={width} height={height} />
          </a>
        </p>
      ))}
      {facts.map((fact) => (
        <p>{fact}</p>
      ))}
    </>,
  );
