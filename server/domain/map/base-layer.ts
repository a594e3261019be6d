import { seconds } from "../duration";

export type PictureLayer = {
  kind: "pictures";
  url: string;
  /** Text with plain links, from the settings. */
  attribution: string;
  /** How long to wait for the first tile before the next layer takes its place; null: there is none. */
  patienceMs: number | null;
};

export type StreetLayer = {
  kind: "streets";
  /** A PMTiles archive that answers byte ranges. */
  url: string;
  maxZoom: number;
  /** Words without any markup. */
  attribution: string;
  isDemonstration: boolean;
};

/** What lies under the marks of a map. */
export type BaseLayer = PictureLayer | StreetLayer;

/** OpenStreetMap's own tiles: light use with attribution, so for the demonstration only. */
export const standardTiles: PictureLayer = {
  kind: "pictures",
  url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
  attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>',
  patienceMs: seconds(4),
};
