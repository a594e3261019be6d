import { db } from "@/db/client";
import { locate } from "@/server/area/locate";
import { env } from "@/server/env";
import { submitFromOpen311 } from "@/server/intake/submit-from-open311";
import { respondOpen311 } from "@/server/open311/http";

type Params = { params: Promise<{ path?: string[] }> };

async function answer(request: Request, { params }: Params): Promise<Response> {
  const now = new Date();
  const context = { db, now, locate, secretKey: env.SECRET };
  const { path = [] } = await params;
  const submit = submitFromOpen311.bind(null, context);
  return respondOpen311({ db, now, submit }, "production", request, path);
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
export const dynamic = "force-dynamic";
