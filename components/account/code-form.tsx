"use client";

import { useState } from "react";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";

type CodeFormProps = {
  id: string;
  label: string;
  submit: string;
  /** A password is asked for instead of a code. */
  type?: "password";
  look?: "primary" | "danger";
  run: (code: string) => Promise<void>;
};

export function CodeForm({ id, label, submit, type, look = "primary", run }: CodeFormProps) {
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
    <Form className="flex flex-wrap items-end gap-3" onSend={send}>
      <TextField
        id={id}
        label={label}
        value={code}
        type={type ?? "text"}
        autoComplete={type ? "current-password" : "one-time-code"}
        maxLength={type ? 200 : 40}
        required
        error={error}
        onChange={(event) => setCode(event.target.value)}
      />
      <FaultList />
      <Button type="submit" look={look} busy={busy}>
        {submit}
      </Button>
    </Form>
  );
}
