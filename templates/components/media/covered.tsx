import type { ComponentChildren } from "preact";

interface Props {
  readonly what: "picture" | "video";
  readonly children: ComponentChildren;
}

/**
 * Hides its content until a reader asks for it. The checkbox lies over all of it, so that a pointer
 * and the space bar both work without a script; the words are its label for the eye.
 */
export const Covered = ({ what, children }: Props) => (
  <div class="covered">
    <input class="cover" type="checkbox" aria-label={`Show the ${what} that its sender covered`} />
    <span class="cover-words" aria-hidden="true">
      <span>
        <span class="why">Covered by its sender: </span>show the {what}
      </span>
    </span>
    {children}
  </div>
);
