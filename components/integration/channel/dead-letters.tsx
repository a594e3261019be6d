import type { ReactNode } from "react";
import { cell, DataTable } from "@/components/admin/data-table";
import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { ChannelDesk } from "./channel-desk";
import { OpenRawMessage } from "./open-raw-message";
import { ReplayRawMessage, ReplayReply, ReplayWaiting } from "./replay";
import { translateFailure } from "./translate-failure";

export type DeadLettersProps<Kind extends keyof ChannelDesk> = {
  names: ReadonlyMap<string, string>;
  rows: ChannelDesk[Kind];
};

/** Dead letters of unreadable messages: size and reason; the text only when it is opened. */
export async function DeadRawMessages({ names, rows }: DeadLettersProps<"deadArrivals">) {
  const [t, locale] = await Promise.all([getTranslator("channelDesk"), readLocale()]);
  const columns = [t("channel"), t("received"), t("size"), t("failure"), t("attempts"), t("replay")];
  return (
    <DeadSection
      title={t("deadArrivals")}
      lead={t("deadArrivalsLead")}
      none={t("noDeadArrivals")}
      columns={columns}
      count={rows.length}
    >
      {rows.map(({ id, channelCode, receivedAt, size, contentType, failure, attempts }) => {
        const name = names.get(channelCode) ?? channelCode;
        const moment = formatMoment(receivedAt, locale);
        return (
          <tr key={id}>
            <td className={cell}>{name}</td>
            <td className={`${cell} whitespace-nowrap`}>{moment}</td>
            <td className={cell}>
              <span className="whitespace-nowrap">{t("bytes", { size: formatNumber(size, locale) })}</span>
              <span className="block break-all text-soft text-sm">{contentType}</span>
            </td>
            <td className={`${cell} break-words`}>{translateFailure(t, failure)}</td>
            <td className={`${cell} text-right`}>{attempts}</td>
            <td className={cell}>
              <ReplayRawMessage id={id} about={`${name}, ${moment}`} />
              <OpenRawMessage id={id} about={`${name}, ${moment}`} />
            </td>
          </tr>
        );
      })}
    </DeadSection>
  );
}

/** Dead letters of waiting messages that intake failed on. */
export async function DeadWaiting({ names, rows }: DeadLettersProps<"deadWaiting">) {
  const [t, locale] = await Promise.all([getTranslator("channelDesk"), readLocale()]);
  const columns = [t("channel"), t("givenUp"), t("kind"), t("failure"), t("attempts"), t("tryAgain")];
  return (
    <DeadSection
      title={t("deadWaiting")}
      lead={t("deadWaitingLead")}
      none={t("noDeadWaiting")}
      columns={columns}
      count={rows.length}
    >
      {rows.map(({ kind, id, channelCode, deadAt, count, failure, attempts }) => {
        const name = names.get(channelCode) ?? channelCode;
        const moment = formatMoment(deadAt, locale);
        return (
          <tr key={`${kind} ${id}`}>
            <td className={cell}>{name}</td>
            <td className={`${cell} whitespace-nowrap`}>{moment}</td>
            <td className={cell}>{t(`kinds.${kind}`, { count })}</td>
            <td className={`${cell} break-words`}>{translateFailure(t, failure)}</td>
            <td className={`${cell} text-right`}>{attempts}</td>
            <td className={cell}>
              <ReplayWaiting kind={kind} id={id} about={`${name}, ${moment}`} />
            </td>
          </tr>
        );
      })}
    </DeadSection>
  );
}

/** Dead letters of replies. */
export async function DeadReplies({ names, rows }: DeadLettersProps<"deadReplies">) {
  const [t, locale] = await Promise.all([getTranslator("channelDesk"), readLocale()]);
  const columns = [t("channel"), t("complaint"), t("created"), t("failure"), t("attempts"), t("retry")];
  return (
    <DeadSection
      title={t("deadAnswers")}
      lead={t("deadAnswersLead")}
      none={t("noDeadAnswers")}
      columns={columns}
      count={rows.length}
    >
      {rows.map(({ id, channelCode, code, createdAt, lastError, attempts }) => {
        const name = names.get(channelCode) ?? channelCode;
        return (
          <tr key={id}>
            <td className={cell}>{name}</td>
            <td className={cell}>{code}</td>
            <td className={`${cell} whitespace-nowrap`}>{formatMoment(createdAt, locale)}</td>
            <td className={`${cell} break-words`}>{translateFailure(t, lastError)}</td>
            <td className={`${cell} text-right`}>{attempts}</td>
            <td className={cell}>
              <ReplayReply id={id} about={`${name}, ${code ?? ""}`} />
            </td>
          </tr>
        );
      })}
    </DeadSection>
  );
}

type DeadSectionProps = {
  title: string;
  lead: string;
  none: string;
  columns: string[];
  count: number;
  children: ReactNode;
};

/** A table with a heading, or a message that it is empty. */
export function DeadSection({ title, lead, none, columns, count, children }: DeadSectionProps) {
  return (
    <section className="grid gap-3">
      <h2 className="font-bold text-xl">{title}</h2>
      <p className="max-w-prose text-soft">{count === 0 ? none : lead}</p>
      {count > 0 && (
        <DataTable caption={title} columns={columns}>
          {children}
        </DataTable>
      )}
    </section>
  );
}
