import { env } from "@/server/env";
import { readForm } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { postResponse } from "@/server/survey/post-response";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";

export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    const form = await readForm(request, "api/survei");
    const context = await createContext(request.headers);
    const { now, secretKey } = context;
    return postResponse(
      { api: createCaller(context), now, secretKey, publicUrl: env.PUBLIC_URL },
      form,
      request.headers.get("cookie"),
    );
  });
}
