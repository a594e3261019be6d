import { StatusBadge } from "@/components/complaint/status-badge";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { BarList } from "@/components/ui/charts/bar-list";
import { formatCount, formatShare } from "@/components/ui/charts/format";
import { Section } from "@/components/ui/section";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { isClosed } from "@/server/domain/complaint/status";

/** The open complaints: by status, and by age. */
export async function AreaNow({ area }: { area: Dashboard }) {
  const [t, stage, locale] = await Promise.all([getTranslator("area"), getTranslator("stage"), readLocale()]);
  const open = area.statuses.filter((one) => !isClosed(one.status));
  const closed = area.statuses.filter((one) => isClosed(one.status));
  return (
    <Section isRuled id="terbuka" title={t("now")} note={t("nowNote")}>
      {area.open === 0 ? (
        <p>{t("nothingOpen")}</p>
      ) : (
        <div className="grid items-start gap-x-10 gap-y-6 sm:grid-cols-2">
          <BarList
            caption={t("byStatus")}
            columns={[t("byStatus"), t("count"), t("late")]}
            bars={open.map((one) => ({
              key: one.status,
              label: <StatusBadge status={one.status} label={stage(one.status)} />,
              value: one.count,
              late: one.overdue,
              cells: [formatCount(one.count, locale), formatCount(one.overdue, locale)],
            }))}
          />
          <BarList
            caption={t("byAge")}
            columns={[t("byAge"), t("count"), t("late")]}
            bars={area.ages.map((one) => ({
              key: String(one.fromDays),
              label:
                one.toDays === null
                  ? t("olderThan", { from: one.fromDays })
                  : t("days", { from: one.fromDays, to: one.toDays }),
              value: one.open,
              late: one.overdue,
              cells: [formatCount(one.open, locale), formatCount(one.overdue, locale)],
            }))}
          />
        </div>
      )}
      {closed.length > 0 && (
        <p className="text-soft text-sm">
          {t("closedSoFar")}{" "}
          {closed.map((one) => `${stage(one.status)} ${formatCount(one.count, locale)}`).join(" · ")}
        </p>
      )}
    </Section>
  );
}

/** Complaints by group of categories. */
export async function AreaGroups({ area }: { area: Dashboard }) {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  return (
    <Section isRuled id="kategori" title={t("groups")} note={t("groupsNote")}>
      {area.groups.length === 0 ? (
        <p>{t("nothingReceived")}</p>
      ) : (
        <BarList
          caption={t("groups")}
          columns={[t("group"), t("received"), t("share"), t("openNow")]}
          bars={area.groups.map((one) => ({
            key: one.code,
            label: one.name[locale],
            value: one.received,
            cells: [
              formatCount(one.received, locale),
              formatShare(
                area.figures.received === 0 ? null : one.received / area.figures.received,
                locale,
                0,
              ),
              formatCount(one.open, locale),
            ],
          }))}
        />
      )}
    </Section>
  );
}
