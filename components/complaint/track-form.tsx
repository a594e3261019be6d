import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { NoticeBox } from "@/components/ui/states";

/** Opens a complaint by its number; a plain form that needs no script. */
export async function TrackForm({
  notFound = false,
  code = "",
}: {
  notFound?: boolean | undefined;
  code?: string | undefined;
}) {
  const t = await getTranslator("track");
  return (
    <section className="mx-auto grid max-w-xl gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <p>{t("intro")}</p>
      {notFound && <NoticeBox tone="bad">{t("notFound")}</NoticeBox>}
      <form action="/lacak" method="get" className="grid gap-5">
        <TextField
          id="nomor"
          name="nomor"
          label={t("number")}
          hint={t("numberHint")}
          defaultValue={code}
          required
          autoComplete="off"
        />
        <TextField id="kode" name="kode" label={t("secret")} hint={t("secretHint")} autoComplete="off" />
        <Button type="submit">{t("open")}</Button>
      </form>
    </section>
  );
}
