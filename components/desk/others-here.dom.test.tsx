import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import type { LiveChange } from "@/server/domain/desk/desk-change";
import { OthersHere } from "./others-here";
import { beginOwnChange } from "./own-changes";

const { live } = vi.hoisted(() => ({ live: { tell: (_word: LiveChange) => {} } }));
vi.mock("./use-live", () => ({
  useLive: (onWord: (word: LiveChange) => void) => {
    live.tell = onWord;
    return "connected";
  },
}));
vi.mock("@/components/trpc/client", () => ({
  client: { complaint: { lookAt: { mutate: async () => [] }, lookAway: { mutate: async () => {} } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

afterEach(cleanup);

const page = (now: number) => (
  <MessagesProvider locale="id" messages={messages}>
    <OthersHere code="JK1" now={new Date(now)} />
  </MessagesProvider>
);
const hear = (at: number) => act(() => live.tell({ code: "JK1", kind: "note", at }));
const notice = () => screen.queryByText(messages.live.changedNow);

it("a change by somebody else is announced", async () => {
  render(page(1000));
  await hear(2000);
  expect(notice()).not.toBeNull();
});

it("an own change is not announced as somebody else's, neither while it is saved nor once it is shown", async () => {
  const { rerender } = render(page(1000));
  const end = beginOwnChange("JK1");
  await hear(2000);
  expect(notice()).toBeNull();
  rerender(page(3000));
  act(end);
  expect(notice()).toBeNull();
});

it("a change by somebody else during an own one that was refused is announced after it", async () => {
  render(page(1000));
  const end = beginOwnChange("JK1");
  await hear(2000);
  act(end);
  expect(notice()).not.toBeNull();
});
