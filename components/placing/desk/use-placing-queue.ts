"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { client } from "@/components/trpc/client";
import type { IntakeDeskView } from "@/server/domain/placing/intake-desk";

export type FirstPlacingPage = Pick<IntakeDeskView, "items" | "nextCursor" | "first" | "ahead">;

const refillBelow = 8;

/** The inbox with one open message; the next one is prefetched. */
export function usePlacingQueue({ items: given, nextCursor, first, ahead }: FirstPlacingPage) {
  const [items, setItems] = useState(given);
  const [cursor, setCursor] = useState(nextCursor);
  const [arrival, setArrival] = useState(first);
  const [isFailed, setFailed] = useState(false);
  const fetched = useRef(new Map(ahead.map((one) => [one.code, Promise.resolve(one)])));

  const fetchOne = useCallback((code: string) => {
    const known = fetched.current.get(code) ?? client.intakeDesk.arrival.query({ code });
    fetched.current.set(code, known);
    known.catch(() => fetched.current.delete(code));
    return known;
  }, []);

  const wanted = useRef(first?.code);
  const open = useCallback(
    async (code: string | undefined) => {
      wanted.current = code;
      setFailed(false);
      if (!code) return setArrival(null);
      try {
        const found = await fetchOne(code);
        if (wanted.current === code) setArrival(found);
      } catch {
        if (wanted.current === code) setFailed(true);
      }
    },
    [fetchOne],
  );

  const at = items.findIndex(({ code }) => code === arrival?.code);
  useEffect(() => {
    for (const { code } of items.slice(at + 1, at + 3)) fetchOne(code);
    if (arrival) history.replaceState(null, "", `?laporan=${arrival.code}`);
  }, [items, at, arrival, fetchOne]);

  useEffect(() => {
    if (items.length >= refillBelow || !cursor) return;
    setCursor(null);
    client.intakeDesk.arrivals.query({ cursor }).then(
      (page) => {
        setItems((before) => [
          ...before,
          ...page.items.filter(({ code }) => !before.some((one) => one.code === code)),
        ]);
        setCursor(page.nextCursor);
      },
      () => setCursor(cursor),
    );
  }, [items.length, cursor]);

  return {
    items,
    arrival,
    isFailed,
    hasMore: cursor !== null,
    open,
    /** Reloads the open message. */
    reload(code: string) {
      fetched.current.delete(code);
      return open(code);
    },
    walk: (step: number) => open(items[Math.max(0, Math.min(items.length - 1, at + step))]?.code),
    /** Removes a decided message from the list and opens the next one. */
    leave(code: string) {
      const index = items.findIndex((one) => one.code === code);
      const rest = items.filter((one) => one.code !== code);
      fetched.current.delete(code);
      setItems((current) => current.filter((one) => one.code !== code));
      return open((rest[Math.max(0, index)] ?? rest.at(-1))?.code);
    },
  };
}
