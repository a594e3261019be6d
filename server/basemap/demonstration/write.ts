import { rm, writeFile } from "node:fs/promises";
import { findBasemap, keepBasemap, temporaryBasemap } from "../store";
import type { DemonstrationShapes } from "./city";
import { demonstrationAttribution, demonstrationVersion, demonstrationZooms } from "./edition";

/** Writes the demonstration's street map unless this version is there. Returns its size in bytes, or null. */
export async function writeDemonstrationMap(
  dataDir: string,
  readShapes: () => Promise<DemonstrationShapes>,
): Promise<number | null> {
  const known = await findBasemap(dataDir, "demonstration");
  if (known?.version === demonstrationVersion) return null;
  const file = await temporaryBasemap(dataDir);
  try {
    // A start that finds its streets there loads nothing of this.
    const { generateDemonstrationMap } = await import("./generate");
    await writeFile(file, generateDemonstrationMap(await readShapes()));
    const facts = {
      maxZoom: demonstrationZooms.to,
      attribution: demonstrationAttribution,
      version: demonstrationVersion,
    };
    return (await keepBasemap(dataDir, "demonstration", { file, ...facts })).bytes;
  } finally {
    await rm(file, { force: true });
  }
}
