import { rm, writeFile } from "node:fs/promises";
import { findBasemap, keepBasemap, temporaryBasemap } from "../store";
import type { DemonstrationShapes } from "./city";
import { zooms } from "./cut-tiles";
import { demonstrationAttribution, demonstrationVersion, generateDemonstrationMap } from "./generate";

/** Writes the demonstration's street map unless this version is there. Returns its size in bytes, or null. */
export async function writeDemonstrationMap(
  dataDir: string,
  readShapes: () => DemonstrationShapes,
): Promise<number | null> {
  const known = await findBasemap(dataDir, "demonstration");
  if (known?.version === demonstrationVersion) return null;
  const file = await temporaryBasemap(dataDir);
  try {
    await writeFile(file, generateDemonstrationMap(readShapes()));
    const facts = { maxZoom: zooms.to, attribution: demonstrationAttribution, version: demonstrationVersion };
    return (await keepBasemap(dataDir, "demonstration", { file, ...facts })).bytes;
  } finally {
    await rm(file, { force: true });
  }
}
