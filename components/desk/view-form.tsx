"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";

type Said = { name: string; isShared: boolean };
type ViewFormProps = {
  given?: Said;
  error: string | null;
  onSave: (said: Said) => void;
  onRemove?: () => void;
};

/** The name of a view, and whether it is shared. */
export function ViewForm({ given, error, onSave, onRemove }: ViewFormProps) {
  const t = useTranslations("queue");
  const [name, setName] = useState(given?.name ?? "");
  const [isShared, setShared] = useState(given?.isShared ?? false);
  return (
    <Form
      className="flex flex-wrap items-end gap-4 rounded-card border border-line bg-surface p-4"
      onSend={() => {
        onSave({ name, isShared });
      }}
    >
      <TextField
        id="view-name"
        label={t("saveName")}
        maxLength={60}
        autoFocus
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
      />
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          checked={isShared}
          onChange={(event) => setShared(event.target.checked)}
          className="size-5 accent-teluk"
        />
        {t("share")}
      </label>
      <FaultList />
      <Button type="submit" look="secondary">
        {t("keep")}
      </Button>
      {onRemove && (
        <ConfirmButton look="quiet" label={t("remove")} about={given?.name ?? name} onConfirm={onRemove} />
      )}
    </Form>
  );
}
