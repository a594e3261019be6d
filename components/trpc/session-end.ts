import type { TRPCLink } from "@trpc/client";
import { tap } from "@trpc/server/observable";
import type { AppRouter } from "@/server/trpc/root";

let isEnded = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (isEnded === next) return;
  isEnded = next;
  for (const listener of listeners) listener();
}

/** Has the server said that nobody is signed in, and taken nothing since? */
export const isSessionEnded = () => isEnded;

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notices the end of the session whichever call meets it, and a mutation that works again after a new sign-in. */
export const sessionEndLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    next(op).pipe(
      tap({
        next: () => op.type === "mutation" && set(false),
        error: ({ message }) => message === "sign_in_first" && set(true),
      }),
    );
