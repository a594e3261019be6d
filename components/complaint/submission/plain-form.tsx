import { getTranslator, readLocale } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { SelectField, TextBox, TextField } from "@/components/ui/field";

type Category = { code: string; name: { id: string; en: string } };

/** The essential fields for a browser without JavaScript: place, category, text. */
export async function PlainForm({
  categories,
  kelurahan,
}: {
  categories: readonly Category[];
  kelurahan: readonly Choice[];
}) {
  const [t, locale] = await Promise.all([getTranslator("report"), readLocale()]);
  return (
    <form action="/api/lapor" method="post" className="mx-auto grid max-w-xl gap-5 px-4 py-6">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <p>{t("noScript")}</p>
      <SelectField id="p-kelurahan" name="kelurahanCode" label={t("kelurahan")} required defaultValue="">
        <option value="" disabled>
          {t("chooseKelurahan")}
        </option>
        {kelurahan.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </SelectField>
      <TextField
        id="p-landmark"
        name="landmark"
        label={t("landmark")}
        hint={t("landmarkHint")}
        maxLength={200}
      />
      <SelectField id="p-category" name="categoryCode" label={t("category")} required defaultValue="">
        <option value="" disabled>
          {t("category")}
        </option>
        {categories.map((category) => (
          <option key={category.code} value={category.code}>
            {category.name[locale]}
          </option>
        ))}
      </SelectField>
      <TextBox
        field="reportText"
        id="p-text"
        name="text"
        label={t("text")}
        hint={t("textHint")}
        required
        minLength={10}
        maxLength={4000}
      />
      <SelectField id="p-public" name="isPublic" label={t("privacy")} defaultValue="no">
        <option value="no">{t("private")}</option>
        <option value="yes">{t("public")}</option>
      </SelectField>
      <Button type="submit">{t("submit")}</Button>
    </form>
  );
}
