import type { Database } from "@/db/database";
import type { Locate } from "@/server/domain/area/located";
import type { SubmitInput } from "@/server/domain/complaint/input";
import { receiveOne } from "./receive-one";

type SubmitContext = { db: Database; now: Date; locate: Locate; secretKey: string };

/**
 * A citizen's report from our own form, through the single door.
 * @returns the number and the reporter's secret, the same ones when it is sent again
 * @throws INVALID with the door's refusal
 */
export async function submitFromWeb(
  context: SubmitContext,
  input: SubmitInput,
): Promise<{ code: string; secret: string }> {
  const { categoryCode, ...rest } = input;
  const message = { ...rest, channelCode: "web", raw: input, categoryCode, submittedAt: context.now };
  const receipt = await receiveOne(context, message);
  return { code: receipt.code, secret: receipt.secret };
}
