import type { ButtonView, CountsView } from "../../src/site/views/views.ts";
import { DateLabel } from "./date-label.tsx";
import { OutwardLink } from "./outward-link.tsx";

/** The buttons below a post that lead to an address. */
export const Buttons = ({ buttons }: { readonly buttons: readonly ButtonView[] }) => (
  <section class="buttons" aria-label="Buttons">
    <ul>
      {buttons.map(({ label, address, link }) => (
        <li>
          {link === undefined ? (
            <bdi>{label}</bdi>
          ) : (
            <OutwardLink link={link}>
              <bdi>{label}</bdi>
            </OutwardLink>
          )}{" "}
          <span class="figures">{address}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** How often a post was seen, passed on and reacted to, and when that was counted. */
export const Counts = ({ counts: { reactions, said, taken } }: { readonly counts: CountsView }) => (
  <div class="counts">
    {reactions.length > 0 && (
      <ul class="row" aria-label="Reactions">
        {reactions.map(({ sign, name, count }) => (
          <li>
            {sign ? <span class="sign">{sign}</span> : name} {count}
          </li>
        ))}
      </ul>
    )}
    {(said.length > 0 || taken) && (
      <p>
        {said.join(", ")}
        {taken && (
          <>
            {said.length > 0 ? ", as of " : "As of "}
            <DateLabel date={taken} />
          </>
        )}
      </p>
    )}
  </div>
);

/** Who signed a post. */
export const Signature = ({ author }: { readonly author: string }) => (
  <p class="signature">
    Signed <bdi>{author}</bdi>
  </p>
);
