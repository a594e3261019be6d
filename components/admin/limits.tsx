import type { ReactNode } from "react";
import { formatShortMonth } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { initialBasis } from "@/server/domain/admin/limits";
import { jakartaDay } from "@/server/domain/calendar";
import type { Validity } from "@/server/domain/validity";
import { cell, DataTable } from "./data-table";
import { ExtensionLimitForm } from "./extension-limit-form";
import { NumberLimitForm } from "./number-limit-form";
import { ValidityText } from "./validity-text";

type Api = Awaited<ReturnType<typeof staffApi>>;
type AllLimits = Awaited<ReturnType<Api["admin"]["limits"]["list"]>>;
type LimitProps<Kind extends keyof AllLimits> = { rows: AllLimits[Kind]; today: string };

/** The limits of extensions, hops, questions, holds, public figures and retention: every version, and a form for the next. */
export async function Limits() {
  const today = jakartaDay(new Date());
  const limits = await (await staffApi()).admin.limits.list();
  return (
    <>
      <Extensions rows={limits.extensions} today={today} />
      <HandOvers rows={limits.handOvers} today={today} />
      <Questions rows={limits.questions} today={today} />
      <Holds rows={limits.holds} today={today} />
      <Disclosures rows={limits.disclosures} frozen={limits.frozenMonths} today={today} />
      <Keepings rows={limits.keepings} today={today} />
      <MessageKeepings rows={limits.messages} today={today} />
    </>
  );
}

async function Extensions({ rows, today }: LimitProps<"extensions">) {
  const t = await getTranslator("admin");
  return (
    <Versions
      title={t("extensionsTitle")}
      columns={[
        { label: t("weight"), of: (row) => (row.weight ? t(`weights.${row.weight}`) : t("anyWeight")) },
        { label: t("maxCount"), of: (row) => row.maxCount },
        { label: t("maxDays"), of: (row) => row.maxDays },
      ]}
      rows={rows}
    >
      <ExtensionLimitForm key={rows.length} today={today} />
    </Versions>
  );
}

async function HandOvers({ rows, today }: LimitProps<"handOvers">) {
  const t = await getTranslator("admin");
  return (
    <Versions
      title={t("handOversTitle")}
      about={t("handOversText")}
      columns={[{ label: t("maxHops"), of: (row) => row.maxHops }]}
      rows={rows}
    >
      <NumberLimitForm key={rows.length} kind="hand-over" today={today} />
    </Versions>
  );
}

async function Questions({ rows, today }: LimitProps<"questions">) {
  const t = await getTranslator("admin");
  return (
    <Versions
      title={t("questionLimitsTitle")}
      about={t("questionLimitsText")}
      columns={[{ label: t("answerDays"), of: (row) => row.answerDays }]}
      rows={rows}
    >
      <NumberLimitForm key={rows.length} kind="question" today={today} />
    </Versions>
  );
}

async function Holds({ rows, today }: LimitProps<"holds">) {
  const t = await getTranslator("admin");
  return (
    <Versions
      title={t("holdsTitle")}
      about={t("holdsText")}
      columns={[{ label: t("heldDays"), of: (row) => row.heldDays }]}
      rows={rows}
    >
      <NumberLimitForm key={rows.length} kind="hold" today={today} />
    </Versions>
  );
}

async function Disclosures({
  rows,
  frozen,
  today,
}: LimitProps<"disclosures"> & { frozen: readonly string[] }) {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const named = (month: string | undefined) => (month ? formatShortMonth(month, locale) : "");
  const span = { months: frozen.length, first: named(frozen.at(-1)), last: named(frozen[0]) };
  return (
    <Versions
      title={t("disclosuresTitle")}
      about={t("disclosuresText", span)}
      columns={[{ label: t("smallest"), of: (row) => row.smallest }]}
      rows={rows}
    >
      <NumberLimitForm key={rows.length} kind="disclosure" today={today} />
    </Versions>
  );
}

async function Keepings({ rows, today }: LimitProps<"keepings">) {
  const t = await getTranslator("admin");
  return (
    <Versions
      title={t("keepingsTitle")}
      about={t("keepingsText")}
      columns={[
        { label: t("handledDays"), of: (row) => row.handledDays },
        { label: t("deadDays"), of: (row) => row.deadDays },
      ]}
      rows={rows}
    >
      <NumberLimitForm key={rows.length} kind="retention" today={today} />
    </Versions>
  );
}

async function MessageKeepings({ rows, today }: LimitProps<"messages">) {
  const t = await getTranslator("admin");
  return (
    <Versions
      title={t("messagesTitle")}
      about={t("messagesText")}
      columns={[{ label: t("closedDays"), of: (row) => row.closedDays }]}
      rows={rows}
    >
      <NumberLimitForm key={rows.length} kind="message" today={today} />
    </Versions>
  );
}

type Version = Validity & { id: number; basis: string };
type VersionsProps<Row> = {
  title: string;
  about?: string;
  /** What is limited; basis and time follow. */
  columns: readonly { label: string; of: (row: Row) => ReactNode }[];
  rows: readonly Row[];
  /** The form for the next version. */
  children: ReactNode;
};

async function Versions<Row extends Version>({ title, about, columns, rows, children }: VersionsProps<Row>) {
  const t = await getTranslator("admin");
  const labels = [...columns.map(({ label }) => label), t("basis"), t("validFrom")];
  return (
    <section className="grid gap-4">
      <h2 className="font-bold text-lg">{title}</h2>
      {about && <p className="max-w-prose text-soft">{about}</p>}
      <DataTable caption={title} columns={labels}>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ label, of }) => (
              <td key={label} className={cell}>
                {of(row)}
              </td>
            ))}
            <td className={cell}>{row.basis === initialBasis ? t("initialBasis") : row.basis}</td>
            <td className={cell}>
              <ValidityText {...row} />
            </td>
          </tr>
        ))}
      </DataTable>
      {children}
    </section>
  );
}
