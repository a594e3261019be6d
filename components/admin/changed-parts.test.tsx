import { createElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import id from "@/messages/id.json";
import { ChangedParts } from "./changed-parts";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("@/components/layout/compile-messages", () => ({ compileMessages: (words: unknown) => words }));

type Values = Record<string, unknown> | null;

async function read(before: Values, after: Values): Promise<string> {
  const children = await ChangedParts({ before, after, unitNames: { 227: "Kelurahan Gambir" } });
  const page = createElement(MessagesProvider, { locale: "id", messages: id, children });
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  return (await new Response(stream).text()).replaceAll(/<[^>]*>|<!-- -->/g, "");
}

it.each([
  [
    { unitId: 226 },
    { unitId: 227 },
    `${id.admin.unit}${id.admin.was}: 226 → ${id.admin.is}: Kelurahan Gambir`,
  ],
  [null, { isActive: true }, `${id.admin.mayEnter}${id.admin.is}: ya`],
  [{ smallest: 5 }, { smallest: 8 }, `${id.admin.smallest}${id.admin.was}: 5 → ${id.admin.is}: 8`],
  [
    null,
    { expiresAt: "2026-12-08T02:11:13.901Z" },
    `${id.admin.field.expiresAt}${id.admin.is}: 8 Des 2026 09.11 WIB`,
  ],
  [null, { role: "kelurahan" }, `${id.admin.role}${id.admin.is}: ${id.role.kelurahan}`],
  [null, { validFrom: "2026-12-01" }, `${id.admin.validFrom}${id.admin.is}: 1 Des 2026`],
])("the change from %j to %j reads as the forms name it", async (before, after, words) => {
  expect(await read(before, after)).toBe(words);
});
