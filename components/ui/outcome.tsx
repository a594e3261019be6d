"use client";

import { useEffect, useRef } from "react";

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
