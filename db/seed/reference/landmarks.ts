import { centreAndNorth } from "./landmarks-centre";
import { east } from "./landmarks-east";
import { south } from "./landmarks-south";
import { west } from "./landmarks-west";

/** Kelurahan → streets and things in it, by their common names; written by us from what everybody knows of the city. */
const byKelurahan: Record<string, string> = { ...centreAndNorth, ...west, ...south, ...east };

/** Name and kelurahan, one line for each; a long street has several. */
export function listLandmarks(): { name: string; kelurahan: string }[] {
  return Object.entries(byKelurahan).flatMap(([kelurahan, names]) =>
    [...new Set(names.split(/,\s*/))].map((name) => ({ name, kelurahan })),
  );
}
