import { db } from "@/db/client";
import { env } from "@/server/env";
import { answerWebhook } from "@/server/gateway/answer-webhook";

type Params = { params: Promise<{ channel: string }> };

async function answer(request: Request, { params }: Params): Promise<Response> {
  const { channel } = await params;
  return answerWebhook({ db, now: new Date(), secretKey: env.SECRET }, channel, request);
}

export { answer as GET, answer as POST };
