"use client";

import { useTranslations } from "use-intl";
import type { CategoryGroup, Group } from "@/components/complaint/category-choices";
import { CategoryField } from "@/components/complaint/category-field";
import type { SubmissionDraft } from "@/components/report/submission/draft";
import type { KelurahanChoice } from "@/components/report/submission/load-choices";
import { PlaceField } from "@/components/report/submission/place-field";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import { type UploadedPhoto, uploadSmallPhoto } from "@/components/ui/upload";
import { useDraft } from "@/components/ui/use-draft";
import { useIssues } from "@/components/ui/use-issues";
import { useReload } from "@/components/ui/use-reload";
import { type SupplyInput, supplySchema } from "@/server/domain/placing/place-input";

type PlacingFormProps = {
  code: string;
  categories: readonly CategoryGroup[];
  groups: readonly Group[];
  kelurahan: readonly KelurahanChoice[];
};

type Place = Pick<SubmissionDraft, "point" | "kelurahanCode" | "landmark" | "categoryCode">;
const nothing: Place = { point: null, kelurahanCode: "", landmark: "", categoryCode: "" };

/** The pin, optional photos and an optional category: one press places the complaint. */
export function PlacingForm({ code, categories, groups, kelurahan }: PlacingFormProps) {
  const [t, report, common] = [
    useTranslations("placing"),
    useTranslations("report"),
    useTranslations("common"),
  ];
  const {
    draft: place,
    change,
    clear,
    uploads,
  } = useDraft<Place, UploadedPhoto>({ key: `place:${code}`, empty: () => nothing, send: uploadSmallPhoto });
  const { isBusy, error, send } = useSupply(clear);
  const kelurahanCode = place.point ? null : place.kelurahanCode;
  const checked = supplySchema.safeParse({ code, ...place, kelurahanCode, photos: uploads.stored });
  const faults = useIssues(checked.error?.issues, { categoryCode: "category" });
  return (
    <Form
      className="grid gap-7"
      faults={faults}
      onSend={() => uploads.pending === 0 && checked.data && send(checked.data)}
    >
      <PlaceField
        draft={place}
        change={({ placeSource: _, ...part }) => change(part)}
        kelurahan={kelurahan}
      />
      <PhotoField label={report("photos")} hint={report("photosHint")} uploads={uploads} />
      <CategoryField
        label={`${t("category")} (${common("optional")})`}
        {...{ categories, groups }}
        value={place.categoryCode}
        onChange={(categoryCode) => change({ categoryCode })}
      />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <StillUploading id="uploads" count={uploads.pending} />
      <FaultList />
      <Button
        type="submit"
        busy={isBusy}
        disabled={uploads.pending > 0}
        aria-describedby="uploads"
        className="text-lg"
      >
        {isBusy ? common("sending") : t("submit")}
      </Button>
    </Form>
  );
}

/** Sends the form; afterwards the page itself shows the new place. */
function useSupply(onSent: () => void) {
  const [{ reload }, sending] = [useReload(), useSend()];

  async function send(place: SupplyInput) {
    await sending.send(async () => {
      await client.intake.supplyPlace.mutate(place);
      onSent();
      reload();
      window.scrollTo(0, 0);
    });
  }

  return { isBusy: sending.busy, error: sending.error, send };
}
