import { getTranslator, readLocale } from "@/components/layout/locale";
import { BarList } from "@/components/ui/charts/bar-list";
import { formatCount } from "@/components/ui/charts/format";

type Class = { fromDays: number; toDays: number | null; open: number; overdue: number };

/** Open complaints by age; null where ages are not counted for so narrow a scope. */
export async function BacklogBars({ classes }: { classes: readonly Class[] | null }) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  if (!classes) return <p className="text-soft">{t("backlogWhole")}</p>;
  const nameOf = ({ fromDays, toDays }: Class) =>
    toDays === null ? t("ageOver", { from: fromDays - 1 }) : t("ageDays", { from: fromDays, to: toDays });
  return (
    <BarList
      caption={t("backlog")}
      columns={[t("age"), t("open"), t("overdueColumn")]}
      bars={classes.map((one) => ({
        key: String(one.fromDays),
        label: nameOf(one),
        value: one.open,
        late: one.overdue,
        cells: [formatCount(one.open, locale), formatCount(one.overdue, locale)],
      }))}
    />
  );
}
