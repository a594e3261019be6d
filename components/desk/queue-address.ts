import type { Route } from "next";
import {
  clockStates,
  emptyFilter,
  type PageSize,
  pageSizes,
  type QueueFilter,
  queueFilterSchema,
  queueViews,
} from "@/server/domain/desk/queue-filter";

/** The queue's filter and page in the URL. */
export type QueueAddress = { filter: QueueFilter; cursor: string | null; pageSize: PageSize };
export type AddressParams = Record<string, string | string[] | undefined>;

/** Prefix of a whole group in the field for categories. */
export const groupPrefix = "kelompok:";

/** Parses the URL; unknown and invalid parameters are ignored. */
export function readQueueAddress(params: AddressParams): QueueAddress {
  const one = (name: string) => [params[name]].flat()[0] || null;
  const category = one("kategori");
  const isGroup = category?.startsWith(groupPrefix);
  const said = {
    view: queueViews.find((view) => view === one("tampilan")),
    statuses: [params.status].flat().flatMap((value) => value?.split(",") ?? []),
    group: isGroup ? category?.slice(groupPrefix.length) : null,
    category: isGroup ? null : category,
    area: one("wilayah"),
    channel: one("kanal"),
    assignee: one("orang"),
    clock: clockStates.find((state) => state === one("jam")),
    from: one("dari"),
    to: one("sampai"),
    text: one("cari")?.slice(0, 120),
    code: one("nomor")?.slice(0, 40),
  };
  const filter = { ...emptyFilter };
  for (const [name, value] of Object.entries(said)) {
    const known = name === "statuses" ? knownStatuses(said.statuses) : value;
    const parsed = queueFilterSchema.safeParse({ [name]: known });
    if (parsed.success) Object.assign(filter, { [name]: parsed.data[name as keyof QueueFilter] });
  }
  const pageSize = pageSizes.find((size) => String(size) === one("baris")) ?? pageSizes[0];
  return { filter, cursor: one("setelah")?.slice(0, 80) ?? null, pageSize };
}

const statusesSchema = queueFilterSchema.shape.statuses;

function knownStatuses(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => statusesSchema.safeParse([word]).success);
}

/** `/petugas` with only the parameters that differ from the defaults. */
export function toQueueHref(
  filter: QueueFilter,
  { cursor = null, pageSize = pageSizes[0] }: Partial<Omit<QueueAddress, "filter">> = {},
): Route {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value) query.set(name, value);
  };
  set("tampilan", filter.view === "mine" ? null : filter.view);
  set("status", filter.statuses.join(","));
  set("kategori", filter.group ? groupPrefix + filter.group : filter.category);
  set("wilayah", filter.area);
  set("kanal", filter.channel);
  set("orang", filter.assignee);
  set("jam", filter.clock);
  set("dari", filter.from);
  set("sampai", filter.to);
  set("cari", filter.text);
  set("nomor", filter.code);
  set("baris", pageSize === pageSizes[0] ? null : String(pageSize));
  set("setelah", cursor);
  const words = query.toString();
  return words ? `/petugas?${words}` : "/petugas";
}

/** The number of conditions of a filter besides its view and the search. */
export function countConditions(filter: QueueFilter): number {
  const { statuses, group, category, area, channel, assignee, clock, from, to } = filter;
  return [statuses.length > 0, group ?? category, area, channel, assignee, clock, from, to].filter(Boolean)
    .length;
}
