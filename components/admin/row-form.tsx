"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Fault } from "@/components/ui/faults";
import { FaultList, Form } from "@/components/ui/form";
import { SaveOutcome } from "./outcome";
import { useSave } from "./use-save";

type RowFormProps = {
  title: string;
  faults?: readonly Fault[];
  children: ReactNode;
  run: () => Promise<unknown>;
};

/** A row's form, collapsed; its fields are rendered only when it is opened, since there are many rows. */
export function RowForm({ title, faults = [], children, run }: RowFormProps) {
  const t = useTranslations("admin");
  const { save, busy, error } = useSave();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="border-line border-b" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{title}</summary>
      {isOpen && (
        <Form
          className="grid max-w-xl gap-4 py-4"
          faults={faults}
          onSend={() => {
            void save(run);
          }}
        >
          {children}
          <SaveOutcome error={error} />
          <FaultList />
          <Button type="submit" busy={busy} className="justify-self-start">
            {t("save")}
          </Button>
        </Form>
      )}
    </details>
  );
}
