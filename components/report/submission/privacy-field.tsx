"use client";

import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { NoticeBox } from "@/components/ui/states";
import type { ChangeDraft, SubmissionDraft } from "./draft";
import type { Secrecy } from "./readers";

const choices = [
  [false, "private", "privateHint"],
  [true, "public", "publicHint"],
] as const;

type PrivacyFieldProps = { draft: SubmissionDraft; change: ChangeDraft; secrecy: Secrecy | null };

/** Who may read it: the reporter's choice, or why there is none. */
export function PrivacyField({ draft, change, secrecy }: PrivacyFieldProps) {
  const t = useTranslations("report");
  if (secrecy)
    return (
      <section role="status" className="grid gap-1.5">
        <p className="font-semibold">{t("privacy")}</p>
        <NoticeBox>
          <p className="font-semibold">{t("confidential")}</p>
          <p>{t(`confidentialBy.${secrecy}`)}</p>
        </NoticeBox>
      </section>
    );
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="mb-1.5 font-semibold">{t("privacy")}</legend>
      {choices.map(([isPublic, label, hint]) => (
        <label
          key={label}
          className="flex cursor-pointer gap-3 rounded-card border border-[#8a958f] bg-surface p-3 has-checked:border-2 has-checked:border-teluk"
        >
          <input
            type="radio"
            name="isPublic"
            checked={draft.isPublic === isPublic}
            onChange={() => change({ isPublic })}
            className="mt-1 size-5 shrink-0 accent-teluk"
          />
          <span>
            <span className="block font-semibold">{t(label)}</span>
            <span className="text-soft text-sm">{t(hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const fields = [
  ["name", "text", "name"],
  ["phone", "tel", "tel"],
  ["email", "email", "email"],
] as const;

export function ContactField({
  draft,
  change,
  optional,
}: {
  draft: SubmissionDraft;
  change: ChangeDraft;
  optional: string;
}) {
  const t = useTranslations("report");
  return (
    <Disclosure
      label={
        <>
          {t("contact")} <span className="font-normal text-soft text-sm">({optional})</span>
        </>
      }
    >
      <div className="grid gap-4 pb-4">
        <p className="text-soft text-sm">{t("contactHint")}</p>
        {fields.map(([key, type, autoComplete]) => (
          <TextField
            key={key}
            id={key}
            type={type}
            label={t(key)}
            autoComplete={autoComplete}
            value={draft[key]}
            onChange={(event) => change({ [key]: event.target.value })}
          />
        ))}
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            aria-describedby="show-officers-hint"
            checked={draft.isVisibleToOfficers}
            onChange={(event) => change({ isVisibleToOfficers: event.target.checked })}
            className="size-5 accent-teluk"
          />
          {t("showOfficers")}
        </label>
        <p id="show-officers-hint" className="text-soft text-sm">
          {t("showOfficersHint")}
        </p>
      </div>
    </Disclosure>
  );
}
