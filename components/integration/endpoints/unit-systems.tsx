import { PageHead } from "@/components/admin/page-head";
import { readUnitChoices } from "@/components/admin/unit-choices";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";
import { NoticeBox } from "@/components/ui/states";
import { EndpointForm } from "./endpoint-form";
import { NewEndpoint } from "./new-endpoint";
import { TroubledHandoffs } from "./troubled-handoffs";

type List = Awaited<ReturnType<Awaited<ReturnType<typeof adminApi>>["admin"]["endpoints"]["list"]>>;

/** Units' own systems, and the hand-overs that failed. */
export async function UnitSystems() {
  const { admin } = await adminApi();
  const t = await getTranslator("endpoint");
  const title = await getTranslator("admin");
  const [{ endpoints, troubled }, units] = await Promise.all([admin.endpoints.list(), readUnitChoices()]);
  const taken = new Set(endpoints.map(({ unitId }) => String(unitId)));
  return (
    <div className="grid gap-10">
      <PageHead title={title("endpoints")} lead={t("lead")} />
      <section aria-labelledby="terpasang" className="grid gap-4">
        <h2 id="terpasang" className="font-bold text-lg">
          {t("list")}
        </h2>
        {endpoints.length === 0 && <p className="text-soft">{t("none")}</p>}
        <ul className="grid gap-2">
          {endpoints.map((endpoint) => (
            <li key={endpoint.unitId}>
              <EndpointForm endpoint={endpoint} />
              <Health endpoint={endpoint} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tersangkut" className="grid gap-4">
        <h2 id="tersangkut" className="font-bold text-lg">
          {t("troubled")}
        </h2>
        <TroubledHandoffs rows={troubled} />
      </section>
      <section aria-labelledby="pasang" className="grid gap-4">
        <h2 id="pasang" className="font-bold text-lg">
          {t("add")}
        </h2>
        <NewEndpoint units={units.filter(({ value }) => !taken.has(value))} />
      </section>
    </div>
  );
}

async function Health({ endpoint }: { endpoint: List["endpoints"][number] }) {
  const [t, locale] = await Promise.all([getTranslator("endpoint"), readLocale()]);
  const { pulledAt, lastError, isActive, baseUrl } = endpoint;
  return (
    <div className="grid gap-2 pt-1 text-soft text-sm">
      <p className="break-all">
        {baseUrl} · {pulledAt ? t("pulled", { time: formatMoment(pulledAt, locale) }) : t("never")}
      </p>
      {isActive && lastError && <NoticeBox tone="bad">{lastError}</NoticeBox>}
    </div>
  );
}
