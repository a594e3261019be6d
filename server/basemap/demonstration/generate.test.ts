import { cellsToMultiPolygon, gridDisk, latLngToCell } from "h3-js";
import { PMTiles } from "pmtiles";
import { PmtilesSource } from "protomaps-leaflet";
import { expect, it } from "vitest";
import { generateDemonstrationMap } from "./generate";

const disk = (latitude: number, longitude: number) => gridDisk(latLngToCell(latitude, longitude, 10), 4);
const west = disk(-6.18, 106.82);
const east = disk(-6.18, 106.832).filter((cell) => !west.includes(cell));
const shape = (code: string, cells: string[]) => ({
  code,
  name: code,
  parentCode: "31.71.01",
  geometry: { type: "MultiPolygon" as const, coordinates: cellsToMultiPolygon(cells, true) },
});
const shapes = {
  kelurahan: [shape("31.71.01.1001", west), shape("31.71.01.1002", east)],
  labels: [{ name: "Gambir", level: "kecamatan" as const, longitude: 106.826, latitude: -6.18 }],
};

function open(bytes: Buffer) {
  const getBytes = async (offset: number, length: number) => ({
    data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
  });
  return new PMTiles({ getKey: () => "memory", getBytes });
}

/** The layers of the tile over the middle of the western kelurahan, as the map reads them. */
async function layersAt(z: number) {
  const source = new PmtilesSource(open(generateDemonstrationMap(shapes)), false);
  const sine = Math.sin((-6.1801 * Math.PI) / 180);
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
  const x = ((106.8201 + 180) / 360) * 2 ** z;
  return source.get({ z, x: Math.floor(x), y: Math.floor(y) }, 256);
}

it("the same areas give the same bytes", () => {
  expect(generateDemonstrationMap(shapes).equals(generateDemonstrationMap(shapes))).toBe(true);
});

it("a close tile has named lanes, lots and blocks", async () => {
  const layers = await layersAt(14);
  const roads = (layers.get("roads") ?? []).map(({ props }) => props);
  expect(roads.length).toBeGreaterThan(100);
  expect(roads.some(({ name }) => /^(Jalan|Gang|Lorong) \p{L}+ /u.test(String(name)))).toBe(true);
  expect(roads.map(({ kind }) => kind)).toContain("minor_road");
  expect(layers.get("buildings")?.length).toBeGreaterThan(50);
  expect(layers.get("landuse")?.length).toBeGreaterThan(0);
});

it("a far tile has neither lanes nor lots", async () => {
  const [near, far] = [await layersAt(14), await layersAt(12)];
  expect(far.get("roads")?.length).toBeLessThan((near.get("roads")?.length ?? 0) / 4);
  expect(far.has("buildings")).toBe(false);
});

it("the archive says in both languages that its streets are made up", async () => {
  const metadata = await open(generateDemonstrationMap(shapes)).getMetadata();
  expect(metadata).toMatchObject({
    demonstration: true,
    attribution: expect.stringMatching(/peragaan.*demonstration/),
  });
});
