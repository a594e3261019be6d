import { expect, it } from "vitest";
import { type QueueAddress, queueViews, readQueueAddress, toQueueQuery } from "./queue-address";

const plain: QueueAddress = { view: "mine", status: null, overdue: false, code: null, cursor: null };

it("opens one's own desk when the address says nothing, or what is unknown", () => {
  expect(readQueueAddress({})).toEqual(plain);
  expect(readQueueAddress({ tampilan: "lain", status: "lost", terlambat: "yes", nomor: "" })).toEqual(plain);
});

it("cuts what is too long", () => {
  const { code, cursor } = readQueueAddress({ nomor: "J".repeat(99), setelah: "1".repeat(99) });
  expect([code?.length, cursor?.length]).toEqual([40, 80]);
});

it.each(queueViews)("reads back what it wrote for the view %s", (view) => {
  const address: QueueAddress = {
    view,
    status: "waiting",
    overdue: true,
    code: "JK2611240001",
    cursor: "17.4",
  };
  const written = Object.fromEntries(new URLSearchParams(toQueueQuery(address, "17.4")));
  expect(readQueueAddress(written)).toEqual(address);
});
