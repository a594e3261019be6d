"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

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
    <form
      className="flex flex-wrap items-end gap-4 rounded-card border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
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
      <Button type="submit" look="secondary">
        {t("keep")}
      </Button>
      {onRemove && (
        <Button look="quiet" onClick={onRemove}>
          {t("remove")}
        </Button>
      )}
    </form>
  );
}
