/** The role of a line in its post: all of it, the first of several, the last, or one between. */
const ROLES = ["only", "first", "last", "inner"] as const;
/** See ROLES. */
export type Role = (typeof ROLES)[number];

/** A naive Bayes model of the features of lines in each role. */
export interface RoleModel {
  /** The natural logarithm of the likelihood of features among the lines of a role. */
  logLikelihood(role: Role, features: readonly number[]): number;
}

/** Counts the values of features by role; weights may be fractions. */
export class RoleCounts {
  readonly #sizes: readonly number[];
  readonly #counts: Record<Role, Float64Array[]>;
  readonly #totals: Record<Role, number> = { only: 0, first: 0, last: 0, inner: 0 };

  constructor(sizes: readonly number[]) {
    const empty = (): Float64Array[] => sizes.map((size) => new Float64Array(size));
    this.#sizes = sizes;
    this.#counts = { only: empty(), first: empty(), last: empty(), inner: empty() };
  }

  add(role: Role, features: readonly number[], weight = 1): void {
    this.#totals[role] += weight;
    this.#counts[role].forEach((counts, feature) => {
      const value = features[feature] ?? 0;
      counts[value] = (counts[value] ?? 0) + weight;
    });
  }

  /**
   * The model of the counts. Roles that were seen seldom are smoothed towards all roles together;
   * the features, which are not independent, are damped.
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
            return (
              DAMPING *
              Math.log((seen + PRIOR_WEIGHT * share) / (this.#totals[role] + PRIOR_WEIGHT))
            );
          }),
        ),
      ]),
    );
    return {
      logLikelihood: (role, features) =>
        features.reduce((sum, value, feature) => sum + (tables[role]?.[feature]?.[value] ?? 0), 0),
    };
  }
}

const DAMPING = 0.8;
const PRIOR_WEIGHT = 4;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
