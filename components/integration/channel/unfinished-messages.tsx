import Link from "next/link";
import { cell } from "@/components/admin/data-table";
import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { type DeadLettersProps, DeadSection } from "./dead-letters";
import { ReplayMessage } from "./replay";
import { translateFailure } from "./translate-failure";

/** Messages of any channel that were stored more than a minute ago and are not finished, with their actions. */
export async function UnfinishedMessages({ names, rows }: DeadLettersProps<"unfinished">) {
  const [t, locale] = [await getTranslator("channelDesk"), await readLocale()];
  return (
    <div className="grid gap-3">
      <DeadSection
        title={t("unfinished")}
        lead={t("unfinishedLead")}
        none={t("noUnfinished")}
        columns={[t("channel"), t("unfinishedCount"), t("oldest")]}
        count={rows.length}
      >
        {rows.map(({ channelCode, count, oldestAt }) => (
          <tr key={channelCode}>
            <td className={cell}>{names.get(channelCode) ?? channelCode}</td>
            <td className={`${cell} tabular-nums`}>{formatNumber(count, locale)}</td>
            <td className={`${cell} whitespace-nowrap`}>{formatMoment(oldestAt, locale)}</td>
          </tr>
        ))}
      </DeadSection>
      {rows.length > 0 && (
        <Link
          href="/status"
          className="inline-flex min-h-11 items-center justify-self-start text-teluk underline underline-offset-4"
        >
          {t("unfinishedStatus")}
        </Link>
      )}
    </div>
  );
}

/** Dead letters of messages that could not be finished. */
export async function DeadMessages({ names, rows }: DeadLettersProps<"deadMessages">) {
  const [t, locale] = [await getTranslator("channelDesk"), await readLocale()];
  const columns = [t("channel"), t("received"), t("failure"), t("attempts"), t("tryAgain")];
  return (
    <DeadSection
      title={t("deadMessages")}
      lead={t("deadMessagesLead")}
      none={t("noDeadMessages")}
      columns={columns}
      count={rows.length}
    >
      {rows.map(({ id, channelCode, receivedAt, failure, attempts, isKept }) => {
        const name = names.get(channelCode) ?? channelCode;
        const moment = formatMoment(receivedAt, locale);
        return (
          <tr key={id}>
            <td className={cell}>{name}</td>
            <td className={`${cell} whitespace-nowrap`}>{moment}</td>
            <td className={`${cell} break-words`}>{translateFailure(t, failure)}</td>
            <td className={`${cell} text-right`}>{attempts}</td>
            <td className={cell}>{isKept && <ReplayMessage id={id} about={`${name}, ${moment}`} />}</td>
          </tr>
        );
      })}
    </DeadSection>
  );
}
