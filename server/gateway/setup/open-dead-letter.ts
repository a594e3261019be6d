import { findDeadRawMessage } from "@/db/queries/channels/raw-messages";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { notFound } from "@/server/domain/errors";
import { excerptOf } from "./excerpt-of";

type Letter = NonNullable<Awaited<ReturnType<typeof findDeadRawMessage>>>;

/** A dead letter to look at: the beginning of its bytes as plain text. @throws NOT_FOUND */
export async function openDeadLetter(context: AdminContext, { id }: { id: number }) {
  const { body, ...letter } = await take(context, id, "opened");
  return { ...letter, size: body.length, ...excerptOf(body) };
}

/** The bytes of a dead letter. @throws NOT_FOUND */
export async function downloadDeadLetter(context: AdminContext, { id }: { id: number }): Promise<Uint8Array> {
  return (await take(context, id, "downloaded")).body;
}

/** It holds what a reporter wrote, so each look is in the audit log. */
function take(context: AdminContext, id: number, look: "opened" | "downloaded"): Promise<Letter> {
  return context.db.transaction(async (tx) => {
    const letter = await findDeadRawMessage(tx, id);
    if (!letter) throw notFound();
    const [before, after] = [null, { [`arrival ${id}`]: look }];
    await recordChange(tx, context, {
      entity: "channel",
      key: letter.channelCode,
      before,
      after,
      reason: null,
    });
    return letter;
  });
}
