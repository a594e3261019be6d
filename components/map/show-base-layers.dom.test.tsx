import { GridLayer, type Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type BaseLayer, standardTiles } from "@/server/domain/map/base-layer";
import { showBaseLayers } from "./show-base-layers";

const { shown } = vi.hoisted(() => ({ shown: [] as { name: string; layer: GridLayer; isOn: boolean }[] }));

/** A layer that only remembers whether it is on the map. */
function silentLayer(name: string) {
  const layer = Object.assign(new GridLayer(), {
    addTo: () => {
      entry.isOn = true;
    },
    remove: () => {
      entry.isOn = false;
      layer.fire("remove");
    },
  });
  const entry = { name, layer, isOn: false };
  shown.push(entry);
  return layer;
}

vi.mock("leaflet", async (original) => ({
  ...(await original<typeof import("leaflet")>()),
  tileLayer: (url: string) => silentLayer(url),
}));
vi.mock("./streets/street-layer", () => ({
  createStreetLayer: ({ url }: { url: string }) => silentLayer(url),
}));

const made: BaseLayer = {
  kind: "streets",
  url: "made up",
  maxZoom: 14,
  attribution: "peraga",
  isDemonstration: true,
};
const own: BaseLayer = { kind: "pictures", url: "own", attribution: "us", patienceMs: null };
const map = {} as LeafletMap;
const names = () => shown.filter(({ isOn }) => isOn).map(({ name }) => name);
const fire = (event: string) => shown[0]?.layer.fire(event);

beforeEach(() => {
  shown.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("streets take the place of pictures at the first tile that fails", async () => {
  showBaseLayers(map, [standardTiles, made]);
  expect(names()).toEqual([standardTiles.url]);
  fire("tileerror");
  await vi.waitFor(() => expect(names()).toEqual(["made up"]));
});

it("streets take the place of pictures that do not come within four seconds", async () => {
  showBaseLayers(map, [standardTiles, made]);
  await vi.advanceTimersByTimeAsync(3_900);
  expect(names()).toEqual([standardTiles.url]);
  await vi.advanceTimersByTimeAsync(200);
  await vi.waitFor(() => expect(names()).toEqual(["made up"]));
});

it("pictures that came stay, also when a later one fails", async () => {
  showBaseLayers(map, [standardTiles, made]);
  fire("tileload");
  fire("tileerror");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(names()).toEqual([standardTiles.url]);
});

it("without a network the pictures are not asked for", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  showBaseLayers(map, [standardTiles, made]);
  await vi.waitFor(() => expect(names()).toEqual(["made up"]));
  expect(shown).toHaveLength(1);
});

it("pictures of the setting are never replaced", async () => {
  showBaseLayers(map, [own]);
  fire("tileerror");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(names()).toEqual(["own"]);
});

it("a map that closed while streets were loaded shows none", async () => {
  const close = showBaseLayers(map, [made]);
  close();
  await vi.advanceTimersByTimeAsync(100);
  expect(names()).toEqual([]);
});
