import Link from "next/link";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { adminApi } from "@/components/trpc/server";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { EmptyState } from "@/components/ui/states";
import { roles } from "@/server/domain/staff/role";
import { cell, DataTable } from "./data-table";

type Api = Awaited<ReturnType<typeof adminApi>>;
export type PeopleDesk = Awaited<ReturnType<Api["admin"]["people"]["desk"]>>;
export type PeopleAddress = { cari?: string; peran?: string; nonaktif?: string };

export const toPeopleFilter = (address: PeopleAddress) => ({
  words: address.cari?.slice(0, 100),
  role: roles.find((one) => one === address.peran),
  isActive: address.nonaktif !== "1",
});

type PeopleListProps = { address: PeopleAddress; people: PeopleDesk["people"] };

/** Officers who may sign in, or could before. */
export async function PeopleList({ address, people }: PeopleListProps) {
  const [t, role, locale] = await Promise.all([getTranslator("admin"), getTranslator("role"), readLocale()]);
  return (
    <>
      <PeopleFilter address={address} />
      {people.length === 0 && <EmptyState title={t("nobody")} />}
      {people.length > 0 && (
        <DataTable
          caption={t("people")}
          columns={[t("name"), t("role"), t("unit"), t("secondFactor"), t("lastSignIn")]}
        >
          {people.map((person) => (
            <tr key={person.id}>
              <td className={cell}>
                <Link
                  href={`/admin/orang/${person.id}`}
                  className="inline-block min-h-11 font-semibold underline-offset-4 hover:underline"
                >
                  {person.name}
                  <span className="block font-normal text-soft text-sm">{person.email}</span>
                </Link>
              </td>
              <td className={cell}>{role(person.role)}</td>
              <td className={cell}>{person.unitName}</td>
              <td className={cell}>{person.hasSecondFactor ? t("yes") : t("no")}</td>
              <td className={cell}>
                {person.lastSignIn ? formatMoment(person.lastSignIn, locale) : t("never")}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}

async function PeopleFilter({ address }: { address: PeopleAddress }) {
  const [t, role] = await Promise.all([getTranslator("admin"), getTranslator("role")]);
  return (
    <form action="/admin/orang" className="flex flex-wrap items-end gap-3">
      <TextField id="cari" name="cari" label={t("find")} defaultValue={address.cari ?? ""} />
      <SelectField id="peran" name="peran" label={t("role")} defaultValue={address.peran ?? ""}>
        <option value="">{t("allRoles")}</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </SelectField>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="nonaktif"
          value="1"
          defaultChecked={address.nonaktif === "1"}
          className="size-5 accent-teluk"
        />
        {t("showInactive")}
      </label>
      <Button type="submit" look="secondary">
        {t("filter")}
      </Button>
    </form>
  );
}
