import { type Status, statuses } from "@/server/domain/complaint/status";

export const queueViews = ["mine", "area", "pending", "closed"] as const;
export type QueueView = (typeof queueViews)[number];

/** The queue's filters as the address holds them. */
export type QueueAddress = {
  view: QueueView;
  status: Status | null;
  overdue: boolean;
  code: string | null;
  cursor: string | null;
};

export function readQueueAddress(address: Record<string, string | undefined>): QueueAddress {
  return {
    view: queueViews.find((view) => view === address.tampilan) ?? "mine",
    status: statuses.find((status) => status === address.status) ?? null,
    overdue: address.terlambat === "1",
    code: address.nomor?.slice(0, 40) || null,
    cursor: address.setelah?.slice(0, 80) ?? null,
  };
}

export function toQueueQuery({ view, status, overdue, code }: QueueAddress, cursor: string): string {
  const query = new URLSearchParams({ tampilan: view, setelah: cursor });
  if (status) query.set("status", status);
  if (overdue) query.set("terlambat", "1");
  if (code) query.set("nomor", code);
  return query.toString();
}
