"use client";

import { useTranslations } from "use-intl";
import { FieldError, TextField } from "@/components/ui/field";
import { newsFor } from "@/server/domain/intake/contact-route";
import type { ChangeCounter, CounterDraft } from "./draft";

type ContactPartProps = { draft: CounterDraft; change: ChangeCounter; channels: readonly string[] };

const fields = [
  ["name", "text"],
  ["phone", "tel"],
  ["email", "email"],
] as const;

/** The reporter's name and contact, stored only with consent. */
export function ContactPart({ draft, change, channels }: ContactPartProps) {
  const [t, report] = [useTranslations("counter"), useTranslations("report")];
  const news = newsFor(draft, channels);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-semibold">{t("contact")}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {fields.map(([key, type]) => (
          <TextField
            key={key}
            id={key}
            type={type}
            label={report(key)}
            autoComplete="off"
            value={draft[key]}
            onChange={(event) => change({ [key]: event.target.value })}
          />
        ))}
      </div>
      <label className="flex min-h-11 items-start gap-3">
        <input
          id="consent"
          type="checkbox"
          checked={draft.hasConsent}
          onChange={(event) => change({ hasConsent: event.target.checked })}
          className="mt-0.5 size-5 shrink-0 accent-teluk"
        />
        <span>
          {t("consent")} <span className="block text-soft text-sm">{t("consentLaw")}</span>
        </span>
      </label>
      <FieldError id="consent" />
      <p className="wrap-anywhere text-soft text-sm">
        {news.by ? t("news", { address: news.address }) : t("noNews")}
      </p>
    </fieldset>
  );
}
