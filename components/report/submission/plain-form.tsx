import { getTranslator, readLocale } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { SelectField, TextBox, TextField } from "@/components/ui/field";
import { newsFor } from "@/server/domain/intake/contact-route";

/** What a form without JavaScript offers. */
export type PlainChoices = {
  categories: readonly { code: string; name: { id: string; en: string } }[];
  kelurahan: readonly Choice[];
};
/** Channels that can write to a contact now. */
export type NewsChoices = { contactChannels: readonly string[] };
type SubjectFieldsProps = PlainChoices & {
  prefix?: string;
  /** The first option of each select: no choice yet. */
  empty: { kelurahan: string; category: string };
  /** Marks what can be left out; without it a choice is required. */
  optional?: string;
};

/** The essential fields for a browser without JavaScript: place, category, text. */
export async function PlainForm({ contactChannels, ...choices }: PlainChoices & NewsChoices) {
  const [t, common, locale] = await Promise.all([
    getTranslator("report"),
    getTranslator("common"),
    readLocale(),
  ]);
  return (
    <form action="/api/lapor" method="post" className="mx-auto grid max-w-xl gap-5 px-4 py-6">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <p>{t("noScript")}</p>
      <input type="hidden" name="locale" value={locale} />
      <SubjectFields
        {...choices}
        prefix="p-"
        empty={{ kelurahan: t("chooseKelurahan"), category: t("category") }}
      />
      <ComplaintTextField id="p-text" />
      <PrivacySelect id="p-public" />
      {contactChannels.includes("email") && (
        <TextField
          id="p-email"
          name="email"
          type="email"
          label={t("email")}
          optional={common("optional")}
          autoComplete="email"
          maxLength={254}
        />
      )}
      <PlainNews contactChannels={contactChannels.filter((code) => code === "email")} />
      <Button type="submit">{t("submit")}</Button>
    </form>
  );
}

/** Where it is and what it is about. */
export async function SubjectFields({
  categories,
  kelurahan,
  prefix = "",
  empty,
  optional,
}: SubjectFieldsProps) {
  const [t, locale] = await Promise.all([getTranslator("report"), readLocale()]);
  const select = { optional, required: !optional, defaultValue: "" };
  return (
    <>
      <SelectField {...select} id={`${prefix}kelurahan`} name="kelurahanCode" label={t("kelurahan")}>
        <option value="" disabled={!optional}>
          {empty.kelurahan}
        </option>
        {kelurahan.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        id={`${prefix}landmark`}
        name="landmark"
        label={t("landmark")}
        hint={t("landmarkHint")}
        optional={optional}
        maxLength={200}
      />
      <SelectField {...select} id={`${prefix}category`} name="categoryCode" label={t("category")}>
        <option value="" disabled={!optional}>
          {empty.category}
        </option>
        {categories.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[locale]}
          </option>
        ))}
      </SelectField>
    </>
  );
}

export async function ComplaintTextField({ id }: { id: string }) {
  const t = await getTranslator("report");
  return (
    <TextBox
      field="reportText"
      id={id}
      name="text"
      label={t("text")}
      hint={t("textHint")}
      required
      minLength={10}
      maxLength={4000}
    />
  );
}

/** That a contact gets news, and what happens without one. */
export async function PlainNews({ contactChannels }: NewsChoices) {
  const t = await getTranslator("news");
  const news = newsFor({ email: null, phone: null }, contactChannels);
  return news.by ? null : <p className="text-sm">{t(news.why)}</p>;
}

export async function PrivacySelect({ id }: { id: string }) {
  const t = await getTranslator("report");
  return (
    <SelectField
      id={id}
      name="isPublic"
      label={t("privacy")}
      hint={t("confidentialAlways")}
      defaultValue="no"
    >
      <option value="no">{t("private")}</option>
      <option value="yes">{t("public")}</option>
    </SelectField>
  );
}
