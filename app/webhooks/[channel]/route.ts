import { db } from "@/db/client";
import { env } from "@/server/env";
import { respondToWebhook } from "@/server/gateway/respond-to-webhook";

type Params = { params: Promise<{ channel: string }> };

async function answer(request: Request, { params }: Params): Promise<Response> {
  const { channel } = await params;
  return respondToWebhook({ db, now: new Date(), secretKey: env.SECRET }, channel, request);
}

export { answer as GET, answer as POST };
