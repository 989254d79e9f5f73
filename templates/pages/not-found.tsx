import { datesPath, findPath, homePath, tagsPath } from "../../src/site/archive/urls.ts";
import type { NotFoundView } from "../../src/site/views/views.ts";
import { toDocument } from "../components/document.ts";
import { Base } from "../layouts/base.tsx";

/** Where a broken link ends, and the ways back. */
export const renderNotFound = ({ frame }: NotFoundView): string =>
  toDocument(
    <Base frame={frame}>
      <header class="page-header">
        <h1>Page not found</h1>
        <p class="intro">
          Nothing stands at this address. A post’s address never changes once it has been published,
          so the link may have been cut or mistyped.
        </p>
      </header>
      <div class="prose">
        <p>
          Look for the post by its <a href={`${frame.root}${datesPath}`}>date</a> or by its{" "}
          <a href={`${frame.root}${tagsPath}`}>hashtags</a>, or start from the{" "}
          <a href={`${frame.root}${homePath}`}>front page</a>.
        </p>
        {frame.hasNumbers && (
          <p>
            <a href={`${frame.root}${findPath}`}>Look for a post by its t.me address.</a>
          </p>
        )}
      </div>
    </Base>,
  );
