import { createHash } from "node:crypto";
import { maxTextLength } from "@/server/domain/complaint/input";
import { invalid } from "@/server/domain/errors";
import type { PostInput } from "@/server/domain/open311/post-input";
import type { Message } from "./message";
import type { DoorContext } from "./receive";
import { receiveOne } from "./receive-one";

type Sender = { id: number; channelCode: string };

/**
 * Submits a program's request. Key and content are its id, so a post that is retried is one complaint. The raw
 * request is stored without the sender's names of person and device.
 * @param lines answers to the service's questions, which an officer reads below the description
 * @returns the number, and the reporter's secret the first time only: the content is public and proves no sender
 * @throws INVALID with the refusal
 */
export async function submitFromOpen311(
  context: DoorContext,
  sender: Sender,
  input: PostInput,
  lines: readonly string[],
): Promise<{ code: string; secret: string | null }> {
  const text = [input.description, ...lines].filter(Boolean).join("\n");
  if (text.length > maxTextLength) throw invalid("text_too_long");
  const receipt = await receiveOne(context, toMessage(sender, input, text, context.now));
  return { code: receipt.code, secret: receipt.secret };
}

function toMessage(sender: Sender, input: PostInput, text: string, now: Date): Message {
  const { accountId: _account, deviceId: _device, ...raw } = input;
  return {
    channelCode: sender.channelCode,
    externalId: `${sender.id}:${createHash("sha256").update(JSON.stringify(input)).digest("base64url")}`,
    raw,
    text,
    categoryCode: input.serviceCode,
    point: input.point,
    kelurahanCode: input.addressId,
    landmark: input.address?.slice(0, 200) ?? null,
    placeSource: input.point ? "channel" : input.addressId ? "landmark" : "none",
    isPublic: true,
    accusedUnitCode: input.accusedUnitCode,
    submittedAt: now,
    photos: [],
    contact: input.contact,
  };
}
