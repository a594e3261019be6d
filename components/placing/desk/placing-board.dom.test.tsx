import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import type { PlacingComplaint, PlacingItem } from "@/server/domain/placing/placing-complaint";
import { PlacingBoard } from "./placing-board";

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock("@/components/trpc/client", () => {
  const reading = (path: string): object =>
    new Proxy(() => {}, {
      get: (_, name) => (name === "then" ? undefined : reading(`${path}.${String(name)}`)),
      apply: (_, __, [input]) => {
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
        categories={[]}
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
