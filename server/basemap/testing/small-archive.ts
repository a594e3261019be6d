import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { writeArchive } from "../pmtiles/write-archive";

type Changes = { bounds?: [number, number, number, number]; layers?: string[]; maxZoom?: number };

/** A folder of its own, like DATA_DIR. */
export const emptyFolder = () => mkdtempSync(path.join(tmpdir(), "basemap-"));

/** The bytes of an archive with one tile at zoom 8 and one at its last. */
export function smallArchive({
  bounds = [106.6, -6.5, 107, -6],
  layers = ["roads", "water", "earth"],
  maxZoom = 14,
}: Changes = {}): Buffer {
  const tiles = [8, maxZoom].map((z) => ({ z, x: 1, y: 1, bytes: gzipSync(`tile of zoom ${z}`) }));
  const attribution = '<a href="https://osm.example">&copy; OpenStreetMap</a><script>x</script>';
  const metadata = { name: "small", attribution, version: "1", vector_layers: layers.map((id) => ({ id })) };
  return writeArchive({ tiles, bounds, metadata });
}

export function smallArchiveFile(changes?: Changes): string {
  const file = path.join(emptyFolder(), "small.pmtiles");
  writeFileSync(file, smallArchive(changes));
  return file;
}
