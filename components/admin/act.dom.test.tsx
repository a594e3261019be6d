import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { Announcement } from "@/components/ui/announcement";
import messages from "@/messages/en.json";
import { StrikeHoliday } from "./holiday-form";

const { remove } = vi.hoisted(() => ({ remove: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  client: { admin: { holidays: { remove: { mutate: remove } } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

afterEach(() => {
  cleanup();
  remove.mockReset();
});

const show = () =>
  render(
    <MessagesProvider locale="en" messages={messages}>
      <StrikeHoliday day="2026-12-25" name="Christmas Day" />
      <Announcement />
    </MessagesProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

it("a removal names what goes and does nothing until it is confirmed, then says that it is saved", async () => {
  show();
  press("Remove: Christmas Day");
  expect(remove).not.toHaveBeenCalled();
  expect(screen.getByRole("group", { name: /Christmas Day/ }).contains(document.activeElement)).toBe(true);
  press("Remove: Christmas Day");
  await waitFor(() => expect(screen.getByText(messages.admin.saved)).toBeDefined());
  expect(remove).toHaveBeenCalledWith({ day: "2026-12-25" });
});

it("a removal that is cancelled, or left with Escape, removes nothing", () => {
  show();
  press("Remove: Christmas Day");
  press(messages.common.cancel);
  expect(screen.queryByRole("group")).toBeNull();
  press("Remove: Christmas Day");
  fireEvent.keyDown(screen.getByRole("group"), { key: "Escape" });
  expect(screen.queryByRole("group")).toBeNull();
  expect(remove).not.toHaveBeenCalled();
});
