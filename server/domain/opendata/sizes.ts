import type { FileFormat, LayoutCode } from "./layouts";

/** Bytes per row, measured over one month of the demonstration data. */
const bytesPerRow: Record<LayoutCode, Record<FileFormat, number>> = {
  full: { csv: 540, geojson: 1_370, parquet: 110 },
  nyc311: { csv: 440, geojson: 1_370, parquet: 80 },
  georeport: { csv: 330, geojson: 730, parquet: 65 },
};

/** The approximate size of a file in bytes, before any compression in transit. */
export const estimateSize = (layout: LayoutCode, format: FileFormat, rows: number): number =>
  bytesPerRow[layout][format] * rows;
