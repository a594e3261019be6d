import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { PhotoRegionForm } from "./photo-region-form";

const { byReporter, byOfficer, refresh } = vi.hoisted(() => ({
  byReporter: vi.fn(),
  byOfficer: vi.fn(),
  refresh: vi.fn(),
}));
vi.mock("@/components/trpc/client", () => ({
  client: { photo: { redactByReporter: { mutate: byReporter }, redactByOfficer: { mutate: byOfficer } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const words = messages.photoRegion;
const photo = "0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f";

const open = (by: "reporter" | "officer") =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <PhotoRegionForm code="JK2611300001" photo={photo} alt="Foto 1" by={by} onHidden={() => {}} />
    </MessagesProvider>,
  );
const button = (name: string) => screen.getByRole("button", { name });
const named = (text: string, number: number) => button(text.replace("{number}", String(number)));
const press = (name: string) => fireEvent.click(button(name));
const key = (control: HTMLElement, name: string, shiftKey = false) =>
  fireEvent.keyDown(control, { key: name, shiftKey });
const hide = "Samarkan 1 bagian";

beforeEach(() => {
  byReporter.mockReset().mockResolvedValue(undefined);
  byOfficer.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("keys move a region and size it within the photo, and what is confirmed is what is sent", async () => {
  open("reporter");
  expect(button(words.preview)).toHaveProperty("disabled", true);
  press(words.add);
  const [move, resize] = [named(words.move, 1), named(words.resize, 1)];
  key(move, "ArrowLeft");
  key(move, "ArrowUp", true);
  key(resize, "ArrowRight");
  key(resize, "ArrowDown", true);
  for (let times = 0; times < 30; times += 1) key(resize, "ArrowRight", true);
  press(words.preview);
  expect(screen.queryByRole("button", { name: words.add })).toBeNull();
  press(hide);
  const regions = [{ x: 390, y: 350, width: 610, height: 250 }];
  await waitFor(() => expect(byReporter).toHaveBeenCalledWith({ code: "JK2611300001", photo, regions }));
  expect(byOfficer).not.toHaveBeenCalled();
});

it("Delete and the button beside its place remove a region; at most 20 are added", () => {
  open("reporter");
  const add = button(words.add);
  for (let times = 0; times < 22; times += 1) fireEvent.click(add);
  expect(screen.getAllByTestId("region")).toHaveLength(20);
  expect(add).toHaveProperty("disabled", true);
  key(named(words.move, 20), "Delete");
  fireEvent.click(named(words.remove, 19));
  expect(screen.getAllByTestId("region")).toHaveLength(18);
});

it("an officer gives a reason, and a refusal keeps the regions", async () => {
  byOfficer.mockRejectedValueOnce(new Error("no"));
  open("officer");
  press(words.add);
  press(words.preview);
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "Wajah seorang anak." } });
  press(hide);
  await screen.findByText(messages.error.internal);
  press(words.change);
  expect(screen.getAllByTestId("region")).toHaveLength(1);
  press(words.preview);
  press(hide);
  await waitFor(() => expect(byOfficer).toHaveBeenCalledTimes(2));
  expect(byOfficer.mock.calls[1]?.[0]).toMatchObject({ reason: "Wajah seorang anak." });
});

it("a finger draws a region, its press adds one, and neither scrolls the page", () => {
  open("reporter");
  const surface = screen.getByTestId("draw");
  expect(surface.className).toContain("touch-none");
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 1_000, 1_000));
  const capture = vi.spyOn(surface, "setPointerCapture").mockReturnValue();
  const finger = { pointerId: 7, pointerType: "touch", isPrimary: true, button: 0 };
  const touch = (from: number, to: number) => {
    fireEvent.pointerDown(surface, { ...finger, clientX: from, clientY: from });
    fireEvent.pointerMove(window, { ...finger, clientX: to, clientY: to });
    fireEvent.pointerUp(window, { ...finger, clientX: to, clientY: to });
  };
  touch(100, 400);
  const shown = (left: number, width: number) =>
    new RegExp(`: ${left} % dari kiri, ${left} % dari atas, lebar ${width} %, tinggi ${width} %`);
  screen.getByText(shown(10, 30));
  expect(capture).toHaveBeenCalledWith(7);
  touch(700, 708);
  screen.getByText(shown(60, 20));
  expect(screen.getAllByTestId("region")).toHaveLength(2);
});

it("the handles of a region at the photo's edge stay within its width", () => {
  const set = vi.spyOn(CSSStyleDeclaration.prototype, "setProperty");
  open("reporter");
  press(words.add);
  expect(set).toHaveBeenCalledWith("left", "max(0px, 40% - 2.75rem)");
  expect(set).toHaveBeenCalledWith("left", "min(100% - 2.75rem, 60%)");
});

it("the keys move a region at once that was added or taken hold of, and do not scroll the page", () => {
  open("reporter");
  press(words.add);
  const isAtHand = (number: number) => document.activeElement === named(words.move, number);
  expect(isAtHand(1)).toBe(true);
  for (const name of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"])
    expect(key(document.activeElement as HTMLElement, name)).toBe(false);
  press(words.add);
  expect(isAtHand(2)).toBe(true);
  const [region] = screen.getAllByTestId("region");
  vi.spyOn(HTMLElement.prototype, "setPointerCapture").mockReturnValue();
  fireEvent.pointerDown(region as HTMLElement, { pointerId: 1, isPrimary: true, button: 0 });
  expect(isAtHand(1)).toBe(true);
});
