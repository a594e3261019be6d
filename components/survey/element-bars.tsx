import { getTranslator, readLocale } from "@/components/layout/locale";
import { type Element, levels } from "@/server/domain/survey/response";
import type { Grade } from "@/server/domain/survey/skm";
import { BarRow } from "./bar-row";
import { formatIndex, gradeFill } from "./grade-format";
import { GradeMark } from "./grade-mark";

type ElementFigures = {
  element: Element;
  mean: number;
  weighted: number;
  index: number;
  grade: Grade;
  distribution: readonly number[];
};

/** Each element's NRR as a bar from zero to four, and the table of all numbers. */
export async function ElementBars({ figures }: { figures: readonly ElementFigures[] }) {
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  return (
    <section aria-labelledby="elements" className="grid gap-4">
      <h2 id="elements" className="font-bold text-lg">
        {t("report.elements")}
      </h2>
      <ol className="grid gap-3">
        {figures.map(({ element, mean, grade }) => (
          <BarRow
            key={element}
            label={`${element} ${t(`q.${element}.name`)}`}
            value={formatIndex(mean, locale)}
            note={<GradeMark grade={grade} />}
            share={mean / 4}
            fill={gradeFill[grade]}
          />
        ))}
      </ol>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 text-teluk">{t("report.elementsTable")}</summary>
        <section
          className="overflow-x-auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          aria-label={t("report.elementsTable")}
        >
          <ElementTable figures={figures} />
        </section>
      </details>
    </section>
  );
}

async function ElementTable({ figures }: { figures: readonly ElementFigures[] }) {
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  const number = "px-2 py-2 text-right";
  return (
    <table className="w-full min-w-[40rem] text-sm">
      <thead>
        <tr className="border-line border-b text-left">
          <th scope="col" className="py-2 pr-2">
            {t("report.element")}
          </th>
          {[t("report.mean"), t("report.weighted"), t("report.index"), ...levels].map((name) => (
            <th key={name} scope="col" className={number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ element, mean, weighted, index, distribution }) => (
          <tr key={element} className="border-line border-b">
            <th scope="row" className="py-2 pr-2 text-left font-normal">
              {element} {t(`q.${element}.name`)}
            </th>
            {[mean, weighted, index].map((value, position) => (
              <td key={["mean", "weighted", "index"][position]} className={number}>
                {formatIndex(value, locale)}
              </td>
            ))}
            {levels.map((level) => (
              <td key={level} className={number}>
                {(distribution[level - 1] ?? 0).toLocaleString(locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
