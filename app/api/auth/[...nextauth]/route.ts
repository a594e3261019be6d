import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/options";

type Parameters = { params: Promise<{ nextauth: string[] }> };

const handler = (request: NextRequest, context: Parameters) =>
  NextAuth(request as never, context as never, authOptions(request.headers.get("user-agent")));

export { handler as GET, handler as POST };
