"use client";

import { useState } from "react";
import { useSend } from "@/components/trpc/use-send";
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
  const sending = useSend();
  const [code, setCode] = useState("");

  async function sendCode() {
    await sending.send(() => run(code));
    setCode("");
  }

  return (
    <Form className="flex flex-wrap items-end gap-3" onSend={sendCode}>
      <TextField
        id={id}
        label={label}
        value={code}
        type={type ?? "text"}
        autoComplete={type ? "current-password" : "one-time-code"}
        maxLength={type ? 200 : 40}
        required
        error={sending.error}
        onChange={(event) => setCode(event.target.value)}
      />
      <FaultList />
      <Button type="submit" look={look} busy={sending.busy}>
        {submit}
      </Button>
    </Form>
  );
}
