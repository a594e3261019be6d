import type { Layout } from "@/server/domain/opendata/column";
import type { PublishedComplaint } from "@/server/domain/opendata/published";
import { csvHeader, csvRow, geojsonFeature } from "@/server/domain/opendata/text-formats";

export type Pages = AsyncIterable<readonly PublishedComplaint[]>;
export type Chunks = AsyncGenerator<Uint8Array<ArrayBuffer>>;
/** A file's metadata. */
export type About = { month: string; licence: string };

const encoder = new TextEncoder();

/** UTF-8 without a byte order mark, one chunk per page. */
export async function* writeCsv(layout: Layout, pages: Pages): Chunks {
  yield encoder.encode(csvHeader(layout));
  for await (const rows of pages) yield encoder.encode(rows.map((row) => csvRow(layout, row)).join(""));
}

/** A FeatureCollection, one Feature per line. */
export async function* writeGeojson(layout: Layout, pages: Pages, { month, licence }: About): Chunks {
  const about = JSON.stringify({ type: "FeatureCollection", month, layout: layout.code, license: licence });
  yield encoder.encode(`${about.slice(0, -1)},"features":[`);
  let separator = "\n";
  for await (const rows of pages) {
    for (let start = 0; start < rows.length; start += 1_000) {
      const features = rows.slice(start, start + 1_000).map((row) => geojsonFeature(layout, row));
      yield encoder.encode(separator + features.join(",\n"));
      separator = ",\n";
    }
  }
  yield encoder.encode("\n]}\n");
}
