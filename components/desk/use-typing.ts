"use client";

import { useEffect, useState } from "react";
import { seconds } from "@/server/domain/duration";

const restMs = seconds(8);

/** Whether any field of this page is being written in, or was a moment ago. */
export function useTyping(): boolean {
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      setTyping(true);
      clearTimeout(rest);
      rest = setTimeout(() => setTyping(false), restMs);
    };
    document.addEventListener("input", write);
    return () => {
      clearTimeout(rest);
      document.removeEventListener("input", write);
    };
  }, []);
  return isTyping;
}
