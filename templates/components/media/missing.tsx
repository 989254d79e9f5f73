import type { FactView, MissingView } from "../../../src/site/views/media/shown-media.ts";
import { Description } from "./description.tsx";

interface MissingProps {
  readonly missing: MissingView;
}

/** A quiet line for what is not there, with the reason. */
export const Missing = ({ missing: { label, name, facts, reason, description } }: MissingProps) => (
  <p class="missing">
    <span>
      {label}
      {name && (
        <>
          , <bdi>{name}</bdi>
        </>
      )}
      {facts && `, ${facts}`}: {reason}
    </span>
    {description && <Description text={description} />}
  </p>
);

interface FactProps {
  readonly fact: FactView;
}

/** A thing of which words are all that is known: a giveaway, an invoice, a game. */
export const Fact = ({ fact: { label, title, note } }: FactProps) => (
  <p class="fact">
    <span class="name">{label}</span>
    {title && (
      <>
        : <bdi>{title}</bdi>
      </>
    )}
    {note && (
      <span class="figures" dir="auto">
        {" "}
        {note}
      </span>
    )}
  </p>
);
