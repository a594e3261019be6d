import { toChoices } from "@/components/complaint/category-choices";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { orNull, staffApi } from "@/components/trpc/server";
import { HeapList } from "./heap-list";
import { kelurahanChoices } from "./kelurahan-choices";
import { PlacingBoard } from "./placing-board";

/** Messages of every channel without a place; the one in the URL first, else the one due next. */
export async function IntakeDesk({ wanted }: { wanted: string | null }) {
  const t = await getTranslator("intakeDesk");
  const locale = await readLocale();
  const caller = await staffApi();
  const [page, heaps, figures, areas, { categories, groups }] = await Promise.all([
    caller.intakeDesk.arrivals({}),
    caller.intakeDesk.heaps(),
    caller.intakeDesk.figures(),
    caller.area.list({}),
    caller.category.list(),
  ]);
  const code = wanted ?? page.items[0]?.code;
  const first = code ? await orNull(caller.intakeDesk.arrival({ code })) : null;
  const percent = (count: number) => (figures ? Math.round((100 * count) / figures.decided) : 0);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        {figures && (
          <p className="text-soft text-sm">
            {t("figures", {
              decided: figures.decided,
              first: percent(figures.first),
              three: percent(figures.three),
              category: percent(figures.category),
            })}
          </p>
        )}
      </div>
      <HeapList heaps={heaps} />
      <PlacingBoard
        firstPage={{ ...page, first }}
        kelurahan={kelurahanChoices(areas)}
        categories={toChoices(categories, groups, locale)}
        now={new Date()}
      />
    </div>
  );
}
