import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input-look";
import { spansBefore } from "@/server/domain/area/span";
import { jakartaDay } from "@/server/domain/calendar";
import { writeSpan } from "./names";

/** Choice of month, quarter or year; a plain form, so that it works without JavaScript and is in the URL. */
export async function SpanForm({ span, path }: { span: string; path: string }) {
  const t = await getTranslator("area");
  const spans = spansBefore(jakartaDay(new Date()));
  const groups = await Promise.all(
    (["months", "quarters", "years"] as const).map(async (kind) => ({
      kind,
      options: await Promise.all(spans[kind].map(async (one) => [one, await writeSpan(one)] as const)),
    })),
  );
  return (
    <form action={path} className="no-print flex items-end gap-2">
      <div className="grid gap-1">
        <label htmlFor="waktu" className="font-semibold text-sm">
          {t("period")}
        </label>
        <select id="waktu" name="waktu" defaultValue={span} className={inputLook}>
          <option value="">{t("usualPeriod")}</option>
          {groups.map(({ kind, options }) => (
            <optgroup key={kind} label={t(kind)}>
              {options.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <Button type="submit" look="secondary">
        {t("show")}
      </Button>
    </form>
  );
}
