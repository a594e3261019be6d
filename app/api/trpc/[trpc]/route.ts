import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { refuseForeignWrites } from "@/server/same-origin";
import { createContext } from "@/server/trpc/context";
import { reportError } from "@/server/trpc/report-error";
import { appRouter } from "@/server/trpc/root";

const handler = (request: Request) =>
  refuseForeignWrites(request) ??
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
    onError: reportError,
  });

export { handler as GET, handler as POST };
