import type { RedirectView } from "../../src/site/views/views.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** Stands at an old address and leads to the new one, with or without the browser's help. */
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
