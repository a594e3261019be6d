import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { cell, DataTable } from "./data-table";
import { ExtensionLimitForm } from "./extension-limit-form";
import { HandOverLimitForm } from "./hand-over-limit-form";
import { KeepingLimitForm } from "./keeping-limit-form";
import { ValidityWords } from "./validity-words";

/** What may be asked for, how often a report may change hands, how long raw messages stay: every version, and a form for the next. */
export async function Limits() {
  const today = jakartaDay(new Date());
  return (
    <>
      <Extensions today={today} />
      <HandOvers today={today} />
      <Keepings today={today} />
    </>
  );
}

async function Extensions({ today }: { today: string }) {
  const t = await getTranslator("admin");
  const rows = await (await staffApi()).admin.limits.extensions();
  const columns = [t("weight"), t("maxCount"), t("maxDays"), t("basis"), t("validFrom")];
  return (
    <section className="grid gap-4">
      <h2 className="font-bold text-lg">{t("extensionsTitle")}</h2>
      <DataTable caption={t("extensionsTitle")} columns={columns}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={cell}>{row.weight ? t(`weights.${row.weight}`) : t("anyWeight")}</td>
            <td className={cell}>{row.maxCount}</td>
            <td className={cell}>{row.maxDays}</td>
            <td className={cell}>{row.basis}</td>
            <td className={cell}>
              <ValidityWords {...row} />
            </td>
          </tr>
        ))}
      </DataTable>
      <ExtensionLimitForm key={rows.length} today={today} />
    </section>
  );
}

async function HandOvers({ today }: { today: string }) {
  const t = await getTranslator("admin");
  const rows = await (await staffApi()).admin.limits.handOvers();
  return (
    <section className="grid gap-4">
      <h2 className="font-bold text-lg">{t("handOversTitle")}</h2>
      <p className="max-w-prose text-soft">{t("handOversText")}</p>
      <DataTable caption={t("handOversTitle")} columns={[t("maxHops"), t("basis"), t("validFrom")]}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={cell}>{row.maxHops}</td>
            <td className={cell}>{row.basis}</td>
            <td className={cell}>
              <ValidityWords {...row} />
            </td>
          </tr>
        ))}
      </DataTable>
      <HandOverLimitForm key={rows.length} today={today} />
    </section>
  );
}

async function Keepings({ today }: { today: string }) {
  const t = await getTranslator("admin");
  const rows = await (await staffApi()).admin.limits.keepings();
  const columns = [t("handledDays"), t("deadDays"), t("basis"), t("validFrom")];
  return (
    <section className="grid gap-4">
      <h2 className="font-bold text-lg">{t("keepingsTitle")}</h2>
      <p className="max-w-prose text-soft">{t("keepingsText")}</p>
      <DataTable caption={t("keepingsTitle")} columns={columns}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={cell}>{row.handledDays}</td>
            <td className={cell}>{row.deadDays}</td>
            <td className={cell}>{row.basis}</td>
            <td className={cell}>
              <ValidityWords {...row} />
            </td>
          </tr>
        ))}
      </DataTable>
      <KeepingLimitForm key={rows.length} today={today} />
    </section>
  );
}
