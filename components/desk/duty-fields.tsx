"use client";

import { useTranslations } from "use-intl";
import { Combobox } from "@/components/ui/combobox";
import { SelectField, TextBox, TextField } from "@/components/ui/field";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox } from "@/components/ui/states";
import type { UploadedPhoto } from "@/components/ui/upload";
import type { UploadList } from "@/components/ui/upload-list";
import { maxNoteLength } from "@/server/domain/complaint/input";
import { type Duty, type Move, rejectionReasons } from "@/server/domain/complaint/status";
import type { MoveChoices } from "./move-choices";
import type { MoveDraft } from "./move-draft";
import { SuggestionChips } from "./suggestion-chips";
import { TemplateChoice } from "./template-choice";

type FieldsProps = {
  move: Move;
  choices: MoveChoices;
  draft: MoveDraft;
  onChange: (part: Partial<MoveDraft>) => void;
};
/** Without uploads where no move needs a photo. */
type DutyFieldsProps = FieldsProps & { uploads?: UploadList<UploadedPhoto> };

/** The fields of a move's duties, and the notes that any move may have. */
export function DutyFields({ move, choices, draft, uploads, onChange }: DutyFieldsProps) {
  const t = useTranslations("desk");
  const owes = (duty: Duty) => move.owes.includes(duty);
  return (
    <>
      {move.action === "remove" && <NoticeBox>{t("removeText")}</NoticeBox>}
      {owes("unit") && <UnitField {...{ move, choices, draft, onChange }} />}
      {owes("person") && (
        <Combobox
          id="person"
          label={t("toPerson")}
          placeholder={t("choosePerson")}
          empty={t("noPerson")}
          choices={choices.people}
          value={draft.assigneeId}
          onChange={(assigneeId) => onChange({ assigneeId })}
        />
      )}
      {owes("place") && <PlaceFields {...{ move, choices, draft, onChange }} />}
      {owes("rejection_reason") && <RejectionFields {...{ move, choices, draft, onChange }} />}
      {owes("date") && (
        <TextField
          id="date"
          type="date"
          label={t("date")}
          hint={choices.extensions ? t("extensionLimits", choices.extensions) : undefined}
          value={draft.date}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      )}
      {owes("master") && (
        <TextField
          id="master"
          label={t("master")}
          value={draft.masterCode}
          onChange={(event) => onChange({ masterCode: event.target.value })}
        />
      )}
      {owes("photo") && uploads && (
        <PhotoField id="proof" label={t("proof")} hint={t("proofHint")} uploads={uploads} />
      )}
      {!owes("person") && <PublicWords {...{ move, choices, draft, onChange }} />}
      <TextBox
        field="internalNote"
        id="internal-note"
        label={t("internalNote")}
        rows={2}
        maxLength={maxNoteLength}
        value={draft.internalNote}
        onChange={(event) => onChange({ internalNote: event.target.value })}
      />
    </>
  );
}

function UnitField({ move, choices, draft, onChange }: FieldsProps) {
  const t = useTranslations("desk");
  // A hand-over that Biro arbitrates lists the receivers of an ordinary hand-over.
  const wanted = move.action === "request_transfer" ? "coordinate" : move.action;
  return (
    <>
      <Combobox
        id="unit"
        label={t("toUnit")}
        placeholder={t("chooseUnit")}
        empty={t("noUnit")}
        choices={(choices.units[wanted] ?? []).map((unit) => ({
          ...unit,
          note: unit.isSuggested ? t("suggested") : undefined,
        }))}
        value={draft.unitId}
        onChange={(unitId) => onChange({ unitId })}
      />
      {wanted === "coordinate" && (
        <SuggestionChips
          suggestions={choices.suggestions.units}
          value={draft.unitId}
          onChoose={(unitId) => onChange({ unitId })}
        />
      )}
    </>
  );
}

/** An assignment within a unit has no public note; every other move may have one. */
function PublicWords({ move, choices, draft, onChange }: FieldsProps) {
  const t = useTranslations("desk");
  return (
    <>
      <TemplateChoice
        id="move-template"
        templates={choices.templates}
        onChoose={(publicNote) => onChange({ publicNote })}
      />
      <TextBox
        field="moveNote"
        id="public-note"
        label={t(move.owes.includes("reason") ? "reason" : "publicNote")}
        rows={3}
        maxLength={maxNoteLength}
        value={draft.publicNote}
        onChange={(event) => onChange({ publicNote: event.target.value })}
      />
    </>
  );
}

function PlaceFields({ choices, draft, onChange }: FieldsProps) {
  const [t, report] = [useTranslations("desk"), useTranslations("report")];
  const categoryCode = draft.categoryCode || choices.categoryCode;
  return (
    <>
      <Combobox
        id="kelurahan"
        label={t("kelurahanFor")}
        placeholder={report("chooseKelurahan")}
        empty={report("noKelurahan")}
        choices={choices.kelurahan}
        value={draft.kelurahanCode}
        onChange={(kelurahanCode) => onChange({ kelurahanCode })}
      />
      <Combobox
        id="category"
        label={report("category")}
        placeholder={report("chooseCategory")}
        empty={report("noCategory")}
        choices={choices.categories}
        value={categoryCode}
        onChange={(categoryCode) => onChange({ categoryCode })}
      />
      <SuggestionChips
        suggestions={choices.suggestions.categories}
        value={categoryCode}
        onChoose={(categoryCode) => onChange({ categoryCode })}
      />
    </>
  );
}

function RejectionFields({ draft, onChange }: FieldsProps) {
  const [t, reasons] = [useTranslations("desk"), useTranslations("rejection")];
  return (
    <>
      <SelectField
        id="rejection"
        label={t("rejectionReason")}
        value={draft.rejectionReason}
        onChange={(event) =>
          onChange({ rejectionReason: rejectionReasons.find((one) => one === event.target.value) ?? "" })
        }
      >
        <option value="" />
        {rejectionReasons.map((reason) => (
          <option key={reason} value={reason}>
            {reasons(reason)}
          </option>
        ))}
      </SelectField>
      {draft.rejectionReason === "not_provincial" && (
        <TextField
          id="responsible-body"
          label={t("responsibleBody")}
          value={draft.responsibleBody}
          onChange={(event) => onChange({ responsibleBody: event.target.value })}
        />
      )}
    </>
  );
}
