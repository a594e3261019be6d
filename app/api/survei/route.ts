import { env } from "@/server/env";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { postAnswer } from "@/server/survey/post-answer";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignWrites(request);
  if (refused) return refused;
  const context = await createContext(request.headers);
  const { now, secretKey } = context;
  const isSecure = env.PUBLIC_URL.startsWith("https:");
  const form = await request.formData();
  return postAnswer(
    { api: createCaller(context), now, secretKey, isSecure },
    form,
    request.headers.get("cookie"),
  );
}
