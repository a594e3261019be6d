import Link from "next/link";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { adminApi } from "@/components/trpc/server";
import { RetryHandoff } from "./retry-handoff";

type List = Awaited<ReturnType<Awaited<ReturnType<typeof adminApi>>["admin"]["endpoints"]["list"]>>;
type Problem = "photo_missing";

/** Hand-overs that failed or conflict with our rules. */
export async function TroubledHandoffs({ rows }: { rows: List["troubled"] }) {
  const [t, locale] = await Promise.all([getTranslator("endpoint"), readLocale()]);
  if (rows.length === 0) return <p className="text-soft">{t("noTrouble")}</p>;
  return (
    <ul className="grid gap-3">
      {rows.map((row) => {
        const key = `problem.${row.lastError}` as `problem.${Problem}`;
        return (
          <li
            key={row.id}
            className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-3"
          >
            <span className="min-w-0">
              <Link href={`/petugas/${row.code}`} className="text-teluk underline underline-offset-4">
                {row.code}
              </Link>{" "}
              · <strong>{t(`state.${row.state}`)}</strong> · {row.unitName}
              <span className="block text-soft text-sm">
                {t.has(key) ? t(key) : row.lastError}
                {row.externalId && ` · ${t("there", { number: row.externalId })}`} ·{" "}
                {formatMoment(row.createdAt, locale)}
              </span>
            </span>
            {row.state !== "failed" && (
              <RetryHandoff id={row.id} code={row.code} isConflict={row.state === "conflict"} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
