import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/en.json";
import type { QueueItem } from "@/server/domain/desk/queue-item";
import { BulkBar } from "./bulk-bar";

const { moveMany } = vi.hoisted(() => ({ moveMany: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  client: { complaint: { moveMany: { mutate: moveMany } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

afterEach(cleanup);

const item = (code: string, moves: QueueItem["moves"], isPublic = true) =>
  ({ code, status: "waiting", assigneeStaffId: null, moves, isPublic }) as QueueItem;

it("a private complaint is not offered for removal from public view", () => {
  const chosen = [item("JK1", ["remove"]), item("JK2", ["remove"], false)];
  render(
    <MessagesProvider locale="en" messages={messages}>
      <BulkBar items={chosen} onKeep={() => {}} />
    </MessagesProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: `${messages.action.remove} (1)` }));
  expect(screen.getByText(messages.desk.removeText)).toBeDefined();
  expect(screen.getByRole("button", { name: messages.action.remove })).toBeDefined();
});

it("a second press right after a bulk move starts no other one", async () => {
  moveMany.mockReset();
  moveMany.mockResolvedValue([{ code: "JK1", outcome: "refused", status: null, reason: null, detail: null }]);
  render(
    <MessagesProvider locale="en" messages={messages}>
      <BulkBar items={[item("JK1", ["start"])]} onKeep={() => {}} />
    </MessagesProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: `${messages.action.start} (1)` }));
  fireEvent.submit(screen.getByRole("button", { name: messages.bulk.run }));
  await screen.findByText(/0 done, 1 refused/);
  fireEvent.submit(screen.getByRole("button", { name: messages.bulk.run }));
  expect(moveMany).toHaveBeenCalledTimes(1);
});

it("the result of a bulk move names the selected complaint that was left out, which stays selected", async () => {
  moveMany.mockResolvedValue(
    ["JK1", "JK2"].map((code) => ({ code, outcome: "done", status: null, reason: null, detail: null })),
  );
  const onKeep = vi.fn();
  render(
    <MessagesProvider locale="en" messages={messages}>
      <BulkBar items={[item("JK1", ["start"]), item("JK2", ["start"]), item("JK3", [])]} onKeep={onKeep} />
    </MessagesProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: /\(2\)/ }));
  fireEvent.submit(screen.getByRole("button", { name: messages.bulk.run }));
  await waitFor(() =>
    expect(screen.getByText(/2 done, 0 refused/).textContent).toContain("left alone: JK3."),
  );
  expect(onKeep).toHaveBeenCalledWith(["JK3"]);
});
