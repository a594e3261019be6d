import { onlineManager } from "@tanstack/react-query";
import { afterEach, expect, it, vi } from "vitest";
import { makeQueryClient } from "./query-client";

afterEach(() => onlineManager.setOnline(true));

it("a change made offline is refused at once and never sent when the connection returns", async () => {
  const queryClient = makeQueryClient();
  queryClient.mount();
  onlineManager.setOnline(false);
  let sent = 0;
  const mutation = queryClient.getMutationCache().build(queryClient, {
    mutationFn: () => {
      sent += 1;
      return Promise.reject(new Error("offline"));
    },
  });
  const outcome = mutation.execute(undefined).catch((refusal: Error) => refusal.message);
  await vi.waitFor(() => expect([mutation.state.isPaused, mutation.state.status]).toEqual([false, "error"]));
  onlineManager.setOnline(true);
  await queryClient.resumePausedMutations();
  queryClient.unmount();
  expect([await outcome, sent]).toEqual(["offline", 1]);
});
