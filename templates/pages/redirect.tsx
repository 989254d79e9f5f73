import type { RedirectView } from "../../src/site/views/views.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** The page at an old address, which redirects to the new one and links to it. */
export const renderRedirect = ({ frame, target }: RedirectView): string =>
  toDocument(
    <Base frame={frame}>
      <header class="page-header">
        <h1>This post has moved</h1>
      </header>
      <div class="prose">
        <p>
          It now stands at{" "}
          <a href={target.href} lang={target.lang} dir="auto">
            {target.label}
          </a>
          .
        </p>
      </div>
    </Base>,
  );
