import { parseArgs } from "node:util";
import { z } from "zod";
import { jakartaDay } from "@/server/domain/calendar";
import { Refusal } from "./launch/console.mjs";

const usage = `

npm run seed -- --complaints N --from DATE [options]
  --complaints N    how many complaints
  --from DATE       first day of reports (YYYY-MM-DD, Asia/Jakarta)
  --to DATE         last day of reports; today when left out
  --as-of MOMENT    nothing happens after it (ISO 8601); now when left out. Give it for the same data every time
  --seed N          another number is another city; 1 when left out
  --photos N        how many of the newest public reports get pictures; 300 when left out
  --password TEXT   of the demonstration accounts; peragaan-2026 when left out`;

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most));

const schema = z.object({
  complaints: whole(1, 100_000_000),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  "as-of": z.iso.datetime({ offset: true }).optional(),
  seed: whole(0, 2_000_000_000).default(1),
  photos: whole(0, 5_000).default(300),
  password: z.string().min(8).optional(),
});

const allowed: Record<string, string> = {
  complaints: "a whole number from 1 to 100000000",
  from: "a day such as 2026-01-31",
  to: "a day such as 2026-01-31",
  "as-of": "a moment such as 2026-01-31T12:00:00Z",
  seed: "a whole number up to 2000000000",
  photos: "a whole number up to 5000",
  password: "at least 8 characters",
};

/** @throws Refusal naming each invalid option and its allowed values */
export function readSeedOptions(args: readonly string[], clock: Date) {
  const parsed = schema.safeParse(parse(args));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw refuse(names.map((name) => `--${name} wants ${allowed[name]}.`).join("\n"));
  }
  const { "as-of": asOf, to, ...rest } = parsed.data;
  const now = asOf ? new Date(asOf) : clock;
  const last = to ?? jakartaDay(now);
  if (last < rest.from) throw refuse(`--from ${rest.from} lies after the last day, ${last}.`);
  if (last > jakartaDay(now)) throw refuse(`--to ${last} lies in the future.`);
  return { ...rest, to: last, now };
}

const refuse = (sentence: string) => new Refusal(sentence + usage);

function parse(args: readonly string[]) {
  const text = { type: "string" as const };
  const options = Object.fromEntries(Object.keys(allowed).map((name) => [name, text]));
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}
