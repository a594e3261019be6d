import { expect, it } from "vitest";
import { emptyFilter, type QueueFilter, queueViews } from "@/server/domain/desk/queue-filter";
import { countConditions, readQueueAddress, toQueueHref } from "./queue-address";

const read = (href: string) =>
  readQueueAddress(Object.fromEntries(new URL(href, "http://localhost").searchParams));

it("opens the officer's own queue when the URL names none or an unknown one", () => {
  expect(readQueueAddress({})).toEqual({ filter: emptyFilter, cursor: null, pageSize: 25 });
  const nonsense = { tampilan: "lain", status: "lost", jam: "x", dari: "kemarin", wilayah: "%", nomor: "" };
  expect(readQueueAddress(nonsense).filter).toEqual(emptyFilter);
});

it("keeps known parameters beside unknown ones", () => {
  const { filter } = readQueueAddress({ status: ["waiting", "lost", "waiting"], dari: "x", jam: "near" });
  expect(filter).toEqual({ ...emptyFilter, statuses: ["waiting"], clock: "near" });
});

it("cuts parameters that are too long", () => {
  const { filter, cursor } = readQueueAddress({ nomor: "J".repeat(99), setelah: "1".repeat(99) });
  expect([filter.code?.length, cursor?.length]).toEqual([40, 80]);
});

it.each(queueViews)("reads back what it wrote for the view %s", (view) => {
  const filter: QueueFilter = {
    view,
    statuses: ["waiting", "in_progress"],
    group: "jalan",
    category: null,
    area: "31.71.01",
    channel: "jaki",
    assignee: "nobody",
    clock: "coordination",
    from: "2026-11-01",
    to: "2026-11-24",
    text: "lampu jalan & got",
    code: "JK2611240001",
  };
  const rest = { cursor: "17.4", pageSize: 200 as const };
  expect(read(toQueueHref(filter, rest))).toEqual({ filter, ...rest });
  expect(countConditions(filter)).toBe(8);
});

it("leaves defaults out of the URL", () => {
  expect(toQueueHref(emptyFilter)).toBe("/petugas");
  expect(toQueueHref({ ...emptyFilter, category: "jalan" })).toBe("/petugas?kategori=jalan");
});
