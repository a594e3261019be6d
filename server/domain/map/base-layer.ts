import { z } from "zod";
import { seconds } from "../duration";

const pictureLayerSchema = z.object({
  kind: z.literal("pictures"),
  url: z.string(),
  /** HTML, from the settings. */
  attribution: z.string(),
  /** How long to wait for the first tile before the next layer takes its place; null: there is none. */
  patienceMs: z.number().nullable(),
});

const streetLayerSchema = z.object({
  kind: z.literal("streets"),
  /** A PMTiles archive that answers byte ranges. */
  url: z.string(),
  maxZoom: z.number(),
  /** Words without any markup. */
  attribution: z.string(),
  isDemonstration: z.boolean(),
});

/** What lies under the marks of a map. */
export const baseLayerSchema = z.discriminatedUnion("kind", [pictureLayerSchema, streetLayerSchema]);
export type PictureLayer = z.infer<typeof pictureLayerSchema>;
export type StreetLayer = z.infer<typeof streetLayerSchema>;
export type BaseLayer = z.infer<typeof baseLayerSchema>;

/** OpenStreetMap's own tiles: light use with attribution, so for the demonstration only. */
export const standardTiles: PictureLayer = {
  kind: "pictures",
  url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
  attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>',
  patienceMs: seconds(4),
};
