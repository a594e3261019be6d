import { expect, it } from "vitest";
import type { ConversationListener } from "@/db/queries/channels/conversations";
import type { ReplyTrigger } from "@/db/queries/channels/replies";
import { messageForm } from "@/server/domain/intake/reply-form";
import { writeReply } from "./write-reply";

const site = { publicUrl: "https://lapor.contoh.id", secretKey: "a key" };
const step = {
  ...{ xid: 1n, id: 1, kind: "note", at: new Date(), actorKind: "staff", payload: {}, unitName: null },
  ...{ complaintId: 1, publicNote: "Rumah Bu Sri, 0812-3456-7890." },
} as unknown as ReplyTrigger;
const listener = {
  ...{ conversationId: 1, channelCode: "twitter", subject: null, replyTo: null, locale: "id", level: "all" },
  ...{ complaintId: 1, code: "JK2611240001", originChannel: "twitter", externalId: "1", origin: null },
  ...{ secretGeneration: 1, isConfidential: false, isComplaintPublic: true, hasPlace: true, isPublic: false },
} as unknown as ConversationListener;

it.each([
  ["its reporter reads it whole", {}, true, "Rumah Bu Sri, 0812-3456-7890."],
  ["its reporter reads it whole, of a private one too", {}, false, "Rumah Bu Sri, 0812-3456-7890."],
  ["a public thread reads it masked", { isPublic: true }, true, "Rumah Bu Sri, ▇▇▇"],
  ["a public thread reads none of a private one", { isPublic: true }, false, null],
  ["the reporter of a duplicate reads it masked", { complaintId: 2 }, true, "Rumah Bu Sri, ▇▇▇"],
  ["the reporter of a duplicate reads none of a private one", { complaintId: 2 }, false, null],
])("of an officer's note %s", (_what, reader, isPublic, words) => {
  const { text } = writeReply({ ...step, isPublic }, { ...listener, ...reader }, messageForm, site);
  expect(text.includes(words ?? "Bu Sri")).toBe(words !== null);
});
