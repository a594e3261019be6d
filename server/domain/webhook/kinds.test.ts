import { describe, expect, it } from "vitest";
import { type EventKind, eventKinds } from "../complaint/event";
import { type WebhookKind, webhookKindOf } from "./kinds";

const told: Partial<Record<EventKind, WebhookKind>> = {
  submit: "created",
  note: "noted",
  external: "noted",
  confirm: "closed",
  reject: "closed",
  lapse: "closed",
  merge: "closed",
  reopen: "reopened",
  revoke: "reopened",
  appeal: "reopened",
  unmerge: "reopened",
  remove: "removed",
  withdraw: "removed",
};

describe("what a subscriber hears of", () => {
  it.each(eventKinds.map((kind): [EventKind, WebhookKind] => [kind, told[kind] ?? "moved"]))(
    "%s is %s",
    (kind, heard) => expect(webhookKindOf(kind)).toBe(heard),
  );
});
