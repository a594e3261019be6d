"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { errorKey } from "@/components/ui/error-key";
import { TextBox } from "@/components/ui/field";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox, Skeleton } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import { type CategoryGroup, type Group, toChoices } from "../category-choices";
import { useReportDraft } from "./draft";
import { NearbyReports } from "./nearby-reports";
import { PlaceField } from "./place-field";
import { ContactField, PrivacyField } from "./privacy-field";
import { ReportPreview } from "./report-preview";
import { ReportSent, type SubmissionReceipt } from "./report-sent";
import { useSubmission } from "./use-submission";

type ReportFormProps = {
  categories: readonly CategoryGroup[];
  groups: readonly Group[];
  kelurahan: readonly Choice[];
};

/** Photo, place, category, text, visibility; then the preview and the number. */
export function ReportForm({ categories, groups, kelurahan }: ReportFormProps) {
  const [t, common, errors, locale] = [
    useTranslations("report"),
    useTranslations("common"),
    useTranslations("error"),
    useLocale(),
  ];
  const { draft, isReady, change, clear, uploads } = useReportDraft();
  const [sent, setSent] = useState<SubmissionReceipt | null>(null);
  const { state, faults, error, send } = useSubmission(draft, uploads, (answer) => {
    clear();
    setSent(answer);
    window.scrollTo(0, 0);
  });
  if (sent) return <ReportSent sent={sent} onAnother={() => setSent(null)} />;
  const category = categories.find((one) => one.code === draft.categoryCode);
  const words = (key: string | undefined) => (key ? errors(errorKey(errors, key, "invalid_input")) : null);
  return (
    <div className="mx-auto grid max-w-xl gap-7 px-4 py-6 [@media(scripting:none)]:hidden">
      <Head />
      {isReady ? (
        <form
          className="grid gap-7"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <PhotoField label={t("photos")} hint={t("photosHint")} uploads={uploads} />
          <PlaceField draft={draft} change={change} kelurahan={kelurahan} error={words(faults.place)} />
          <Combobox
            id="category"
            label={t("category")}
            placeholder={t("chooseCategory")}
            empty={t("noCategory")}
            choices={toChoices(categories, groups, locale)}
            value={draft.categoryCode}
            onChange={(categoryCode) => change({ categoryCode })}
            error={words(faults.categoryCode)}
          />
          <NearbyReports point={draft.point} groupCode={category?.groupCode ?? null} />
          <TextBox
            id="text"
            label={t("text")}
            hint={t("textHint")}
            rows={5}
            maxLength={4000}
            value={draft.text}
            error={words(faults.text)}
            onChange={(event) => change({ text: event.target.value })}
          />
          <PrivacyField draft={draft} change={change} />
          <ContactField draft={draft} change={change} optional={common("optional")} />
          {draft.text && (
            <ReportPreview
              draft={draft}
              photoCount={uploads.stored.length}
              category={category?.name[locale] ?? null}
            />
          )}
          {error && <NoticeBox tone="bad">{error}</NoticeBox>}
          <SendPart isSending={state === "sending"} pending={uploads.pending} onClear={clear} />
        </form>
      ) : (
        // As tall as the form until the draft is loaded, so that nothing below it moves.
        <Skeleton className="h-[90rem]" />
      )}
    </div>
  );
}

function Head() {
  const t = useTranslations("report");
  return (
    <div className="grid gap-2">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <p>{t("intro")}</p>
    </div>
  );
}

type SendPartProps = { isSending: boolean; pending: number; onClear: () => void };

function SendPart({ isSending, pending, onClear }: SendPartProps) {
  const [t, common] = [useTranslations("report"), useTranslations("common")];
  return (
    <div className="grid gap-3">
      <StillUploading id="uploads" count={pending} />
      <Button
        type="submit"
        busy={isSending}
        disabled={pending > 0}
        aria-describedby="uploads"
        className="text-lg"
      >
        {isSending ? common("sending") : t("submit")}
      </Button>
      <p className="text-center text-soft text-sm">{t("draftKept")}</p>
      <Button
        look="quiet"
        className="justify-self-center"
        onClick={() => window.confirm(t("clearSure")) && onClear()}
      >
        {t("clear")}
      </Button>
    </div>
  );
}
