"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";
import { RegionEditor } from "./region-editor";
import { RegionList } from "./region-list";
import { useRegions } from "./use-regions";

export type PhotoRegionFormProps = {
  code: string;
  photo: string;
  alt: string;
  by: "reporter" | "officer";
  /** True when regions were hidden, false when the next ones are on their way. */
  onHidden: (isHidden: boolean) => void;
};

/** Marks regions of one photo, shows the result, and hides them when that is confirmed. */
export function PhotoRegionForm({ code, photo, alt, by, onHidden }: PhotoRegionFormProps) {
  const t = useTranslations("photoRegion");
  const words = useTranslations("redaction");
  const { send, busy, error, setError } = useSend();
  const { reload, isReloading } = useReload();
  const marked = useRegions();
  const [isPreview, setPreview] = useState(false);
  const [reason, setReason] = useState("");
  const count = marked.regions.length;

  async function hide() {
    const regions = marked.regions.map(({ number: _, ...region }) => region);
    const asked = { code, photo, regions };
    await send(async () => {
      if (by === "reporter") await client.photo.redactByReporter.mutate(asked);
      else await client.photo.redactByOfficer.mutate({ ...asked, reason });
      onHidden(true);
      reload();
    });
  }

  function show(preview: boolean) {
    setError(null);
    onHidden(false);
    setPreview(preview);
  }

  return (
    <div className="grid gap-3">
      <p className="text-sm">{t(isPreview ? "previewing" : "how")}</p>
      <RegionEditor photo={photo} alt={alt} marked={marked} isPreview={isPreview} />
      {!isPreview && <RegionList marked={marked} />}
      {isPreview && by === "officer" && (
        <TextBox
          field="redactionReason"
          id="region-reason"
          label={words("reason")}
          rows={2}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {error && by === "reporter" && (
        <p role="alert" className="font-semibold text-danger">
          {error}
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        {isPreview ? (
          <>
            <Button look="danger" busy={busy || isReloading} onClick={hide}>
              {t("hide", { count })}
            </Button>
            <Button look="secondary" disabled={busy || isReloading} onClick={() => show(false)}>
              {t("change")}
            </Button>
          </>
        ) : (
          <Button look="secondary" disabled={count === 0} onClick={() => show(true)}>
            {t("preview")}
          </Button>
        )}
      </p>
    </div>
  );
}
