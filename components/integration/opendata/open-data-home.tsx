import Link from "next/link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";
import type { LayoutCode } from "@/server/domain/opendata/layouts";
import { LayoutChoice } from "./layout-choice";
import { MonthList } from "./month-list";

/** What the open data is, and every month's files in the chosen layout. */
export async function OpenDataHome({ layout }: { layout: LayoutCode }) {
  const [t, locale, home] = await Promise.all([
    getTranslator("openData"),
    readLocale(),
    api().then((caller) => caller.openData.home()),
  ]);
  const { months, asOf, layouts, licence } = home;
  const example = `/data/${layout}/${months[0]?.month ?? "2026-11"}.csv`;
  return (
    <div className="mx-auto grid max-w-5xl gap-10 px-4 py-6 md:py-10">
      <header className="grid gap-3">
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      <Contents />
      <section aria-labelledby="susunan" className="grid gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="susunan" className="font-bold text-lg">
            {t("layout")}
          </h2>
          <Link
            href={`/data/kamus#${layout}`}
            className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
          >
            {t("dictionaryLink")}
          </Link>
        </div>
        <LayoutChoice layouts={layouts} chosen={layout} locale={locale} />
      </section>
      <MonthList months={months} asOf={asOf} layout={layout} locale={locale} />
      <section aria-labelledby="program" className="grid gap-3 border-line border-t pt-6">
        <h2 id="program" className="font-bold text-lg">
          {t("machines")}
        </h2>
        <p className="max-w-prose">
          {t.rich("machinesText", { example, code: (text) => <code className="break-all">{text}</code> })}
        </p>
        <p className="max-w-prose text-soft">{t("csvNote")}</p>
        <p className="flex flex-wrap gap-x-6">
          <MachineLink href="/data/dictionary.json">{t("dictionaryJson")}</MachineLink>
          <MachineLink href="/data/catalog.json">{t("catalogJson")}</MachineLink>
        </p>
        <p className="max-w-prose">
          {t.rich("licence", {
            name: licence.name,
            link: (text) => (
              <a href={licence.url} rel="license" className="text-teluk underline underline-offset-4">
                {text}
              </a>
            ),
          })}
        </p>
      </section>
    </div>
  );
}

function MachineLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4">
      {children}
    </a>
  );
}

async function Contents() {
  const t = await getTranslator("openData");
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <section>
        <h2 className="font-bold text-lg">{t("inside")}</h2>
        <ul className="mt-2 grid list-disc gap-1.5 pl-5">
          {(["what", "where", "when"] as const).map((key) => (
            <li key={key}>{t(`insideList.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="font-bold text-lg">{t("outside")}</h2>
        <ul className="mt-2 grid list-disc gap-1.5 pl-5">
          {(["people", "hidden", "exact"] as const).map((key) => (
            <li key={key}>{t(`outsideList.${key}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
