"use client";

import { FileText } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { errorKey } from "@/components/ui/error-key";
import type { UploadList } from "@/components/ui/upload-list";
import type { UploadedScan } from "./upload-scan";

/** A letter on paper as a PDF, uploaded and checked at once. */
export function ScanField({ uploads }: { uploads: UploadList<UploadedScan> }) {
  const id = useId();
  const [t, errors] = [useTranslations("counter"), useTranslations("error")];
  const upload = uploads.items[0];

  function choose(file: File | undefined) {
    if (!file) return;
    if (upload) uploads.remove(upload.key);
    uploads.add([file], 1);
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{t("scan")}</legend>
      {upload?.state === "done" ? (
        <p className="flex flex-wrap items-center gap-3">
          <FileText size={20} aria-hidden /> {t("scanKept", { pages: upload.stored.pageCount })}
          <Button look="quiet" onClick={() => uploads.remove(upload.key)}>
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
              choose(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <FileText size={20} aria-hidden /> {t(uploads.pending > 0 ? "scanReading" : "scanAdd")}
        </label>
      )}
      <p className="text-soft text-sm">{t("scanHint")}</p>
      {upload?.state === "failed" && (
        <p role="alert" className="font-semibold text-danger text-sm">
          {errors(errorKey(errors, upload.error))}
        </p>
      )}
    </fieldset>
  );
}
