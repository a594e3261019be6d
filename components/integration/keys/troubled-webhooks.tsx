import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { adminApi } from "@/components/trpc/server";
import { ReplayWebhook } from "./key-moves";

type Keys = Awaited<ReturnType<typeof adminApi>>["admin"]["keys"];
type TroubledWebhooks = Awaited<ReturnType<Keys["webhooks"]>>["troubled"];

/** Failed webhook deliveries, with the receiver's response. */
export async function TroubledWebhooks({ rows }: { rows: TroubledWebhooks }) {
  const [t, locale] = await Promise.all([getTranslator("apiKey"), readLocale()]);
  if (rows.length === 0) return <p className="text-soft">{t("noTrouble")}</p>;
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-3"
        >
          <span className="min-w-0">
            <strong>{row.keyName}</strong> · {t(`deliveryState.${row.state}`)} ·{" "}
            {t("attempts", { count: row.attempts })}
            <span className="block break-all text-soft text-sm">
              {row.url} · {formatMoment(row.createdAt, locale)} · {row.lastError}
            </span>
          </span>
          {row.state === "dead" && <ReplayWebhook id={row.id} url={row.url} />}
        </li>
      ))}
    </ul>
  );
}
