import Link from "next/link";
import { cell, DataTable } from "@/components/admin/data-table";
import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { ChannelDesk } from "./channel-desk";
import { ChannelStateBadge } from "./channel-state-badge";
import { translateFailure } from "./translate-failure";

type Standing = ChannelDesk["standings"][number];

const counted = ["arrived", "repeated", "forged", "dead", "answered", "unanswered"] as const;

/** Every channel with a protocol: its state, messages in and out today and in seven days, and the waiting ones. */
export async function StandingsTable({ standings }: { standings: readonly Standing[] }) {
  const t = await getTranslator("channelDesk");
  const own = standings.filter(({ hasProtocol }) => hasProtocol);
  const columns = [t("channel"), ...counted.map((one) => t(one)), t("last"), t("waiting"), t("lastFailure")];
  return (
    <div className="grid gap-2">
      <p className="text-soft text-sm">{t("todayWeek")}</p>
      <DataTable caption={t("table")} columns={columns}>
        {own.map((standing) => (
          <StandingRow key={standing.code} standing={standing} />
        ))}
      </DataTable>
    </div>
  );
}

async function StandingRow({ standing }: { standing: Standing }) {
  const [t, locale] = await Promise.all([getTranslator("channelDesk"), readLocale()]);
  const { code, name, state, today, week, lastAt, lastFailure, lastFailureAt } = standing;
  return (
    <tr>
      <th scope="row" className={`${cell} min-w-48 text-left font-normal`}>
        <Link
          href={`/admin/kanal/${code}`}
          className="inline-flex min-h-11 items-start font-semibold text-teluk underline underline-offset-4"
        >
          {name}
        </Link>
        <span className="block">
          <ChannelStateBadge state={state} label={t(`state.${state}`)} />
        </span>
      </th>
      {counted.map((one) => (
        <td key={one} className={`${cell} whitespace-nowrap text-right tabular-nums`}>
          {week[one] === 0 ? (
            <span className="text-soft">0</span>
          ) : (
            <>
              <span className="sr-only">{t("today")} </span>
              <strong>{formatNumber(today[one], locale)}</strong>
              <span className="sr-only">, {t("week")}</span>{" "}
              <span className="text-soft">{formatNumber(week[one], locale)}</span>
            </>
          )}
        </td>
      ))}
      <td className={`${cell} whitespace-nowrap`}>{lastAt ? formatMoment(lastAt, locale) : t("never")}</td>
      <td className={`${cell} min-w-40`}>
        <Waiting standing={standing} />
      </td>
      <td className={`${cell} min-w-40 break-words text-sm`}>
        {translateFailure(t, lastFailure)}
        {lastFailureAt && <span className="block text-soft">{formatMoment(lastFailureAt, locale)}</span>}
      </td>
    </tr>
  );
}

async function Waiting({ standing: { waiting, unsent } }: { standing: Standing }) {
  const [t, locale] = await Promise.all([getTranslator("channelDesk"), readLocale()]);
  if (waiting.count + unsent.count === 0) return <span className="text-soft">{t("nothingWaits")}</span>;
  const words = (kind: "waits" | "unsent", { count, oldestAt }: Standing["waiting"]) =>
    count > 0 && oldestAt ? t(kind, { count, time: formatMoment(oldestAt, locale) }) : "";
  return (
    <ul className="text-sm">
      {[words("waits", waiting), words("unsent", unsent)].filter(Boolean).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Channels of our own forms, which have only a name and a validity. */
export async function FormChannels({ standings }: { standings: readonly Standing[] }) {
  const t = await getTranslator("channelDesk");
  return (
    <section className="grid gap-2">
      <h2 className="font-bold text-xl">{t("noProtocol")}</h2>
      <p className="max-w-prose text-soft">{t("formsLead")}</p>
      <ul className="flex flex-wrap gap-x-6">
        {standings
          .filter(({ hasProtocol }) => !hasProtocol)
          .map(({ code, name }) => (
            <li key={code}>
              <Link
                href={`/admin/kanal/${code}`}
                className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
              >
                {name}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
