import { env } from "@/server/env";
import { openDatabase, type RawSql } from "./database";

const cached = globalThis as { cepatResponDatabase?: ReturnType<typeof openDatabase> };

/** The process's one pair of clients; opened at first use and kept across hot reloads. */
function open() {
  cached.cepatResponDatabase ??= openDatabase(env.DATABASE_URL);
  return cached.cepatResponDatabase;
}

type OpenDatabase = ReturnType<typeof openDatabase>;

export const db = new Proxy({} as OpenDatabase["db"], {
  get: (_target, name) => {
    const real = open().db;
    const value = Reflect.get(real, name, real);
    // The driver is a function too, with methods on it.
    return typeof value === "function" && name !== "$client" ? value.bind(real) : value;
  },
});

export const rawSql = (): RawSql => open().sql;
