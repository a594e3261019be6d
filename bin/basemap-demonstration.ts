import type { DemonstrationShapes } from "@/server/basemap/demonstration/city";
import { writeDemonstrationMap } from "@/server/basemap/demonstration/write";
import { launch, say } from "./launch/console.mjs";
import { readSettings } from "./launch/settings.mjs";

/** Streets follow the borders, but not each corner of their hexagons. */
const roundedMetres = 50;

/** Called by the launcher: writes the demonstration's street map unless it is there. */
async function make(): Promise<void> {
  const bytes = await writeDemonstrationMap(readSettings().dataDir, readShapes);
  say(bytes === null ? "there already" : `${(bytes / 1e6).toFixed(1)} MB`);
}

async function readShapes(): Promise<DemonstrationShapes> {
  const { readGazetteer } = await import("@/db/seed/reference/gazetteer");
  const { simplifyTogether } = await import("@/server/domain/area/simplify-together");
  const { areas, shapes } = readGazetteer();
  const geometries = new Map(shapes.map(({ areaCode, geometry }) => [areaCode, geometry]));
  const kelurahan = areas.filter(({ level }) => level === "kelurahan");
  const rounded = simplifyTogether(
    kelurahan.flatMap(({ code }) => geometries.get(code) ?? []),
    roundedMetres,
  );
  return {
    kelurahan: kelurahan.map(({ code, name, parentCode }, index) => ({
      code,
      name,
      parentCode: parentCode ?? "",
      geometry: rounded[index] ?? { type: "MultiPolygon", coordinates: [] },
    })),
    labels: areas.flatMap(({ name, level, labelLatitude: latitude, labelLongitude: longitude }) =>
      level === "kelurahan" ? [] : [{ name, level, latitude, longitude }],
    ),
  };
}

await launch(make);
