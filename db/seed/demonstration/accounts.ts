import { inArray } from "drizzle-orm";
import type { Role } from "@/server/domain/staff/role";
import type { Database } from "../../database";
import { staff, unit } from "../../schema";

type DemonstrationAccount = { email: string; name: string; role: Role; unitCode: string };

const account = (local: string, name: string, role: Role, unitCode: string): DemonstrationAccount => ({
  email: `${local}@demo.cepatrespon.example`,
  name,
  role,
  unitCode,
});

/** At least one account a role, in the order of a complaint's way through the city's hands. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account("intake", "Petugas Meja Penerimaan", "intake", "biro-pemerintahan"),
  account("kelurahan", "Petugas Kelurahan Gambir", "kelurahan", "kelurahan-31.71.01.1001"),
  account("kelurahan2", "Petugas Kelurahan Tebet Barat", "kelurahan", "kelurahan-31.74.01.1002"),
  account("kecamatan", "Petugas Kecamatan Gambir", "district", "kecamatan-31.71.01"),
  account("kota", "Petugas Kota Jakarta Pusat", "district", "kota-31.71"),
  account("binamarga", "Petugas Dinas Bina Marga", "agency", "dinas-bina-marga"),
  account("perhubungan", "Petugas Dinas Perhubungan", "agency", "dinas-perhubungan"),
  account("satpolpp", "Petugas Satpol PP", "agency", "satpol-pp"),
  account("sudin", "Petugas Suku Dinas Bina Marga Jakarta Pusat", "subagency", "dinas-bina-marga-31.71"),
  account("lapangan", "Petugas Lapangan Bina Marga Jakarta Pusat", "field", "dinas-bina-marga-31.71"),
  account("biro", "Verifikator Biro Pemerintahan", "verifier", "biro-pemerintahan"),
  account("gubernur", "Kantor Gubernur", "governor", "gubernur"),
  account("inspektorat", "Petugas Inspektorat", "inspectorate", "inspektorat"),
  account("admin", "Administrator", "administrator", "biro-pemerintahan"),
];

/**
 * Adds the accounts that are missing; those that are there stay as they are.
 * @param passwordHash of the one password that all of them get
 */
export async function seedAccounts(db: Database, passwordHash: string): Promise<void> {
  const codes = demonstrationAccounts.map(({ unitCode }) => unitCode);
  const units = await db.select({ id: unit.id, code: unit.code }).from(unit).where(inArray(unit.code, codes));
  const ids = new Map(units.map(({ code, id }) => [code, id]));
  const rows = demonstrationAccounts.map(({ email, name, role, unitCode }) => {
    const unitId = ids.get(unitCode);
    if (!unitId) throw new Error(`no unit ${unitCode} for ${email}`);
    return { email, name, role, unitId, passwordHash, isDemonstration: true };
  });
  await db.insert(staff).values(rows).onConflictDoNothing();
}

/** The accounts that the database has, with their units' names, for printing. */
export async function listDemonstrationAccounts(db: Database) {
  const { email, role, isDemonstration, unitId } = staff;
  const rows = await db
    .select({ email, role, isDemonstration, unitId })
    .from(staff)
    .where(
      inArray(
        staff.email,
        demonstrationAccounts.map((one) => one.email),
      ),
    );
  const units = await db.select({ id: unit.id, name: unit.name }).from(unit);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const order = new Map(demonstrationAccounts.map((one, index) => [one.email, index]));
  return rows
    .filter((row) => row.isDemonstration)
    .sort((a, b) => (order.get(a.email) ?? 0) - (order.get(b.email) ?? 0))
    .map((row) => ({ email: row.email, role: row.role, unit: names.get(row.unitId) ?? "" }));
}
