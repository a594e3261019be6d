import { copyFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listBaseLayers, listPictureOrigins } from "./base-layers";
import { installBasemap } from "./install";
import { keepBasemap, temporaryBasemap } from "./store";
import { emptyFolder, smallArchiveFile } from "./testing/small-archive";

const own = { TILE_URL: "https://{s}.tiles.example/{z}/{x}/{y}.png", TILE_ATTRIBUTION: "us" };
const plain = { DEMO: "on", BASEMAP: "osm", TILE_URL: undefined, TILE_ATTRIBUTION: "" } as const;

async function withMadeStreets(): Promise<string> {
  const dataDir = emptyFolder();
  const file = await temporaryBasemap(dataDir);
  copyFileSync(smallArchiveFile(), file);
  await keepBasemap(dataDir, "demonstration", { file, maxZoom: 14, attribution: "peraga", version: "1" });
  return dataDir;
}

const kinds = async (settings: Parameters<typeof listBaseLayers>[0]) =>
  (await listBaseLayers(settings)).map((layer) =>
    layer.kind === "streets" ? `streets ${layer.isDemonstration ? "made up" : "installed"}` : layer.url,
  );

it("the demonstration shows OpenStreetMap's tiles, then streets of its own", async () => {
  const DATA_DIR = await withMadeStreets();
  const osm = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
  expect(await kinds({ ...plain, DATA_DIR })).toEqual([osm, "streets made up"]);
  expect(await listPictureOrigins({ ...plain, DATA_DIR })).toEqual(["https://tile.openstreetmap.org"]);
  expect(await kinds({ ...plain, DATA_DIR, BASEMAP: "none" })).toEqual(["streets made up"]);
  expect(await listPictureOrigins({ ...plain, DATA_DIR, BASEMAP: "none" })).toEqual([]);
});

it("outside the demonstration nobody is asked and no street is made up", async () => {
  const DATA_DIR = await withMadeStreets();
  expect(await kinds({ ...plain, DATA_DIR, DEMO: "off" })).toEqual([]);
  expect(await kinds({ ...plain, DATA_DIR, DEMO: undefined })).toEqual([]);
});

it("the tiles of the setting come before those of the demonstration", async () => {
  const DATA_DIR = await withMadeStreets();
  expect(await kinds({ ...plain, ...own, DATA_DIR })).toEqual([own.TILE_URL]);
  expect(await listPictureOrigins({ ...plain, ...own, DATA_DIR })).toEqual(["https://a.tiles.example"]);
});

it("an installed base map comes before all others, and pages ask no other server", async () => {
  const DATA_DIR = await withMadeStreets();
  await installBasemap(DATA_DIR, smallArchiveFile({ maxZoom: 13 }));
  expect(await kinds({ ...plain, ...own, DATA_DIR })).toEqual(["streets installed"]);
  expect(await listPictureOrigins({ ...plain, ...own, DATA_DIR })).toEqual([]);
});
