"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type CategoryGroup, type Group, toChoices } from "@/components/complaint/category-choices";
import type { SubmissionDraft } from "@/components/complaint/submission/draft";
import { PlaceField } from "@/components/complaint/submission/place-field";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import { uploadPhoto } from "@/components/ui/upload";
import type { UploadedPhoto } from "@/components/ui/uploaded-photo";
import { useDraft } from "@/components/ui/use-draft";
import { supplySchema } from "@/server/domain/placing/place-input";

type PlacingFormProps = {
  code: string;
  secret: string;
  categories: readonly CategoryGroup[];
  groups: readonly Group[];
  kelurahan: readonly Choice[];
};

type Place = Pick<SubmissionDraft, "point" | "kelurahanCode" | "landmark" | "categoryCode">;
const nothing: Place = { point: null, kelurahanCode: "", landmark: "", categoryCode: "" };

/** The pin, optional photos and an optional category: one press places the complaint. */
export function PlacingForm({ code, secret, categories, groups, kelurahan }: PlacingFormProps) {
  const [t, report, common, locale] = [
    useTranslations("placing"),
    useTranslations("report"),
    useTranslations("common"),
    useLocale(),
  ];
  const {
    draft: place,
    change,
    clear,
    uploads,
  } = useDraft<Place, UploadedPhoto>({ key: `place:${code}`, empty: () => nothing, send: uploadPhoto });
  const { isBusy, isMissing, error, send } = useSupply(clear);
  const missing = useTranslations("error")("place_missing");
  return (
    <form
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        const kelurahanCode = place.point ? null : place.kelurahanCode;
        if (uploads.pending === 0)
          void send({ code, secret, ...place, kelurahanCode, photos: uploads.stored });
      }}
    >
      <PlaceField
        draft={place}
        change={({ placeSource: _, ...part }) => change(part)}
        kelurahan={kelurahan}
        error={isMissing ? missing : null}
      />
      <PhotoField label={report("photos")} hint={report("photosHint")} uploads={uploads} />
      <Combobox
        id="category"
        label={`${t("category")} (${common("optional")})`}
        placeholder={report("chooseCategory")}
        empty={report("noCategory")}
        choices={toChoices(categories, groups, locale)}
        value={place.categoryCode}
        onChange={(categoryCode) => change({ categoryCode })}
      />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <StillUploading id="uploads" count={uploads.pending} />
      <Button
        type="submit"
        busy={isBusy}
        disabled={uploads.pending > 0}
        aria-describedby="uploads"
        className="text-lg"
      >
        {isBusy ? common("sending") : t("submit")}
      </Button>
    </form>
  );
}

/** Sends the form; afterwards the page itself shows the new place. */
function useSupply(onSent: () => void) {
  const [router, inWords] = [useRouter(), useRefusal()];
  const [state, setState] = useState<"idle" | "busy" | "missing">("idle");
  const [error, setError] = useState<string | null>(null);

  async function send(place: object) {
    const checked = supplySchema.safeParse(place);
    setError(null);
    if (!checked.success) return setState("missing");
    setState("busy");
    try {
      await client.intake.supplyPlace.mutate(checked.data);
      onSent();
      router.refresh();
      window.scrollTo(0, 0);
    } catch (refusal) {
      setError(inWords(refusal));
    }
    setState("idle");
  }

  return { isBusy: state === "busy", isMissing: state === "missing", error, send };
}
