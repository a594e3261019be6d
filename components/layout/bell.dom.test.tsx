import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { NoticeBell, noticesChanged } from "./bell";

const { at, ask } = vi.hoisted(() => ({ at: { path: "/petugas" }, ask: vi.fn(async () => ({ count: 5 })) }));
vi.mock("next/navigation", () => ({ usePathname: () => at.path }));
vi.mock("@/components/trpc/client", () => ({ client: { notification: { unread: { query: ask } } } }));

afterEach(() => {
  cleanup();
  ask.mockClear();
  at.path = "/petugas";
});

const bell = () => (
  <MessagesProvider locale="id" messages={messages}>
    <NoticeBell unread={2} />
  </MessagesProvider>
);

it("the number that the page came with is not asked for again", () => {
  render(bell());
  expect(screen.getByText("2")).toBeDefined();
  expect(ask).not.toHaveBeenCalled();
});

it("the number is asked for on the next page, when the tab gets the focus and when a notice is read", async () => {
  const { rerender } = render(bell());
  at.path = "/petugas/kanal";
  rerender(bell());
  expect(ask).toHaveBeenCalledTimes(1);
  expect(await screen.findByText("5")).toBeDefined();
  await act(async () => {
    window.dispatchEvent(new Event("focus"));
    window.dispatchEvent(new Event(noticesChanged));
  });
  expect(ask).toHaveBeenCalledTimes(3);
});
