"use client";

import { useEffect, useRef, useState } from "react";
import type { LiveChange } from "@/server/domain/desk/desk-change";
import { seconds } from "@/server/domain/duration";

const firstPauseMs = seconds(1);
const longestPauseMs = seconds(30);

type LiveState = "connecting" | "connected" | "lost" | "ended";

/**
 * Listens for changes of the queue while the page is visible. A lost connection is retried with backoff; after one
 * `onReturn` is called, since changes may have been missed.
 */
export function useLive(onChange: (word: LiveChange) => void, onReturn: () => void): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const latest = useRef({ onChange, onReturn });
  latest.current = { onChange, onReturn };
  useEffect(() => {
    const line = openLine({
      onChange: (word) => latest.current.onChange(word),
      onReturn: () => latest.current.onReturn(),
      onState: setState,
    });
    const follow = () => (document.hidden ? line.close() : line.open());
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      line.close();
    };
  }, []);
  return state;
}

type Hooks = {
  onChange: (word: LiveChange) => void;
  onReturn: () => void;
  onState: (state: LiveState) => void;
};

function openLine({ onChange, onReturn, onState }: Hooks) {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let [pause, wasOpen, isOver] = [firstPauseMs, false, false];

  function close() {
    clearTimeout(retry);
    source?.close();
    source = null;
  }
  function open() {
    if (source || isOver) return;
    clearTimeout(retry);
    source = new EventSource("/api/desk/live");
    source.addEventListener("hello", () => {
      if (wasOpen) onReturn();
      [pause, wasOpen] = [firstPauseMs, true];
      onState("connected");
    });
    source.addEventListener("news", (event) => onChange(JSON.parse(event.data) as LiveChange));
    source.addEventListener("bye", () => {
      isOver = true;
      close();
      onState("ended");
    });
    source.onerror = () => {
      if (isOver) return;
      close();
      onState("lost");
      // With jitter, so that clients do not reconnect all at once.
      retry = setTimeout(open, pause * (0.75 + Math.random() / 2));
      pause = Math.min(longestPauseMs, pause * 2);
    };
  }
  return { open, close };
}
