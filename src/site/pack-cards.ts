import type { RenderJob, ViewJob } from "./render-job.ts";
import type { CardView, ListingView } from "./views.ts";

/** Jobs whose listings name their cards by number: a post's card stands in many listings. */
export interface PackedJobs {
  readonly cards: readonly CardView[];
  readonly jobs: readonly PackedJob[];
}

export type PackedJob = RenderJob | PackedListing;

interface PackedListing extends Omit<ViewJob, "kind" | "view"> {
  readonly kind: "listing";
  readonly view: Omit<ListingView, "cards">;
  /** Positions in `PackedJobs.cards`. */
  readonly cards: readonly number[];
}

/** Take equal cards together: those that are one object. */
export function packCards(jobs: readonly RenderJob[]): PackedJobs {
  const numbers = new Map<CardView, number>();
  const numberOf = (card: CardView): number => {
    const number = numbers.get(card) ?? numbers.size;
    numbers.set(card, number);
    return number;
  };
  const packed = jobs.map((job): PackedJob => {
    if (job.kind !== "view" || job.view.kind !== "listing") return job;
    const { cards, ...view } = job.view;
    return { ...job, kind: "listing", view, cards: cards.map(numberOf) };
  });
  return { cards: [...numbers.keys()], jobs: packed };
}

/** The jobs as they were; a card that stands in several listings is one object again. */
export const unpackCards = ({ cards, jobs }: PackedJobs): readonly RenderJob[] =>
  jobs.map((job): RenderJob => {
    if (job.kind !== "listing") return job;
    const { cards: numbers, view, ...rest } = job;
    const shown = numbers.flatMap((number) => cards[number] ?? []);
    return { ...rest, kind: "view", view: { ...view, cards: shown } };
  });
