import type { RedirectView } from "../../src/site/views/views.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** The page at an address whose post stands at another, to which it redirects and links. */
export const renderRedirect = ({ frame, target, albumNumber }: RedirectView): string =>
  toDocument(
    <Base frame={frame}>
      <header class="page-header">
        <h1>{albumNumber === undefined ? "This post has moved" : "This is part of an album"}</h1>
      </header>
      <div class="prose">
        <p>
          {albumNumber === undefined
            ? "It now stands at"
            : `Number ${albumNumber} of the channel was published together with others, in`}{" "}
          <a href={target.href} lang={target.lang} dir="auto">
            {target.label}
          </a>
          .
        </p>
      </div>
    </Base>,
  );
