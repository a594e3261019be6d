"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { TextBox } from "@/components/ui/field";
import { Notice, Skeleton } from "@/components/ui/states";
import { type Category, type Group, toChoices } from "../category-choices";
import { useDraft } from "./draft";
import { NearbyReports } from "./nearby-reports";
import { PhotoField } from "./photo-field";
import { PlaceField } from "./place-field";
import { ContactField, PrivacyField } from "./privacy-field";
import { ReportPreview } from "./report-preview";
import { ReportSent, type Sent } from "./report-sent";
import { useSubmission } from "./use-submission";

type ReportFormProps = {
  categories: readonly Category[];
  groups: readonly Group[];
  kelurahan: readonly Choice[];
};

/** Photo, place, category, words, who may read it; then the preview and the number. */
export function ReportForm({ categories, groups, kelurahan }: ReportFormProps) {
  const [t, common, errors, locale] = [
    useTranslations("report"),
    useTranslations("common"),
    useTranslations("error"),
    useLocale(),
  ];
  const { draft, change, clear } = useDraft();
  const [sent, setSent] = useState<Sent | null>(null);
  const { state, faults, error, send } = useSubmission(draft, (answer) => {
    clear();
    setSent(answer);
    window.scrollTo(0, 0);
  });
  if (sent) return <ReportSent sent={sent} onAnother={() => setSent(null)} />;
  const category = categories.find((one) => one.code === draft?.categoryCode);
  const words = (key: string | undefined) =>
    key ? errors(errors.has(key as "internal") ? (key as "internal") : "invalid_input") : null;
  return (
    <div className="mx-auto grid max-w-xl gap-7 px-4 py-6 [@media(scripting:none)]:hidden">
      <Head />
      {draft ? (
        <form
          className="grid gap-7"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <PhotoField
            label={t("photos")}
            hint={t("photosHint")}
            photos={draft.photos}
            onChange={(photos) => change({ photos })}
          />
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
          {draft.text && <ReportPreview draft={draft} category={category?.name[locale] ?? null} />}
          {error && <Notice tone="bad">{error}</Notice>}
          <Button type="submit" busy={state === "sending"} className="text-lg">
            {state === "sending" ? common("sending") : t("submit")}
          </Button>
          <p className="text-center text-soft text-sm">{t("draftKept")}</p>
        </form>
      ) : (
        // Until what was written before has been found: as tall as the form, so that nothing below it moves.
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
