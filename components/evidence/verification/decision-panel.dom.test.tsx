import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { DecisionPanel } from "./decision-panel";

const { move } = vi.hoisted(() => ({ move: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { complaint: { move: { mutate: move } } } }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {}, push: () => {} }) }));

afterEach(cleanup);

const panel = (code: string) => (
  <MessagesProvider locale="id" messages={messages}>
    <DecisionPanel key={code} code={code} look="first" next="/petugas/verifikasi" />
  </MessagesProvider>
);
const press = (at: number, repeat = false) => {
  const event = new KeyboardEvent("keydown", { key: "t", repeat, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  fireEvent(document.body, event);
};

it("Escape closes the return, also while its reason is written, and keeps the reason", () => {
  render(panel("JK5"));
  const reason = () => screen.queryByLabelText<HTMLTextAreaElement>(messages.verification.reason);
  fireEvent.keyDown(document.body, { key: "b" });
  const field = reason();
  if (!field) throw new Error("not open");
  fireEvent.change(field, { target: { value: "Belum ditambal." } });
  fireEvent.keyDown(field, { key: "Escape" });
  expect(reason()).toBeNull();
  fireEvent.keyDown(document.body, { key: "b" });
  expect(reason()?.value).toBe("Belum ditambal.");
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(reason()).toBeNull();
});

it("a second key right after the first accepts no proof that was not on the screen", () => {
  move.mockReturnValue(new Promise(() => {}));
  const { rerender } = render(panel("JK1"));
  press(performance.now() + 5000);
  press(performance.now() + 5001);
  rerender(panel("JK2"));
  press(performance.now() + 90);
  press(performance.now() + 5000, true);
  expect(move.mock.calls.map(([{ code }]) => code)).toEqual(["JK1"]);
  press(performance.now() + 700);
  expect(move.mock.calls.map(([{ code }]) => code)).toEqual(["JK1", "JK2"]);
});
