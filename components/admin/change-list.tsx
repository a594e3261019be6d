import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { EmptyState } from "@/components/ui/states";
import { adminEntities } from "@/server/domain/admin/change";
import { ChangedParts } from "./changed-parts";

export type HistoryAddress = { bagian?: string; oleh?: string; kunci?: string; sebelum?: string };

const numberOf = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : null);
const pageSize = 50;

/** The audit log: newest first, fifty per page. */
export async function ChangeList({ address }: { address: HistoryAddress }) {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const { changes, changers, unitNames } = await (await staffApi()).admin.history({
    entity: adminEntities.find((one) => one === address.bagian),
    staffId: numberOf(address.oleh),
    key: address.kunci?.slice(0, 100),
    before: numberOf(address.sebelum),
  });
  const last = changes.at(-1);
  const older = new URLSearchParams({ ...address, sebelum: String(last?.id ?? "") });
  return (
    <>
      <HistoryFilter address={address} changers={changers} />
      {changes.length === 0 && <EmptyState title={t("noChanges")} />}
      <ol className="grid gap-4">
        {changes.map((change) => (
          <li key={change.id} className="grid gap-1 border-line border-b pb-4">
            <p>
              <strong>{t(`entities.${change.entity}`)}</strong> {change.key}
              <span className="block text-soft text-sm">
                {formatMoment(change.at, locale)} · {change.staffName}
              </span>
            </p>
            {change.reason && <p>{change.reason}</p>}
            <ChangedParts before={change.before} after={change.after} unitNames={unitNames} />
          </li>
        ))}
      </ol>
      {changes.length === pageSize && (
        <ButtonLink look="secondary" className="justify-self-start" href={`/admin/riwayat?${older}`}>
          {t("older")}
        </ButtonLink>
      )}
    </>
  );
}

type HistoryFilterProps = { address: HistoryAddress; changers: readonly { id: number; name: string }[] };

async function HistoryFilter({ address, changers }: HistoryFilterProps) {
  const t = await getTranslator("admin");
  return (
    <form action="/admin/riwayat" className="flex flex-wrap items-end gap-3">
      <SelectField id="bagian" name="bagian" label={t("entity")} defaultValue={address.bagian ?? ""}>
        <option value="">{t("allEntities")}</option>
        {adminEntities.map((one) => (
          <option key={one} value={one}>
            {t(`entities.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="oleh" name="oleh" label={t("byWhom")} defaultValue={address.oleh ?? ""}>
        <option value="">{t("anybody")}</option>
        {changers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" look="secondary">
        {t("filter")}
      </Button>
    </form>
  );
}
