import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { HeapList } from "./heap-list";
import { kelurahanChoices } from "./kelurahan-choices";
import { PlacingBoard } from "./placing-board";

/** Messages of every channel without a place; the one in the URL first, else the one due next. */
export async function IntakeDesk({ wanted }: { wanted: string | null }) {
  const [t, caller] = await Promise.all([getTranslator("intakeDesk"), staffApi()]);
  const {
    heaps,
    figures,
    choices: { areas, ...categories },
    ...firstPage
  } = await caller.intakeDesk.desk({
    code: wanted?.slice(0, 40),
  });
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
        firstPage={firstPage}
        kelurahan={kelurahanChoices(areas)}
        categories={categories}
        now={new Date()}
      />
    </div>
  );
}
