import { until } from "@/db/testing/until";

type Manner = "takes" | "refuses" | "hangs";

/** A peer of a queue: records the keys of its requests, and accepts, refuses or hangs as told. */
export function openPeer() {
  const asked: string[] = [];
  const manners = new Map<string, Manner>();
  const waiting: { key: string; end: (isTaken: boolean) => void }[] = [];
  let manner: Manner = "takes";
  return {
    asked,
    /** Sets its behaviour from now on, for all keys or for one. */
    behave: (next: Manner, key?: string) => {
      if (key === undefined) manner = next;
      else manners.set(key, next);
    },
    reset: () => {
      asked.length = 0;
      manners.clear();
      manner = "takes";
    },
    /** Ends all hanging requests. */
    release: (isTaken: boolean) => {
      for (const { end } of waiting.splice(0)) end(isTaken);
    },
    ask: async (key: string): Promise<boolean> => {
      asked.push(key);
      const now = manners.get(key) ?? manner;
      if (now !== "hangs") return now === "takes";
      return new Promise<boolean>((resolve) => waiting.push({ key, end: resolve }));
    },
    untilAsked: (times: number): Promise<void> => until(`asked ${times} times`, () => asked.length >= times),
  };
}
export type Peer = ReturnType<typeof openPeer>;
