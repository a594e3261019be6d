import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readSessionId } from "@/server/auth/actor";
import { authOptions } from "@/server/auth/options";
import { boundRequest } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";

type Parameters = { params: Promise<{ nextauth: string[] }> };

const handler = (request: NextRequest, context: Parameters) =>
  respond(async () => {
    const bounded = new NextRequest(await boundRequest(request, "api/auth/[...nextauth]"));
    const options = authOptions(request.headers.get("user-agent"), readSessionId);
    return NextAuth(bounded as never, context as never, options);
  });

export { handler as GET, handler as POST };
