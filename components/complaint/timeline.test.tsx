import { renderToReadableStream } from "react-dom/server";
import { expect, it, vi } from "vitest";
import messages from "@/messages/id.json";
import { ComplaintTimeline } from "./timeline";

vi.mock("@/components/layout/locale", async () => {
  const { createTranslator } = await import("use-intl");
  return {
    getTranslator: (namespace: "event") =>
      Promise.resolve(createTranslator({ locale: "id", messages, namespace })),
    readLocale: () => Promise.resolve("id"),
  };
});

type Steps = Parameters<typeof ComplaintTimeline>[0]["steps"];
const step = (kind: string, status: string) =>
  ({
    ...{ kind, status, at: new Date(0), actorKind: "staff", unit: "Kelurahan Gambir", toUnit: null },
    ...{ note: null, until: null, photoIds: [] },
  }) as unknown as Steps[number];

it("a status stands in the timeline where it changes, and is not repeated", async () => {
  const steps = [step("submit", "waiting"), step("note", "waiting"), step("start", "in_progress")];
  const html = await new Response(await renderToReadableStream(<ComplaintTimeline steps={steps} />)).text();
  const count = (word: string) => html.split(`>${word}<`).length - 1;
  expect(count(messages.status.waiting)).toBe(1);
  expect(count(messages.status.in_progress)).toBe(1);
});
