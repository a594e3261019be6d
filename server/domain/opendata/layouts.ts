import type { Layout } from "./column";
import { fullLayout } from "./full";
import { georeportLayout } from "./georeport";
import { nyc311Layout } from "./nyc311";

export const layouts: readonly Layout[] = [fullLayout, nyc311Layout, georeportLayout];
export const layoutCodes = ["full", "nyc311", "georeport"] as const satisfies readonly Layout["code"][];
export type LayoutCode = (typeof layoutCodes)[number];

export const formats = ["csv", "geojson", "parquet"] as const;
export type FileFormat = (typeof formats)[number];

export const findLayout = (code: string): Layout | undefined =>
  layouts.find((layout) => layout.code === code);
export const isFormat = (name: string): name is FileFormat => (formats as readonly string[]).includes(name);
