import { datesPath, homePath } from "../../src/site/archive/urls.ts";
import type { GoneView } from "../../src/site/views/views.ts";
import { DateLabel } from "../components/date-label.tsx";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** The page at the address of a removed post, saying since when and why it is gone. */
export const renderGone = ({ frame, reason, since }: GoneView): string =>
  toDocument(
    <Base frame={frame}>
      <header class="page-header">
        <h1>This post is gone</h1>
        <p class="intro">
          A post stood at this address
          {since && (
            <>
              {" "}
              until <DateLabel date={since} />
            </>
          )}
          . It was taken out of the archive:
        </p>
      </header>
      <div class="prose">
        <blockquote dir="auto">{reason}</blockquote>
        <p>
          Look for other posts by their <a href={`${frame.root}${datesPath}`}>date</a>, or start
          from the <a href={`${frame.root}${homePath}`}>front page</a>.
        </p>
      </div>
    </Base>,
  );
