import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { refuseForeignWrites } from "@/server/same-origin";
import { createContext } from "@/server/trpc/context";
import { appRouter } from "@/server/trpc/root";

const handler = (request: Request) =>
  refuseForeignWrites(request) ??
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
  });

export { handler as GET, handler as POST };
