import { type Header, TileType } from "pmtiles";
import { z } from "zod";
import { openArchive } from "./open-archive";
import { BasemapRefusal } from "./refusal";

type ArchiveFacts = { maxZoom: number; attribution: string };

/** South-western and north-eastern part of the mainland, degrees. */
const jakarta = { west: 106.72, south: -6.33, east: 106.94, north: -6.12 };
const lowestMaxZoom = 12;
const needed = ["roads", "water"];

const metadataSchema = z.object({
  attribution: z.string().max(2_000).optional(),
  vector_layers: z.array(z.object({ id: z.string() })).default([]),
});

/**
 * What we need to know of an archive, if it is a base map of Jakarta in the Protomaps schema.
 * @throws BasemapRefusal
 */
export async function checkArchive(file: string): Promise<ArchiveFacts> {
  const { archive, close } = await openArchive(file);
  try {
    const header = await archive.getHeader().catch(() => {
      throw new BasemapRefusal("This is no PMTiles archive of version 3.");
    });
    checkHeader(header);
    const metadata = metadataSchema.safeParse(await archive.getMetadata().catch(() => null));
    if (!metadata.success) throw new BasemapRefusal("The archive's metadata cannot be read.");
    checkLayers(metadata.data.vector_layers.map(({ id }) => id));
    return { maxZoom: header.maxZoom, attribution: plainText(metadata.data.attribution ?? "") };
  } finally {
    await close();
  }
}

function checkHeader({ tileType, maxZoom, minLon, minLat, maxLon, maxLat }: Header): void {
  if (tileType !== TileType.Mvt)
    throw new BasemapRefusal("The archive holds pictures, not vector tiles (MVT).");
  if (maxZoom < lowestMaxZoom)
    throw new BasemapRefusal(`The archive ends at zoom ${maxZoom}; streets need ${lowestMaxZoom} or more.`);
  const { west, south, east, north } = jakarta;
  if (minLon > west || minLat > south || maxLon < east || maxLat < north)
    throw new BasemapRefusal(
      "The archive does not cover Jakarta (106.72 to 106.94 east, 6.12 to 6.33 south).",
    );
}

function checkLayers(layers: readonly string[]): void {
  const missing = needed.filter((one) => !layers.includes(one));
  if (missing.length === 0) return;
  const hint = layers.includes("transportation")
    ? " It looks like the OpenMapTiles schema, which the map does not draw; use a Protomaps extract."
    : "";
  throw new BasemapRefusal(
    `The archive lacks the layers ${missing.join(", ")} of the Protomaps schema.${hint}`,
  );
}

/** Attributions come with links; we show their words. */
const plainText = (html: string) =>
  html
    .replace(/<[^<>]*>/g, "")
    .replace(/&copy;/g, "©")
    .replace(/[<>&"]/g, " ")
    .trim()
    .slice(0, 200);
