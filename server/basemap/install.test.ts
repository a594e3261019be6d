import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { installBasemap } from "./install";
import { BasemapRefusal } from "./refusal";
import { findBasemap } from "./store";
import { emptyFolder, smallArchive, smallArchiveFile } from "./testing/small-archive";

it("installs an archive in the place of the one before, with plain words as attribution", async () => {
  const dataDir = emptyFolder();
  const first = await installBasemap(dataDir, smallArchiveFile());
  expect(first).toMatchObject({ maxZoom: 14, attribution: "© OpenStreetMapx" });
  const second = await installBasemap(dataDir, smallArchiveFile({ maxZoom: 13 }));
  expect(await findBasemap(dataDir, "installed")).toEqual(second);
  expect(readdirSync(path.join(dataDir, "basemap")).sort()).toEqual(
    [`${second.digest}.pmtiles`, "installed.json"].sort(),
  );
});

const picture = () => {
  const file = smallArchiveFile();
  const bytes = smallArchive();
  bytes.writeUInt8(2, 99);
  writeFileSync(file, bytes);
  return file;
};
const text = () => {
  const file = smallArchiveFile();
  writeFileSync(file, "x".repeat(20_000));
  return file;
};

it.each([
  ["no file", () => "/no/such/file.pmtiles", "There is no file"],
  ["another format", text, "no PMTiles archive"],
  ["pictures", picture, "holds pictures"],
  ["too few zooms", () => smallArchiveFile({ maxZoom: 11 }), "ends at zoom 11"],
  ["another city", () => smallArchiveFile({ bounds: [110, -8, 111, -7] }), "does not cover Jakarta"],
  ["other layers", () => smallArchiveFile({ layers: ["water"] }), "lacks the layers roads"],
  ["another schema", () => smallArchiveFile({ layers: ["water", "transportation"] }), "OpenMapTiles"],
  ["a URL without https", () => "http://maps.example/a.pmtiles", "must begin with https"],
])("%s is refused with the reason, and what was installed stays", async (_case, make, words) => {
  const dataDir = emptyFolder();
  const before = await installBasemap(dataDir, smallArchiveFile());
  const work = installBasemap(dataDir, make());
  await expect(work).rejects.toThrow(BasemapRefusal);
  await expect(work).rejects.toThrow(words);
  expect(await findBasemap(dataDir, "installed")).toEqual(before);
  expect(readdirSync(path.join(dataDir, "basemap"))).toHaveLength(2);
});

it("an archive that was cut off on the disk counts as none", async () => {
  const dataDir = emptyFolder();
  const { digest } = await installBasemap(dataDir, smallArchiveFile());
  writeFileSync(path.join(dataDir, "basemap", `${digest}.pmtiles`), "PMTiles");
  expect(await findBasemap(dataDir, "installed")).toBeNull();
});

it.each(["", "{", "{}"])("a record that reads %j counts as none", async (text) => {
  const dataDir = emptyFolder();
  await installBasemap(dataDir, smallArchiveFile());
  writeFileSync(path.join(dataDir, "basemap", "installed.json"), text);
  expect(await findBasemap(dataDir, "installed")).toBeNull();
});
