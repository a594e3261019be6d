import { getTranslator } from "@/components/layout/locale";

type Values = Record<string, unknown> | null;

const inWords = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** The parts that differ between two versions. */
export async function ChangedParts({ before, after }: { before: Values; after: Values }) {
  const t = await getTranslator("admin");
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = keys.filter((key) => inWords(before?.[key]) !== inWords(after?.[key]));
  const shown = (value: unknown) =>
    value === undefined || value === null || value === "" ? t("nothing") : inWords(value);
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[max-content_1fr]">
      {changed.map((key) => (
        <div key={key} className="contents">
          <dt className="font-semibold">{key}</dt>
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
