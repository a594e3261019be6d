import Link from "next/link";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { staffApi } from "@/components/trpc/server";
import { cell, DataTable } from "./data-table";
import { PageHead } from "./page-head";

type Accuracy = Awaited<ReturnType<Awaited<ReturnType<typeof staffApi>>["suggestion"]["accuracy"]>>;
type Target = Accuracy["targets"][number];
type Hits = Target["held"];

const share = (part: number, { asked }: Hits, locale: string) =>
  asked === 0 ? "–" : (part / asked).toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 });

/** The accuracy of suggestions by label, and the corrections by officers. */
export async function SuggestionAccuracy({ accuracy }: { accuracy: Accuracy }) {
  const [t, admin] = await Promise.all([getTranslator("accuracy"), getTranslator("admin")]);
  return (
    <section className="grid gap-10">
      <PageHead title={admin("suggestions")} lead={t("intro")} />
      <div className="grid gap-8 md:grid-cols-2">
        {accuracy.targets.map((target) => (
          <section key={target.target} className="grid content-start gap-4">
            <h2 className="font-bold text-lg">{t(target.target)}</h2>
            <Figures name={t("held")} hits={target.held} />
            <Figures name={t("live")} hits={target.live} />
          </section>
        ))}
      </div>
      <Corrections rows={accuracy.corrections} />
      {accuracy.targets.map((target) => (
        <ByLabel key={target.target} target={target} />
      ))}
    </section>
  );
}

async function Figures({ name, hits }: { name: string; hits: Hits }) {
  const [t, locale] = await Promise.all([getTranslator("accuracy"), readLocale()]);
  const figures = [
    [t("first"), share(hits.first, hits, locale)],
    [t("three"), share(hits.three, hits, locale)],
    [t("asked"), hits.asked.toLocaleString(locale)],
  ] as const;
  return (
    <div className="grid gap-2">
      <h3 className="text-soft">{name}</h3>
      {hits.asked === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {figures.map(([word, figure]) => (
            <div key={word}>
              <dt className="text-soft text-sm">{word}</dt>
              <dd className="font-bold text-xl tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

async function ByLabel({ target: { target, labels } }: { target: Target }) {
  const [t, locale] = await Promise.all([getTranslator("accuracy"), readLocale()]);
  const caption = t("byLabel", { target: t(target).toLocaleLowerCase(locale) });
  const both = (hits: Hits) =>
    hits.asked === 0
      ? "–"
      : `${share(hits.first, hits, locale)} / ${share(hits.three, hits, locale)} (${hits.asked})`;
  return (
    <section className="grid gap-3">
      <h2 className="font-bold text-lg">{caption}</h2>
      <DataTable caption={caption} columns={[t("name"), t("heldShort"), t("liveShort")]}>
        {labels.map(({ name, held, live }) => (
          <tr key={name}>
            <td className={cell}>{name}</td>
            <td className={`${cell} tabular-nums`}>{both(held)}</td>
            <td className={`${cell} tabular-nums`}>{both(live)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}

async function Corrections({ rows }: { rows: Accuracy["corrections"] }) {
  const [t, locale] = await Promise.all([getTranslator("accuracy"), readLocale()]);
  return (
    <section className="grid gap-3">
      <h2 className="font-bold text-lg">{t("corrections")}</h2>
      {rows.length === 0 && <p className="text-soft">{t("correctionsNone")}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={t("corrections")}
          columns={[t("report"), t("suggested"), t("decided"), t("when")]}
        >
          {rows.map(({ code, target, suggested, decided, at }) => (
            <tr key={`${code}${target}${at.getTime()}`}>
              <td className={cell}>
                <Link href={`/petugas/${code}`} prefetch={false} className="underline underline-offset-4">
                  {code}
                </Link>
              </td>
              <td className={cell}>{suggested.join(", ")}</td>
              <td className={`${cell} font-semibold`}>{decided}</td>
              <td className={`${cell} whitespace-nowrap`}>{formatMoment(at, locale)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}
