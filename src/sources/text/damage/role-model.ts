/** What a line is in its post: all of it, the first of several, the last, or one between. */
const ROLES = ["only", "first", "last", "inner"] as const;
export type Role = (typeof ROLES)[number];

/** How likely lines of each look are in each role, learned from posts that are sure. */
export interface RoleModel {
  /** The natural logarithm of the probability of a look among the lines of a role. */
  logOdds(role: Role, look: readonly number[]): number;
}

/** Counts looks by role; weights may be fractions. */
export class RoleCounts {
  readonly #sizes: readonly number[];
  readonly #counts: Record<Role, Float64Array[]>;
  readonly #totals: Record<Role, number> = { only: 0, first: 0, last: 0, inner: 0 };

  constructor(sizes: readonly number[]) {
    const empty = (): Float64Array[] => sizes.map((size) => new Float64Array(size));
    this.#sizes = sizes;
    this.#counts = { only: empty(), first: empty(), last: empty(), inner: empty() };
  }

  add(role: Role, look: readonly number[], weight = 1): void {
    this.#totals[role] += weight;
    this.#counts[role].forEach((counts, feature) => {
      const value = look[feature] ?? 0;
      counts[value] = (counts[value] ?? 0) + weight;
    });
  }

  /**
   * A naive Bayes model of the counts. Each role leans on all roles together where it was seen
   * seldom, and the features, which are not independent, count for less than their sum.
   */
  model(): RoleModel {
    const all = this.#sizes.map((size, feature) =>
      Array.from({ length: size }, (_, value) => {
        const seen = sum(ROLES.map((role) => this.#counts[role][feature]?.[value] ?? 0));
        const total = sum(ROLES.map((role) => this.#totals[role]));
        return (seen + 0.5) / (total + 0.5 * size);
      }),
    );
    const tables = Object.fromEntries(
      ROLES.map((role) => [
        role,
        this.#counts[role].map((counts, feature) =>
          Array.from(counts, (seen, value) => {
            const share = all[feature]?.[value] ?? 0;
            return DAMPING * Math.log((seen + LEANING * share) / (this.#totals[role] + LEANING));
          }),
        ),
      ]),
    );
    return {
      logOdds: (role, look) =>
        look.reduce((sum, value, feature) => sum + (tables[role]?.[feature]?.[value] ?? 0), 0),
    };
  }
}

const DAMPING = 0.8;
const LEANING = 4;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
