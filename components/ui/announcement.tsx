"use client";

import { CircleCheck } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { onAnnouncement, readAnnouncement, showAnnouncement } from "./announcement-store";

const shownMs = 8000;
const nothing = () => null;

/** The outcome of the last change, at the lower edge of the window for some seconds. */
export function Announcement() {
  const text = useSyncExternalStore(onAnnouncement, readAnnouncement, nothing);
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => showAnnouncement(null), shownMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-[1300] flex justify-center px-4"
    >
      {text && (
        <span className="inline-flex items-center gap-3 rounded-card border border-resolved bg-[#eff8f1] px-5 py-3 font-semibold shadow-float">
          <CircleCheck size={20} aria-hidden />
          {text}
        </span>
      )}
    </p>
  );
}

/** That a form's change was made. Its button is gone or off by then, so that the focus goes here. */
export function Outcome({ text }: { text: string | null }) {
  const shown = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== null) shown.current?.focus();
  }, [text]);
  return (
    <p ref={shown} role="status" tabIndex={-1} className="font-semibold text-resolved empty:sr-only">
      {text}
    </p>
  );
}
