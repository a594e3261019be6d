import { QueryClient } from "@tanstack/react-query";

/** A change that fails offline is refused at once: the library would send it later, without a press. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: 1, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
  });
