import clsx from "clsx";
import { getTranslator } from "@/components/layout/locale";
import type { Grade } from "@/server/domain/survey/skm";
import { gradeGround } from "./grade-format";

/** Letter, text and colour. */
export async function GradeMark({ grade }: { grade: Grade }) {
  const t = await getTranslator("survey");
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span
        className={clsx(
          "inline-grid size-6 place-items-center rounded font-bold text-sm text-white",
          gradeGround[grade],
        )}
      >
        {grade}
      </span>
      {t(`report.grades.${grade}`)}
    </span>
  );
}
