"use client";

import { useState } from "react";
import type { LiveChange } from "@/server/domain/desk/desk-change";
import type { QueueItem } from "@/server/domain/desk/queue-item";
import { BulkBar } from "./bulk-bar";
import { LiveChanges } from "./live-changes";
import { QueueTable } from "./queue-table";
import { useQueueKeys } from "./use-queue-keys";
import { useSelection } from "./use-selection";

const nothing: ReadonlyMap<string, number> = new Map();

/** The rows, the selection with its bulk moves, and the count of changes since the rows were read. */
export function QueueBoard({ items, now }: { items: readonly QueueItem[]; now: Date }) {
  const selection = useSelection(items.map(({ code }) => code));
  const [all, setAll] = useState(nothing);
  const heard = new Map([...all].filter(([, at]) => at > now.getTime()));
  const hear = (word: LiveChange) => {
    const code = "many" in word ? "" : word.code;
    const isPresence = "kind" in word && word.kind === "presence";
    if (!isPresence) setAll((before) => new Map(before).set(code, word.at));
  };
  useQueueKeys(selection);
  return (
    <>
      <LiveChanges heard={heard} onChange={hear} />
      {items.length > 0 && <QueueTable {...{ items, now, selection, changed: heard }} />}
      <BulkBar items={items.filter(({ code }) => selection.has(code))} onKeep={selection.keep} />
    </>
  );
}
