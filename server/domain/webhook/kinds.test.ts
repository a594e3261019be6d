import { expect, it } from "vitest";
import { eventKinds } from "../complaint/event";
import { isPublicStep } from "../complaint/public-step";
import { webhookKindOf, webhookKinds } from "./kinds";

it.each(eventKinds)("a webhook carries %s exactly when the public may read it", (kind) => {
  expect(webhookKindOf(kind) !== null).toBe(isPublicStep({ kind, publicNote: "Sedang dikerjakan." }));
});

it("every event group of webhooks has an event kind", () => {
  expect(new Set(eventKinds.flatMap((kind) => webhookKindOf(kind) ?? []))).toEqual(new Set(webhookKinds));
});
