import { notFound } from "next/navigation";
import { cell, DataTable } from "@/components/admin/data-table";
import { PageHead } from "@/components/admin/page-head";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffSession } from "@/components/trpc/server";
import { EmptyState } from "@/components/ui/states";
import { reviewsLooks } from "@/server/domain/staff/permission";
import { OriginalForm } from "./original-form";

/** Who opened contacts of reporters and private texts: by officer, unusual first, and the newest looks; found by its reviewers only. */
export async function LookReview() {
  const { caller, me } = await staffSession();
  if (!reviewsLooks(me.role)) notFound();
  const [t, locale, { officers, looks }] = await Promise.all([
    getTranslator("look"),
    readLocale(),
    caller.identity.review(),
  ]);
  return (
    <section className="grid gap-6">
      <PageHead title={t("review")} lead={t("reviewLead")} />
      {officers.length === 0 && <EmptyState title={t("nobody")} />}
      {officers.length > 0 && (
        <DataTable
          caption={t("review")}
          columns={[t("officer"), t("unusual"), t("looks"), t("mostAnHour"), t("withoutStep")]}
          numbersFrom={2}
        >
          {officers.map(({ name, unit, marks, ...counts }) => (
            <tr key={`${name} ${unit}`}>
              <th scope="row" className={`${cell} text-left`}>
                {name}
                <span className="block font-normal text-soft text-sm">{unit}</span>
              </th>
              <td className={cell}>{marks.map((mark) => t(`marks.${mark}`)).join(" · ")}</td>
              <td className={`${cell} text-right`}>{counts.looks}</td>
              <td className={`${cell} text-right`}>{counts.mostAnHour}</td>
              <td className={`${cell} text-right`}>{counts.withoutStep}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {looks.length > 0 && <h2 className="font-bold text-lg">{t("newest")}</h2>}
      <ol className="grid gap-4">
        {looks.map(({ id, at, officer, subject, purpose, code, reason }) => (
          <li key={`${subject} ${id}`} className="grid gap-1 border-line border-b pb-4">
            <p>
              <strong>{officer}</strong> · {code ?? t("hidden")}
              <span className="block text-soft text-sm">
                {formatMoment(at, locale)} · {t(`subjects.${subject}`)}
                {subject !== "original" && ` · ${purpose ? t(`purposes.${purpose}`) : t("noPurpose")}`}
              </span>
            </p>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
      {me.role === "inspectorate" && <OriginalForm />}
    </section>
  );
}
