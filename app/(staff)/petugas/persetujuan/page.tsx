import { ConsentMoves } from "@/components/admin/consent-moves";
import { PageHead } from "@/components/admin/page-head";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { staffApi } from "@/components/trpc/server";
import { EmptyState } from "@/components/ui/states";

export async function generateMetadata() {
  return { title: (await getTranslator("consent"))("title") };
}

export default async function ConsentsPage() {
  const requests = await (await staffApi()).admin.consents.list();
  const [t, role, locale] = await Promise.all([
    getTranslator("consent"),
    getTranslator("role"),
    readLocale(),
  ]);
  return (
    <WithMessages namespaces={["common", "consent", "admin", "error"]}>
      <section className="grid gap-6">
        <PageHead title={t("title")} lead={t("lead")} />
        {requests.length === 0 && <EmptyState title={t("none")} />}
        <ul className="grid gap-4">
          {requests.map((one) => (
            <li key={one.id} className="grid gap-2 border-line border-b pb-4">
              <p>
                <strong>{t(`kind.${one.kind}`, { name: one.name, role: role(one.role) })}</strong>
                <span className="block text-soft text-sm">
                  {one.email} · {one.unitName}
                </span>
                <span className="block text-soft text-sm">
                  {t("asked", { name: one.requesterName, time: formatMoment(one.createdAt, locale) })}
                </span>
              </p>
              {one.reason && <p>{one.reason}</p>}
              <ConsentMoves id={one.id} kind={one.kind} name={one.name} canConfirm={one.canConfirm} />
            </li>
          ))}
        </ul>
      </section>
    </WithMessages>
  );
}
