import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { PhotoRedaction } from "./photo-redaction";

const { redact } = vi.hoisted(() => ({ redact: vi.fn(async () => {}) }));
vi.mock("@/components/trpc/client", () => ({
  client: { photo: { redactByReporter: { mutate: redact }, redactByOfficer: { mutate: redact } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const words = messages.photoRegion;
const page = (photos: readonly string[], by: "reporter" | "officer" = "reporter") => (
  <MessagesProvider locale="id" messages={messages}>
    <PhotoRedaction code="JK2611300001" photos={photos} by={by} />
  </MessagesProvider>
);

function unfold() {
  const card = document.querySelector("details");
  if (card) card.open = true;
  if (card) fireEvent(card, new Event("toggle"));
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

afterEach(() => {
  cleanup();
  window.location.hash = "";
  vi.restoreAllMocks();
});

it("an address that names the card opens it in view", () => {
  const scroll = vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockReturnValue();
  render(page(["a.1"]));
  expect([document.querySelector("details")?.open, scroll.mock.calls.length]).toEqual([false, 0]);
  cleanup();
  window.location.hash = "#samarkan-foto";
  render(page(["a.1"]));
  expect(document.querySelector("details#samarkan-foto")).toHaveProperty("open", true);
  expect(scroll).toHaveBeenCalledTimes(1);
});

it("the preview comes into view with the focus before anything is hidden", () => {
  const scroll = vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockReturnValue();
  render(page(["a.1"]));
  unfold();
  press(words.add);
  expect(scroll).not.toHaveBeenCalled();
  press(words.preview);
  expect(scroll).toHaveBeenCalledTimes(1);
  expect(document.activeElement?.contains(screen.getByRole("img"))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

it.each(["reporter", "officer"] as const)(
  "a %s reads that parts are hidden, with the focus there",
  async (by) => {
    const { rerender } = render(page(["a.1", "b.1"], by));
    unfold();
    expect(screen.getByRole("status").textContent).toBe("");
    press(words.add);
    press(words.preview);
    press("Samarkan 1 bagian");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe(words.hidden));
    rerender(page(["a.2", "b.1"], by));
    expect(screen.queryByTestId("region")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("status"));
    press(words.photo.replace("{number}", "2"));
    expect(screen.getByRole("status").textContent).toBe("");
  },
);
