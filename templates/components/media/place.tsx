import type { PlaceView } from "../../../src/site/views/media/shown-media.ts";
import { OutwardLink } from "../outward-link.tsx";

interface Props {
  readonly place: PlaceView;
}

/** A place by its name and coordinates, with a way to a map. */
export const Place = ({ place: { label, address, coordinates, note } }: Props) => (
  <p class="place">
    <bdi class="name">{label}</bdi>
    {address && (
      <>
        , <bdi>{address}</bdi>
      </>
    )}
    {coordinates && (
      <>
        {" "}
        <OutwardLink link={coordinates}>{coordinates.label}</OutwardLink>
      </>
    )}
    {note && <span class="figures"> {note}</span>}
  </p>
);
