import { formatDay, formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { fieldNames, formOfValue, isNamedField } from "@/server/domain/admin/changed-field";
import { roles } from "@/server/domain/staff/role";

type Values = Record<string, unknown> | null;
type ChangedPartsProps = { before: Values; after: Values; unitNames: Readonly<Record<string, string>> };

const plain = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** The parts that differ between two versions, as the forms name them. */
export async function ChangedParts({ before, after, unitNames }: ChangedPartsProps) {
  const [t, inWords] = await Promise.all([getTranslator("admin"), readWords(unitNames)]);
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = keys.filter((key) => plain(before?.[key]) !== plain(after?.[key]));
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[max-content_1fr]">
      {changed.map((key) => (
        <div key={key} className="contents">
          <dt className="font-semibold">{isNamedField(key) ? t(fieldNames[key]) : key}</dt>
          <dd className="min-w-0 break-words">
            {before && (
              <>
                <span className="sr-only">{t("was")}: </span>
                <del className="text-soft">{inWords(key, before[key])}</del> →{" "}
              </>
            )}
            <span className="sr-only">{t("is")}: </span>
            <span>{inWords(key, after?.[key])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

async function readWords(unitNames: ChangedPartsProps["unitNames"]) {
  const [t, roleName, locale] = await Promise.all([
    getTranslator("admin"),
    getTranslator("role"),
    readLocale(),
  ]);
  return (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === "") return t("nothing");
    switch (formOfValue(field, value)) {
      case "unit":
        return unitNames[String(value)] ?? String(value);
      case "role": {
        const role = roles.find((one) => one === value);
        return role ? roleName(role) : String(value);
      }
      case "flag":
        return t(value ? "yes" : "no");
      case "moment":
        return formatMoment(new Date(String(value)), locale);
      case "day":
        return formatDay(new Date(`${value}T05:00:00Z`), locale);
      case "unknown":
        return plain(value);
    }
  };
}
