"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { AccusedField } from "@/components/complaint/accused/accused-field";
import type { CategoryGroup, Group } from "@/components/complaint/category-choices";
import { CategoryField } from "@/components/complaint/category-field";
import { secrecyOf } from "@/components/report/submission/readers";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { SelectField, TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox, Skeleton } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import type { UploadedPhoto } from "@/components/ui/upload";
import type { UploadList } from "@/components/ui/upload-list";
import { useKeydown } from "@/components/ui/use-keys";
import { maxTextLength } from "@/server/domain/complaint/input";
import type { Point } from "@/server/domain/geo";
import { ContactPart } from "./contact-part";
import { type ChangeCounter, type CounterDraft, useCounterDraft } from "./draft";
import { PlacePart } from "./place-part";
import { ScanField } from "./scan-field";
import { useTakingIn } from "./use-taking-in";

type CounterChannel = { code: string; name: string; isConfidential: boolean; isLettered: boolean };
type CounterFormProps = {
  channels: readonly CounterChannel[];
  contactChannels: readonly string[];
  categories: readonly CategoryGroup[];
  groups: readonly Group[];
  kelurahan: readonly Choice[];
  ownKelurahan: string;
  home: Point;
};

/** The form of a counter, from top to bottom by keyboard; Ctrl + Enter sends from anywhere. */
export function CounterForm(props: CounterFormProps) {
  const t = useTranslations("counter");
  const start = {
    channelCode: props.channels[0]?.code ?? "",
    kelurahanCode: props.ownKelurahan,
  };
  const { draft, isReady, change, clear, photos, scans } = useCounterDraft(start);
  const pending = photos.pending + scans.pending;
  const files = { photos: photos.stored, scan: scans.stored[0] ?? null, isUploading: pending > 0 };
  const { busy, error, faults, send } = useTakingIn(draft, files, clear);
  const sendButton = useRef<HTMLButtonElement>(null);
  useSendKey(() => sendButton.current?.click());
  if (!isReady) return <Skeleton className="h-[60rem]" />;
  const channel = props.channels.find(({ code }) => code === draft.channelCode);
  return (
    <Form className="grid gap-8 lg:grid-cols-2" faults={faults} onSend={send}>
      <Story {...{ ...props, draft, change, photos }} />
      <div className="grid content-start gap-6">
        <PlacePart draft={draft} change={change} kelurahan={props.kelurahan} home={props.home} />
        {(channel?.isLettered || scans.items.length > 0) && <ScanField uploads={scans} />}
        <ContactPart draft={draft} change={change} channels={props.contactChannels} />
        {error && <NoticeBox tone="bad">{error}</NoticeBox>}
        <StillUploading id="uploads" count={pending} />
        <FaultList />
        <p className="flex flex-wrap gap-2">
          <Button
            ref={sendButton}
            type="submit"
            busy={busy}
            disabled={pending > 0}
            aria-describedby="uploads"
          >
            {t("submit")}
          </Button>
          <Button look="quiet" onClick={clear}>
            {t("clear")}
          </Button>
        </p>
        <p className="text-soft text-sm">{t("kept")}</p>
      </div>
    </Form>
  );
}

/** Ctrl + Enter wherever the focus is: a pressed suggestion disappears, and the focus with it. */
function useSendKey(send: () => void): void {
  useKeydown("counter", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  });
}

type StoryProps = CounterFormProps & {
  draft: CounterDraft;
  change: ChangeCounter;
  photos: UploadList<UploadedPhoto>;
};

function Story({ channels, categories, groups, draft, change, photos }: StoryProps) {
  const [t, common] = [useTranslations("counter"), useTranslations("common")];
  const isConfidential = channels.find(({ code }) => code === draft.channelCode)?.isConfidential;
  return (
    <div className="grid content-start gap-6">
      {channels.length > 1 && (
        <SelectField
          id="channel"
          label={t("channel")}
          value={draft.channelCode}
          onChange={(event) => change({ channelCode: event.target.value })}
        >
          {channels.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {isConfidential && <NoticeBox>{t("confidential")}</NoticeBox>}
      <TextBox
        field={isConfidential || secrecyOf(draft, undefined) ? "confidentialText" : "counterText"}
        id="text"
        label={t("text")}
        hint={t("textHint")}
        rows={7}
        maxLength={maxTextLength}
        autoFocus
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <CategoryField
        {...{ categories, groups }}
        text={draft.text}
        value={draft.categoryCode}
        onChange={(categoryCode) => change({ categoryCode })}
      />
      <AccusedField
        text={draft.text}
        place={draft}
        optional={common("optional")}
        value={draft.accusedUnitId}
        onChange={(accusedUnitId) => change({ accusedUnitId })}
      />
      <PhotoField label={t("photos")} hint={t("photosHint")} uploads={photos} />
      {!isConfidential && draft.accusedUnitId === null && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={draft.isPublic}
            onChange={(event) => change({ isPublic: event.target.checked })}
            className="size-5 accent-teluk"
          />
          {t("public")}
        </label>
      )}
    </div>
  );
}
