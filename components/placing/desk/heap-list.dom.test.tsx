import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import type { Heap } from "@/server/domain/placing/placing-complaint";
import { HeapList } from "./heap-list";

const { moveMany } = vi.hoisted(() => ({ moveMany: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { complaint: { moveMany: { mutate: moveMany } } } }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

afterEach(() => {
  cleanup();
  moveMany.mockReset();
});

const codes = Array.from({ length: 12 }, (_, index) => `JK${index}`);
const heap: Heap = {
  ...{ heap: "a1", heldAs: "same_words", count: codes.length, since: new Date("2026-12-01T02:00:00Z") },
  ...{ masterCode: "JK-public", published: [{ code: "JK-public", status: "waiting" }] },
  items: codes.map((code) => ({ code, excerpt: "Lurah gagal total" })),
};
const open = () =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <HeapList heaps={[heap]} />
    </MessagesProvider>,
  );
const press = (name: RegExp) => fireEvent.click(screen.getByRole("button", { name }));

it("names count and target before a heap is merged, and on one press does nothing", () => {
  open();
  press(/^Gabungkan semua/);
  expect(moveMany).not.toHaveBeenCalled();
  expect(screen.getByRole("group", { name: /12 laporan menjadi bagian dari JK-public/ })).toBeDefined();
  press(/^Batal$/);
  press(/^Lepaskan semua/);
  expect(moveMany).not.toHaveBeenCalled();
});

it("says in a sentence what a merge did, closes the heap, and takes it back on one press", async () => {
  moveMany.mockImplementation(({ complaints }: { complaints: { code: string }[] }) =>
    Promise.resolve(
      complaints.map(({ code }) => ({ code, outcome: "done", status: null, reason: null, detail: null })),
    ),
  );
  const { container } = open();
  fireEvent.click(screen.getByText(/12 laporan dengan kata-kata/));
  const row = container.querySelector("details");
  if (row) row.open = true;
  press(/^Usulkan penolakan semua/);
  press(/^Gabungkan semua/);
  press(/^Gabungkan semua/);
  expect(await screen.findByText("12 laporan sudah digabung ke JK-public.")).toBeDefined();
  expect(container.querySelector("details")?.open).toBe(false);
  expect(screen.queryByRole("button", { name: messages.bulk.run })).toBeNull();
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now + 1000);
  press(/^Batalkan penggabungan/);
  await screen.findByText(/12 laporan sudah dipisahkan lagi/);
  expect(moveMany.mock.calls[1]?.[0]).toMatchObject({ action: "unmerge", complaints: { length: 12 } });
});

it("links the public complaints of the same burst", () => {
  open();
  expect(screen.getByRole("link", { name: "JK-public" }).getAttribute("href")).toBe("/petugas/JK-public");
});
