import type { Sequence } from "../sequence.ts";
import { isProven, type Span } from "../span.ts";
import type { PostModel } from "./post-model.ts";
import { StretchLines } from "./stretch-lines.ts";
import { StretchPlan } from "./stretch-plan.ts";

/** The share of posts whose second copy is missing, and of those where it is cut or altered. */
export interface Damage {
  readonly missing: number;
  readonly cut: number;
}

/**
 * Read a stretch of lines, none of which a second copy proves, as posts in the most probable way: a
 * semi-Markov model, decoded by dynamic programming. The post before the stretch may go on into it
 * with a third copy; it comes back first, as it was or longer.
 */
export function readStretch(
  sequence: Sequence,
  stretch: { readonly from: number; readonly to: number },
  before: Span | undefined,
  model: PostModel,
  damage: Damage,
): readonly Span[] {
  const lines = new StretchLines(sequence, stretch.from, stretch.to, model);
  const plan = new StretchPlan(stretch.from, stretch.to);
  const most = Math.min(LONGEST_POST, Math.ceil(model.longest * 1.5) + 1);
  const oneLiners = model.oneLinersAt(stretch.from);
  const longer = -Math.log(1 - oneLiners);
  const lone = longer - Math.log(damage.missing);
  offerThirdCopy(plan, lines, before, -Math.log(damage.cut));
  for (let from = stretch.from; from < stretch.to; from++) {
    const isLabel = lines.isHeader(from) && from + 1 < stretch.to && !lines.isHeader(from + 1);
    const text = isLabel ? from + 1 : from;
    const oneLiner = -Math.log(oneLiners) + lines.only(text);
    plan.offer({ from, text, copy: text + 1, to: text + 1 }, oneLiner);
    const end = Math.min(text + most, lines.nextHeader(text + 1));
    for (let to = text + 2; to <= end; to++) {
      const cost = lone + lines.several(text, to);
      if (plan.improves(from, to, cost)) plan.offer({ from, text, copy: to, to }, cost);
    }
    for (const copy of lines.copiesOf(text + 1, end)) {
      const { start, end: to } = copy;
      const cut = longer - Math.log(damage.cut) + lines.several(text, start);
      plan.offer({ from, text, copy: start, to }, cut + Math.log(start - text));
    }
  }
  return [...plan.spans(before)];
}

/** Longer posts are not considered where no second copy proves them. */
const LONGEST_POST = 160;

function offerThirdCopy(
  plan: StretchPlan,
  lines: StretchLines,
  before: Span | undefined,
  cost: number,
): void {
  if (!before || !isProven(before)) return;
  const length = lines.likeness(before.text + 1, plan.from, before.copy - before.text - 1);
  if (length > 0) plan.offer({ ...before, to: plan.from + length }, cost);
}
