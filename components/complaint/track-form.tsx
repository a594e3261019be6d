import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { CodeFault } from "./code/code-fault";
import { SecretForm } from "./code/secret-form";

type TrackFault = "numberMissing" | "noNumber" | "notFound" | "secretMissing";
type TrackFormProps = {
  fault?: TrackFault | null;
  codeFault?: CodeFault | null;
  code?: string | undefined;
  page?: "lacak" | "lokasi";
};

/** Opens a complaint by its number; a plain form that needs no script, so that the page itself names a fault. */
export async function TrackForm({
  fault = null,
  codeFault = null,
  code = "",
  page = "lacak",
}: TrackFormProps) {
  const t = await getTranslator("track");
  const words = { words: code.slice(0, 40) };
  return (
    <section className="mx-auto grid max-w-xl gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <p>{t("intro")}</p>
      <SecretForm className="grid gap-5">
        <input type="hidden" name="halaman" value={page} />
        <TextField
          id="nomor"
          name="nomor"
          label={t("number")}
          hint={t("numberHint")}
          error={faultText()}
          defaultValue={code}
          autoFocus={fault !== null}
          autoComplete="off"
        />
        <TextField
          id="kode"
          name="kode"
          label={t("secret")}
          hint={t("secretHint")}
          error={
            codeFault?.kind === "tooManyCodes" ? t("tooManyCodes", { minutes: codeFault.minutes }) : null
          }
          autoComplete="off"
        />
        <Button type="submit">{t("open")}</Button>
      </SecretForm>
    </section>
  );

  /** Of a complaint that the public does not see, number and code are wrong together. */
  function faultText() {
    if (codeFault?.kind === "tooManyCodes") return null;
    if (codeFault?.kind === "wrongSecret") return t("notFoundWithSecret");
    if (codeFault?.kind === "linkInvalid" || codeFault?.kind === "secretReplaced") return t(codeFault.kind);
    return fault && t(fault, words);
  }
}
