import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { closedStatuses, openStatuses } from "@/server/domain/complaint/status";
import type { QueueAddress } from "./queue-address";

export async function QueueFilter({ address }: { address: QueueAddress }) {
  const [t, status] = [await getTranslator("desk"), await getTranslator("status")];
  const offered = address.view === "closed" ? closedStatuses : openStatuses;
  return (
    <form action="/petugas" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="tampilan" value={address.view} />
      <SelectField id="status" name="status" label={t("colStatus")} defaultValue={address.status ?? ""}>
        <option value="">{t("allStatuses")}</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {status(one)}
          </option>
        ))}
      </SelectField>
      <TextField id="nomor" name="nomor" label={t("number")} defaultValue={address.code ?? ""} />
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="terlambat"
          value="1"
          defaultChecked={address.overdue}
          className="size-5 accent-teluk"
        />
        {t("onlyOverdue")}
      </label>
      <Button type="submit" look="secondary">
        {t("filter")}
      </Button>
    </form>
  );
}
