import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import type { PlacingComplaint, PlacingItem } from "@/server/domain/placing/placing-complaint";
import { PlacingBoard } from "./placing-board";

const { asked, sent } = vi.hoisted(() => ({ asked: [] as string[], sent: [] as string[] }));
vi.mock("@/components/trpc/client", () => {
  const reading = (path: string): object =>
    new Proxy(() => {}, {
      get: (_, name) => (name === "then" ? undefined : reading(`${path}.${String(name)}`)),
      apply: (_, __, [input]) => {
        if (path.endsWith("complaint.move.mutate")) {
          sent.push(input.code);
          return Promise.resolve({});
        }
        if (path.endsWith(".query")) asked.push(`${path.slice(1, -6)} ${input?.code ?? ""}`);
        return new Promise(() => {});
      },
    });
  return { client: reading("") };
});
vi.mock("@/components/desk/use-live", () => ({ useLive: () => "connected" }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));
vi.mock("./place-choice", () => ({ PlaceChoice: () => null }));

const now = new Date("2026-11-24T05:00:00Z");
const codes = ["JK1", "JK2", "JK3", "JK4"];
const times = { submittedAt: now, completionDueAt: now };
const channel = { channel: "SMS", channelClass: "text" } as const;
const item = (code: string): PlacingItem => ({
  ...{ code, ...channel, ...times },
  excerpt: `Kutipan ${code}`,
  isOverdue: false,
});
const opened = (code: string): PlacingComplaint => ({
  ...{ code, ...channel, ...times, status: "triage", pending: null, landmark: null, lastAt: now },
  ...{ text: `Lampu mati ${code}`, isPublic: true, categoryCode: "jalan", kelurahanCode: "31.71.01.1001" },
  ...{ photoIds: [], language: "id", places: [], outside: null, categories: [], quoted: [] },
  ...{ hasContact: false, moves: ["verify"], unreachable: null },
  similar: [{ code: "JK9", status: "waiting", excerpt: "Serupa", landmark: null, submittedAt: now }],
});

beforeEach(() => {
  asked.length = 0;
  sent.length = 0;
});
afterEach(cleanup);

const open = () =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <PlacingBoard
        firstPage={{
          items: codes.map(item),
          nextCursor: null,
          first: opened("JK1"),
          ahead: [opened("JK2"), opened("JK3")],
        }}
        kelurahan={[]}
        categories={{ categories: [], groups: [] }}
        now={now}
      />
    </MessagesProvider>,
  );

it("opens with its message and similar complaints, and asks the server for nothing", () => {
  open();
  expect(screen.getByText("Lampu mati JK1")).toBeDefined();
  expect(screen.getByText(/JK9/, { selector: "a" })).toBeDefined();
  expect(asked).toEqual([]);
});

it("shows the next message at once, and asks only for the one after those that came with the page", async () => {
  open();
  fireEvent.keyDown(document.body, { key: "j" });
  expect(await screen.findByText("Lampu mati JK2")).toBeDefined();
  expect(asked).toEqual(["intakeDesk.arrival JK4"]);
});

const press = (at: number, key = "Enter", repeat = false) => {
  const event = new KeyboardEvent("keydown", { key, repeat, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  fireEvent(document.body, event);
};
const placeOne = async () => {
  press(performance.now() + 5000);
  await screen.findByText("Lampu mati JK2");
};

it("a second Enter right after the first places nothing that was not on the screen", async () => {
  open();
  const start = performance.now() + 5000;
  press(start);
  press(start + 1);
  await screen.findByText("Lampu mati JK2");
  press(performance.now() + 90);
  press(performance.now() + 5000, "Enter", true);
  expect(sent).toEqual(["JK1"]);
});

it("a second click right after the first places nothing that was not on the screen", async () => {
  open();
  await placeOne();
  fireEvent.click(screen.getByRole("button", { name: /^Terima|^Tempatkan/ }));
  fireEvent.click(screen.getByRole("button", { name: /JK9/ }));
  expect(sent).toEqual(["JK1"]);
});

it("Enter places the next message once it was shown a moment", async () => {
  open();
  await placeOne();
  press(performance.now() + 700);
  expect(sent).toEqual(["JK1", "JK2"]);
});

it("Enter right after walking to another message places nothing", async () => {
  open();
  press(performance.now() + 5000, "j");
  await screen.findByText("Lampu mati JK2");
  press(performance.now() + 90);
  expect(sent).toEqual([]);
});
