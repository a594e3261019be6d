import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { api } from "@/components/trpc/server";
import { NoticeBox } from "@/components/ui/states";
import { ChannelStateBadge } from "./channel-state-badge";

type Status = Awaited<ReturnType<Awaited<ReturnType<typeof api>>["channel"]["status"]>>;

/** Public status: whether complaints arrive, and by which channel. */
export async function ServiceStatus({ status }: { status: Status }) {
  const [t, locale] = await Promise.all([getTranslator("serviceStatus"), readLocale()]);
  const { asOf, database, worker, channels } = status;
  const isWell = database === "ok" && worker === "ok" && channels.every(({ state }) => state !== "slow");
  return (
    <section className="mx-auto grid max-w-3xl gap-8 px-4 py-8">
      <header className="grid gap-1">
        <h1 className="font-bold text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      <NoticeBox tone={isWell ? "good" : "bad"}>
        <p className="font-semibold">
          {t(database === "down" ? "downTitle" : isWell ? "allWell" : "troubled")}
        </p>
        <p className="text-sm">{t("asOf", { time: formatMoment(asOf, locale) })}</p>
      </NoticeBox>
      <div className="grid gap-2">
        <h2 className="font-bold text-xl">{t("product")}</h2>
        <dl>
          {(
            [
              ["database", database],
              ["worker", worker],
            ] as const
          ).map(([part, state]) => (
            <div key={part} className="flex min-h-11 items-center justify-between gap-4 border-line border-b">
              <dt>{t(part)}</dt>
              <dd>
                <ChannelStateBadge state={state === "ok" ? "working" : "off"} label={t(state)} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {database === "ok" && <ChannelList channels={channels} />}
    </section>
  );
}

async function ChannelList({ channels }: Pick<Status, "channels">) {
  const [t, words, locale] = await Promise.all([
    getTranslator("serviceStatus"),
    getTranslator("channelDesk"),
    readLocale(),
  ]);
  return (
    <div className="grid gap-2">
      <h2 className="font-bold text-xl">{t("channels")}</h2>
      {channels.length === 0 && <p className="text-soft">{t("noChannels")}</p>}
      <ul>
        {channels.map(({ code, name, state, lastAt }) => (
          <li key={code} className="flex items-start justify-between gap-4 border-line border-b py-3">
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-soft text-sm">
                {lastAt ? t("last", { time: formatMoment(lastAt, locale) }) : t("noMessage")}
              </p>
              {state !== "working" && (
                <p className="text-sm">{t(state === "slow" ? "slowHint" : "offHint")}</p>
              )}
            </div>
            <ChannelStateBadge state={state} label={words(`state.${state}`)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
