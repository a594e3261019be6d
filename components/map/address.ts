import { type Status, statuses } from "@/server/domain/complaint/status";
import { canonicalFilter, type MapFilter } from "@/server/domain/map/filter";
import { deepestZoom, shallowest } from "@/server/domain/map/level";

/** The view of the map: its centre in degrees, and the zoom. */
export type View = { latitude: number; longitude: number; zoom: number };
type Address = Record<string, string | string[] | undefined>;

const period = /^20\d\d(-(0[1-9]|1[0-2]))?$/;
const listOf = (address: Address, key: string) => [address[key] ?? []].flat().filter(Boolean);
const firstOf = (address: Address, key: string) => listOf(address, key)[0] ?? "";

/** `?status=waiting&kategori=jalan&periode=2026-11&terlambat=1`; unknown parameters count as absent. */
export function readFilter(address: Address): MapFilter {
  const wanted = listOf(address, "status").filter((one): one is Status =>
    (statuses as readonly string[]).includes(one),
  );
  const groups = listOf(address, "kategori").map((one) => one.slice(0, 32));
  const asked = firstOf(address, "periode");
  return {
    statuses: wanted.length > 0 ? wanted : null,
    groups: groups.length > 0 ? groups : null,
    overdue: firstOf(address, "terlambat") === "1",
    period: period.test(asked) ? asked : "all",
  };
}

/** `?lat=-6.2&lng=106.83&z=14`; null for anything else. */
export function readView(address: Address): View | null {
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = ["lat", "lng", "z"].map((key) =>
    firstOf(address, key) === "" ? Number.NaN : Number(firstOf(address, key)),
  );
  const isView =
    Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= shallowest && zoom <= deepestZoom + 1;
  return isView ? { latitude, longitude, zoom: Math.round(zoom) } : null;
}

/** The query string of a filter and a view: the shortest that reads as the same. */
export function writeMapUrl(filter: MapFilter, view: View | null): `?${string}` | "" {
  const spelled = canonicalFilter(filter);
  const words = new URLSearchParams();
  for (const status of spelled.statuses ?? []) words.append("status", status);
  for (const group of spelled.groups ?? []) words.append("kategori", group);
  if (spelled.period) words.set("periode", spelled.period);
  if (spelled.overdue) words.set("terlambat", "1");
  if (view) {
    words.set("lat", view.latitude.toFixed(5));
    words.set("lng", view.longitude.toFixed(5));
    words.set("z", String(view.zoom));
  }
  const query = words.toString();
  return query ? `?${query}` : "";
}
