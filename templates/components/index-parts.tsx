import type { IndexPartView } from "../../src/site/views/views.ts";

interface Props {
  readonly parts: readonly IndexPartView[];
}

/** The pages of a long index, each by its first and its last entry, as on the backs of volumes. */
export const IndexParts = ({ parts }: Props) => (
  <nav class="pager" aria-label="Parts">
    <ol class="row">
      {parts.map((part) =>
        part.href === undefined ? (
          <li aria-current="page">
            <span>
              <Range part={part} />
            </span>
          </li>
        ) : (
          <li>
            <a href={part.href}>
              <Range part={part} />
            </a>
          </li>
        ),
      )}
    </ol>
  </nav>
);

const Range = ({ part: { from, to } }: { readonly part: IndexPartView }) => (
  <>
    <bdi>{from}</bdi> – <bdi>{to}</bdi>
  </>
);
