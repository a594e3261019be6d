"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";
import { makeQueryClient } from "./query-client";

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

const transport = { url: "/api/trpc", transformer: superjson };

const solutionHeaders = ({ solution }: Record<string, unknown>): Record<string, string> =>
  typeof solution === "string" ? { "x-challenge-solution": solution } : {};

/**
 * `context: { alone: true }` sends a call unbatched, under a URL that the browser can cache; so does
 * `context: { solution }`, with a solved challenge.
 */
const makeClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ context }) => context.alone === true || typeof context.solution === "string",
        true: httpLink({ ...transport, headers: ({ op }) => solutionHeaders(op.context) }),
        false: httpBatchLink({ ...transport, maxURLLength: 4_000, maxItems: 10 }),
      }),
    ],
  });

/** One client for components that only call; hydrated queries use the provider. */
export const client = makeClient();

export function Api({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
