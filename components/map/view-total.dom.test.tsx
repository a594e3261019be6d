import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { everything, type MapFilter } from "@/server/domain/map/filter";
import { createViewStore } from "./tiles/view-store";
import { ViewTotal } from "./view-total";

const counted = (count: number) => ({ count, overdue: 0, unplaced: { count: 0, overdue: 0 } });
const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  useTRPC: () => ({
    map: {
      city: {
        queryOptions: (input: object, options: object) => ({
          ...options,
          queryKey: ["city", input],
          queryFn: () => ask(input),
        }),
      },
    },
  }),
}));

afterEach(() => {
  cleanup();
  ask.mockReset();
});

function page() {
  const [client, store] = [new QueryClient(), createViewStore()];
  const first = { filter: everything, city: counted(1234) };
  return (filter: MapFilter) => (
    <QueryClientProvider client={client}>
      <MessagesProvider locale="id" messages={messages}>
        <ViewTotal store={store} filter={filter} firstZoom={null} first={first} />
      </MessagesProvider>
    </QueryClientProvider>
  );
}

it("the city's count that the page came with is not asked for again", async () => {
  const at = page();
  render(at(everything));
  expect(screen.getByText(/1\.234/)).toBeDefined();
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
  expect(ask).not.toHaveBeenCalled();
});

it("another filter asks for its own count, and shows the first until it is there", async () => {
  ask.mockResolvedValue(counted(77));
  const at = page();
  const { rerender } = render(at(everything));
  rerender(at({ ...everything, overdue: true }));
  expect(screen.getByText(/1\.234/)).toBeDefined();
  expect(await screen.findByText(/77/)).toBeDefined();
  expect(ask.mock.calls).toEqual([[{ overdue: true }]]);
});
