import { pgTable, smallint } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** One row: the version of the keys under which every contact is sealed; none before the first start with keys. */
export const vaultSealing = pgTable("vault_sealing", {
  id: smallint().primaryKey(),
  keyVersion: smallint().notNull(),
  sealedAt: instant().notNull(),
});
