import Link from "next/link";
import { getTranslator, type Locale, readLocale } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";

/** Every column of every layout: meaning, source, when it is empty, allowed values. */
export async function DataDictionary() {
  const caller = await api();
  const t = await getTranslator("openData");
  const locale = await readLocale();
  const layouts = await caller.openData.dictionary();
  return (
    <div className="mx-auto grid max-w-5xl gap-10 px-4 py-6 md:py-10">
      <header className="grid gap-2">
        <Link
          href="/data"
          className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
        >
          {t("back")}
        </Link>
        <h1 className="font-bold text-xl md:text-2xl">{t("dictionary")}</h1>
        <p className="max-w-prose text-soft">{t("dictionaryLead")}</p>
        <nav aria-label={t("layout")} className="flex flex-wrap gap-x-6">
          {layouts.map(({ code, title }) => (
            <a
              key={code}
              href={`#${code}`}
              className="inline-flex min-h-11 items-center text-teluk underline"
            >
              {title[locale]}
            </a>
          ))}
          <a
            href="/data/dictionary.json"
            className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
          >
            {t("dictionaryJson")}
          </a>
        </nav>
      </header>
      {layouts.map((layout) => (
        <section key={layout.code} id={layout.code} aria-labelledby={`judul-${layout.code}`}>
          <h2 id={`judul-${layout.code}`} className="font-bold text-lg">
            {layout.title[locale]}
          </h2>
          <p className="mt-1 max-w-prose text-soft">{layout.about[locale]}</p>
          <ul className="mt-3">
            {layout.columns
              .filter(({ source }) => source !== "none")
              .map((column) => (
                <ColumnEntry key={column.name} column={column} locale={locale} />
              ))}
          </ul>
          <AlwaysEmpty
            names={layout.columns.flatMap(({ name, source }) => (source === "none" ? [name] : []))}
          />
        </section>
      ))}
    </div>
  );
}

type Layouts = Awaited<ReturnType<Awaited<ReturnType<typeof api>>["openData"]["dictionary"]>>;
type Column = Layouts[number]["columns"][number];

async function ColumnEntry({ column, locale }: { column: Column; locale: Locale }) {
  const t = await getTranslator("openData");
  const { name, type, meaning, source, empty, values } = column;
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-t py-3 md:grid-cols-[19rem_1fr]">
      <div>
        <code className="break-all font-semibold">{name}</code>
        <p className="text-soft text-sm">{t(`type.${type}`)}</p>
      </div>
      <div>
        <p>{meaning[locale]}</p>
        <p className="text-soft text-sm">
          {t("source")}: {t(`sourceOf.${source}`)} · {empty[locale]}
        </p>
        {values && (
          <p className="text-soft text-sm">
            {t("values")}: <span className="break-words">{values.join(", ")}</span>
          </p>
        )}
      </div>
    </li>
  );
}

async function AlwaysEmpty({ names }: { names: readonly string[] }) {
  const t = await getTranslator("openData");
  if (names.length === 0) return null;
  return (
    <p className="border-line border-t py-3 text-soft">
      {t("alwaysEmpty")} <code className="break-words text-sm">{names.join(", ")}</code>
    </p>
  );
}
