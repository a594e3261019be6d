"use client";

import { useState } from "react";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type CodeFormProps = {
  id: string;
  label: string;
  submit: string;
  look?: "primary" | "danger";
  run: (code: string) => Promise<void>;
};

export function CodeForm({ id, label, submit, look = "primary", run }: CodeFormProps) {
  const inWords = useRefusal();
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send() {
    setBusy(true);
    setError(null);
    try {
      await run(code);
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
      setCode("");
    }
  }

  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        id={id}
        label={label}
        value={code}
        autoComplete="one-time-code"
        maxLength={40}
        required
        error={error}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit" look={look} busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
