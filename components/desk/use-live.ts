"use client";

import { useEffect, useRef, useState } from "react";
import type { Word } from "@/server/domain/desk/news";
import { seconds } from "@/server/domain/duration";

const firstPauseMs = seconds(1);
const longestPauseMs = seconds(30);

type LiveState = "connecting" | "connected" | "lost" | "ended";

/**
 * Listens for changes of the queue while the page is visible. A lost connection is retried with backoff; after one
 * `onReturn` is called, since changes may have been missed.
 */
export function useLive(onWord: (word: Word) => void, onReturn: () => void): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const latest = useRef({ onWord, onReturn });
  latest.current = { onWord, onReturn };
  useEffect(() => {
    const line = openLine({
      onWord: (word) => latest.current.onWord(word),
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

type Hooks = { onWord: (word: Word) => void; onReturn: () => void; onState: (state: LiveState) => void };

function openLine({ onWord, onReturn, onState }: Hooks) {
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
    source.addEventListener("news", (event) => onWord(JSON.parse(event.data) as Word));
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
