"use client";

import { FileText } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { KeptScan } from "./draft";

type ScanFieldProps = { scan: KeptScan | null; onChange: (scan: KeptScan | null) => void };

/** A letter on paper as a PDF; it goes up at once and is checked there. */
export function ScanField({ scan, onChange }: ScanFieldProps) {
  const id = useId();
  const [t, errors] = [useTranslations("counter"), useTranslations("error")];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function upload(file: File | undefined) {
    if (!file) return;
    setBusy(true);
    setError(null);
    const refusal = await send(file, onChange);
    if (refusal) setError(errors(errors.has(refusal as "internal") ? (refusal as "internal") : "internal"));
    setBusy(false);
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{t("scan")}</legend>
      {scan ? (
        <p className="flex flex-wrap items-center gap-3">
          <FileText size={20} aria-hidden /> {t("scanKept", { pages: scan.pageCount })}
          <Button look="quiet" onClick={() => onChange(null)}>
            {t("scanRemove")}
          </Button>
        </p>
      ) : (
        <label
          htmlFor={id}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-card border-2 border-[#8a958f] border-dashed px-4 py-2 focus-within:outline-3 focus-within:outline-teluk"
        >
          <input
            id={id}
            type="file"
            accept="application/pdf,.pdf"
            className="sr-only"
            onChange={(event) => {
              upload(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <FileText size={20} aria-hidden /> {t(busy ? "scanReading" : "scanAdd")}
        </label>
      )}
      <p className="text-soft text-sm">{t("scanHint")}</p>
      {error && (
        <p role="alert" className="font-semibold text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Answers the refusal's key, or null when the scan is kept. */
async function send(file: File, onKept: (scan: KeptScan) => void): Promise<string | null> {
  const response = await fetch("/api/scans", { method: "POST", body: file }).catch(() => null);
  if (!response) return "offline";
  const answer = await response.json().catch(() => ({ error: "internal" }));
  if (response.ok) onKept(answer);
  return response.ok ? null : answer.error;
}
