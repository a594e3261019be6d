import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { staffApi } from "@/components/trpc/server";
import { NoticeBox } from "@/components/ui/states";
import { deliveryStates } from "@/server/domain/delivery/state";
import { RetryDelivery } from "./retry-delivery";

type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof staffApi>>["notification"]["deliveries"]>>;

/** Failed deliveries, for administrators. */
export async function DeliveryDesk({ desk }: { desk: Desk }) {
  const t = await getTranslator("deliveries");
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <p className="max-w-prose text-soft">{t("intro", { attempts: desk.maxAttempts })}</p>
      {desk.mail.from === null ? (
        <NoticeBox tone="bad">{t("mailOff", { count: desk.mail.waiting })}</NoticeBox>
      ) : (
        <NoticeBox>{t("mailOn", { from: desk.mail.from })}</NoticeBox>
      )}
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {deliveryStates.map((state) => (
          <div key={state}>
            <dt className="text-soft text-sm">{t(`state.${state}`)}</dt>
            <dd className="font-bold text-xl">{countWord(desk.counts[state] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <Troubled rows={desk.troubled} />
    </div>
  );
}

const head = "border-line border-b px-2 py-2 font-semibold";
const cell = "border-line border-b px-2 py-3 align-top";

async function Troubled({ rows }: { rows: Desk["troubled"] }) {
  const [t, means, locale] = await Promise.all([
    getTranslator("deliveries"),
    getTranslator("preference"),
    readLocale(),
  ]);
  if (rows.length === 0) return <p className="text-soft">{t("empty")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard
    <section className="overflow-x-auto" aria-label={t("title")} tabIndex={0}>
      <table className="w-full min-w-2xl border-separate border-spacing-0 text-left">
        <thead className="text-soft text-sm">
          <tr>
            {(["who", "means", "attempts", "error", "at"] as const).map((column) => (
              <th key={column} scope="col" className={head}>
                {t(column)}
              </th>
            ))}
            <td className={head} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={cell}>
                {row.name} <span className="block text-soft text-sm">{row.email}</span>
              </td>
              <td className={cell}>{means(row.means)}</td>
              <td className={cell}>
                {t(`state.${row.state}`)} ({row.attempts})
              </td>
              <td className={`${cell} max-w-xs break-words text-sm`}>{row.lastError}</td>
              <td className={`${cell} whitespace-nowrap`}>{formatMoment(row.composedAt, locale)}</td>
              <td className={cell}>
                {row.state === "dead" && <RetryDelivery id={row.id} label={t("retry")} name={row.name} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The server counts no further than this. */
const mostCounted = 1_000;
const countWord = (count: number) => (count >= mostCounted ? `${mostCounted}+` : String(count));
