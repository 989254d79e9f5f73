import type { OwnView } from "../../src/site/views/views.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** An own page, as Eleventy rendered it. */
export const renderOwn = (view: OwnView): string =>
  toDocument(
    <Base frame={view.frame}>
      <article class="own" dangerouslySetInnerHTML={{ __html: view.html }} />
    </Base>,
  );
