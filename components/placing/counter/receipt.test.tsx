import { createElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import id from "@/messages/id.json";
import type { CounterReceipt } from "@/server/domain/intake/counter";
import { ReceiptSheet } from "./receipt";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("@/components/layout/compile-messages", () => ({ compileMessages: (words: unknown) => words }));

const at = new Date("2026-12-01T03:00:00Z");
const receipt: CounterReceipt = {
  code: "JK2612010001",
  secret: "ABCDEFGHJKMNPQRS",
  address: "http://localhost/lacak/JK2612010001",
  channel: "Kantor Kelurahan",
  unit: "Kelurahan Gambir",
  category: { id: "Lainnya", en: "Other" },
  kelurahan: null,
  landmark: null,
  holder: null,
  isConfidential: true,
  isPublic: false,
  submittedAt: at,
  coordinationDueAt: at,
  completionDueAt: at,
};

async function print(over: Partial<CounterReceipt>): Promise<string> {
  const children = await ReceiptSheet({ receipt: { ...receipt, ...over } });
  const page = createElement(MessagesProvider, { locale: "id", messages: id, children });
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  return new Response(stream).text();
}

it("a receipt without a place names the unit that it went to, and the intake desk only where it waits there", async () => {
  const direct = await print({ holder: "Inspektorat" });
  expect(direct).toContain(id.counter.atUnneeded.replace("{unit}", "Inspektorat"));
  expect(direct).not.toContain(id.counter.atUnknown);
  expect(await print({})).toContain(id.counter.atUnknown);
});
