import type { LinkView } from "../../src/site/views/views.ts";

interface Props {
  readonly trail: readonly LinkView[];
}

/** The way up from a listing to the wider ones around it. */
export const Breadcrumbs = ({ trail }: Props) => (
  <nav class="trail" aria-label="Breadcrumbs">
    <ol>
      {trail.map((link) => (
        <li>
          <a href={link.href} lang={link.lang}>
            {link.label}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
