"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

type CopyButtonProps = {
  value: string;
  /** Tells screen readers what is copied. */
  about: string;
  words: Readonly<Record<"idle" | "copied" | "failed", string>>;
};

export function CopyButton({ value, about, words }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof words>("idle");
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      setState("failed");
    }
  }
  return (
    <Button look="secondary" aria-label={`${words[state]}: ${about}`} onClick={copy}>
      <Copy size={18} aria-hidden /> {words[state]}
    </Button>
  );
}
