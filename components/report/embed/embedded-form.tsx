import { getTranslator, readLocale } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import {
  ComplaintTextField,
  type NewsChoices,
  type PlainChoices,
  PlainNews,
  PrivacySelect,
  SubjectFields,
} from "@/components/report/submission/plain-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { trapName } from "@/server/domain/intake/form";

/** The form for other sites: plain, so that it works in any frame, without JavaScript and cookies. */
export async function EmbeddedForm({
  id,
  contactChannels,
  ...choices
}: PlainChoices & NewsChoices & { id: string }) {
  const [t, locale] = await Promise.all([getTranslator("embed"), readLocale()]);
  const optional = t("optional");
  return (
    <WithMessages namespaces={["common"]}>
      <form
        action="/api/balai-warga"
        method="post"
        encType="multipart/form-data"
        className="mx-auto grid max-w-xl gap-5 px-4 py-6"
      >
        <header className="grid gap-1">
          <h1 className="font-bold text-2xl">{t("title")}</h1>
          <p className="text-soft">{t("lead")}</p>
        </header>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="locale" value={locale} />
        <Trap label={t("trap")} />
        <ComplaintTextField id="text" />
        <SubjectFields
          {...choices}
          optional={optional}
          empty={{ kelurahan: t("unknownPlace"), category: t("anyCategory") }}
        />
        <TextField
          id="photos"
          name="photos"
          type="file"
          multiple
          accept="image/*,.heic,.heif"
          label={t("photos")}
          hint={t("photosHint")}
          optional={optional}
        />
        <PrivacySelect id="public" />
        <ContactFields optional={optional} />
        <PlainNews contactChannels={contactChannels} />
        <Button type="submit" className="justify-self-start">
          {t("submit")}
        </Button>
      </form>
    </WithMessages>
  );
}

/** A hidden field outside the tab order: only a program fills it in. */
function Trap({ label }: { label: string }) {
  return (
    <div aria-hidden className="absolute -left-[9999px]">
      <label htmlFor={trapName}>{label}</label>
      <input id={trapName} name={trapName} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

async function ContactFields({ optional }: { optional: string }) {
  const t = await getTranslator("report");
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold">{t("contact")}</legend>
      <p className="text-soft text-sm">{t("contactHint")}</p>
      <TextField
        id="name"
        name="name"
        label={t("name")}
        optional={optional}
        autoComplete="name"
        maxLength={120}
      />
      <TextField
        id="phone"
        name="phone"
        type="tel"
        label={t("phone")}
        optional={optional}
        autoComplete="tel"
        maxLength={32}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t("email")}
        optional={optional}
        autoComplete="email"
        maxLength={254}
      />
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="isVisibleToOfficers"
          value="yes"
          aria-describedby="show-officers-hint"
          className="size-5 accent-teluk"
        />
        {t("showOfficers")}
      </label>
      <p id="show-officers-hint" className="text-soft text-sm">
        {t("showOfficersHint")}
      </p>
    </fieldset>
  );
}
