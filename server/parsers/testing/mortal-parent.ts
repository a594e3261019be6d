import path from "node:path";
import { seconds } from "@/server/domain/duration";
import { budgets } from "../budgets";
import { openPool } from "../pool";

/** Starts a parser that blocks, says its pid, and waits to be killed. */
const pool = openPool([path.join(import.meta.dirname, "misbehaving.ts"), String(seconds(600))], {
  ...budgets.photo,
  ms: seconds(600),
});
const said = await pool.parse("say who you are");
void pool.parse("never come back");
process.stdout.write(String("output" in said && said.output));
