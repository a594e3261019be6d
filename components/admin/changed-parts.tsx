import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";

type Values = Record<string, unknown> | null;

const inWords = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** The parts that differ between two versions. */
export async function ChangedParts({ before, after }: { before: Values; after: Values }) {
  const [t, role, locale] = [await getTranslator("admin"), await getTranslator("role"), await readLocale()];
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = keys.filter((key) => inWords(before?.[key]) !== inWords(after?.[key]));
  const shown = (value: unknown) => {
    if (value === undefined || value === null || value === "") return t("nothing");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
      return formatMoment(new Date(value), locale);
    if (typeof value === "string" && role.has(value as "intake")) return role(value as "intake");
    return inWords(value);
  };
  const labelOf = (key: string) => {
    const name = `fields.${key as "name"}` as const;
    return t.has(name) ? t(name) : key;
  };
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[max-content_1fr]">
      {changed.map((key) => (
        <div key={key} className="contents">
          <dt className="font-semibold">{labelOf(key)}</dt>
          <dd className="min-w-0 break-words">
            {before && (
              <>
                <span className="sr-only">{t("was")}: </span>
                <del className="text-soft">{shown(before[key])}</del> →{" "}
              </>
            )}
            <span className="sr-only">{t("is")}: </span>
            <span>{shown(after?.[key])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
