"use client";

import { useLocale, useTranslations } from "use-intl";
import { AccusedField } from "@/components/complaint/accused/accused-field";
import type { CategoryGroup, Group } from "@/components/complaint/category-choices";
import { CategoryField } from "@/components/complaint/category-field";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox, Skeleton } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import { keepSubmitted, toStored } from "../receipt/receipt-store";
import { showReceipt, useLastSent, useOpenReceipt } from "../receipt/use-receipts";
import { ComplaintPreview } from "./complaint-preview";
import { ComplaintSent } from "./complaint-sent";
import { useComplaintDraft } from "./draft";
import type { KelurahanChoice } from "./load-choices";
import { NearbyComplaints } from "./nearby-complaints";
import { NewsNotice } from "./news-notice";
import { PhotoPlace } from "./photo-place";
import { PlaceField } from "./place-field";
import { ContactField, PrivacyField } from "./privacy-field";
import { readersOf, secrecyOf } from "./readers";
import { useSubmission } from "./use-submission";

type ComplaintFormProps = {
  categories: readonly (CategoryGroup & { isConfidential: boolean })[];
  groups: readonly Group[];
  kelurahan: readonly KelurahanChoice[];
  contactChannels: readonly string[];
};

/** Photo, place, category, text, visibility; then the preview and the number. */
export function ComplaintForm({ categories, groups, kelurahan, contactChannels }: ComplaintFormProps) {
  const [t, common, locale] = [useTranslations("report"), useTranslations("common"), useLocale()];
  const { draft, isReady, change, clear, uploads } = useComplaintDraft();
  const open = useOpenReceipt();
  const category = categories.find((one) => one.code === draft.categoryCode);
  const secrecy = secrecyOf(draft, category);
  const readers = readersOf(draft, secrecy);
  const { state, faults, error, send } = useSubmission(draft, uploads, (answer) => {
    const receipt = toStored(answer);
    clear();
    for (const other of answer.others) keepSubmitted(other);
    keepSubmitted({ ...receipt, readers });
    showReceipt(receipt);
    window.scrollTo(0, 0);
  });
  if (open) return <ComplaintSent receipt={open} />;
  return (
    <div className="mx-auto grid max-w-xl gap-7 px-4 py-6 [@media(scripting:none)]:hidden">
      <Head />
      <LastSent />
      {isReady ? (
        <Form className="grid gap-7" faults={faults} onSend={send}>
          <PhotoField label={t("photos")} hint={t("photosHint")} uploads={uploads} />
          <PhotoPlace
            uploads={uploads.items}
            point={draft.point}
            onUse={(point) => change({ point, placeSource: "pin", kelurahanCode: "" })}
          />
          <PlaceField draft={draft} change={change} kelurahan={kelurahan} />
          <CategoryField
            key={draft.externalId}
            {...{ categories, groups }}
            text={draft.text}
            value={draft.categoryCode}
            onChange={(categoryCode) => change({ categoryCode })}
          />
          <NearbyComplaints point={draft.point} groupCode={category?.groupCode ?? null} />
          <TextBox
            field={secrecy ? "confidentialText" : "reportText"}
            id="text"
            label={t("text")}
            hint={t("textHint")}
            rows={5}
            maxLength={4000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          <AccusedField
            text={draft.text}
            place={draft}
            optional={common("optional")}
            value={draft.accusedUnitId}
            onChange={(accusedUnitId) => change({ accusedUnitId })}
          />
          <PrivacyField draft={draft} change={change} secrecy={secrecy} />
          <ContactField draft={draft} change={change} optional={common("optional")} />
          <NewsNotice contact={draft} channels={contactChannels} />
          {draft.text && (
            <ComplaintPreview
              draft={draft}
              readers={readers}
              photoCount={uploads.stored.length}
              category={category?.name[locale] ?? null}
            />
          )}
          {error && <NoticeBox tone="bad">{error}</NoticeBox>}
          <SendPart isSending={state === "sending"} pending={uploads.pending} onClear={clear} />
        </Form>
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

/** Nobody writes a complaint twice because a reload took its receipt away. */
export function LastSent() {
  const t = useTranslations("report");
  const last = useLastSent();
  if (!last) return null;
  return (
    <NoticeBox tone="good">
      <p>{t("lastSent", { code: last.code })}</p>
      <Button look="secondary" className="mt-3" onClick={() => showReceipt(last)}>
        {t("lastSentOpen")}
      </Button>
    </NoticeBox>
  );
}

type SendPartProps = { isSending: boolean; pending: number; onClear: () => void };

function SendPart({ isSending, pending, onClear }: SendPartProps) {
  const [t, common] = [useTranslations("report"), useTranslations("common")];
  return (
    <div className="grid gap-3">
      <StillUploading id="uploads" count={pending} />
      <FaultList />
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
