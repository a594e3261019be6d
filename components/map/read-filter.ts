import { type Status, statuses } from "@/server/domain/complaint/status";
import type { MapFilter } from "./filter";

type Address = Record<string, string | string[] | undefined>;

/** Filters live in the address: `?status=waiting&kategori=jalan&terlambat=1`; what is unknown counts as absent. */
export function readFilter(address: Address): MapFilter {
  const list = (key: string) => [address[key] ?? []].flat().filter(Boolean);
  const wanted = list("status").filter((one): one is Status => (statuses as readonly string[]).includes(one));
  const groups = list("kategori").map((one) => one.slice(0, 32));
  return {
    statuses: wanted.length > 0 ? wanted : null,
    groups: groups.length > 0 ? groups : null,
    overdue: address.terlambat === "1",
  };
}
