import { installBasemap } from "@/server/basemap/install";
import { BasemapRefusal } from "@/server/basemap/refusal";
import { launch, Refusal, say } from "./launch/console.mjs";
import { readSettings } from "./launch/settings.mjs";

const usage = `npm run basemap -- FILE.pmtiles | URL
  A vector base map of Jakarta in the Protomaps schema. The running product shows it on the next page that is opened.`;

/** `npm run basemap`: installs the streets under the maps. */
async function install(): Promise<void> {
  const [source, ...more] = process.argv.slice(2);
  if (!source || more.length > 0) throw new Refusal(usage);
  try {
    const { bytes, maxZoom } = await installBasemap(readSettings().dataDir, source);
    say(`The base map is installed: ${(bytes / 1e6).toFixed(1)} MB, up to zoom ${maxZoom}.`);
  } catch (error) {
    if (error instanceof BasemapRefusal) throw new Refusal(error.message);
    throw error;
  }
}

await launch(install);
