import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { lettersOf } from "@/bin/simulate/letters-of";
import type { Database } from "@/db/database";
import { ensureApiKey } from "@/db/queries/admin/api-keys";
import { open311Cases } from "./scale/cases/open311";
import { drive, installTools, type Request } from "./scale/drive";
import { makeCity } from "./scale/make-city";
import { measureCase } from "./scale/measure-case";
import { startBare, startProduct } from "./scale/product";
import { readLoad } from "./scale/results";
import { drawSample, type SamplePoint } from "./scale/sample";
import { sayResult } from "./scale/say";

const { values } = parseArgs({
  options: {
    complaints: { type: "string", default: "2000000" },
    folder: { type: "string", default: path.join(".data", "bench") },
    seconds: { type: "string", default: "10" },
    port: { type: "string", default: "3290" },
  },
});
const [seconds, port] = [Number(values.seconds), Number(values.port)];
const key = "crm_key-of-the-measurement-alone";

/** Open311 of the whole product on a city of this size, over HTTP, beside the raw tables and a bare node:http. */
async function run(): Promise<void> {
  installTools();
  const folder = path.resolve(values.folder, `open311-${values.complaints}`);
  await ensureCity(folder, Number(values.complaints));
  const loadBefore = readLoad();
  const product = await startProduct(folder, port);
  try {
    await openDoor(product.db);
    await product.start();
    const { drawn } = await drawSample(product.sql, 400);
    const figures: Record<string, unknown> = { complaints: Number(values.complaints), loadBefore };
    figures.bare = await measureBare();
    for (const one of open311Cases) {
      figures[one.name] = await measureCase(one, drawn, product, new Map(), seconds);
      sayResult(`${one.name}: ${JSON.stringify(figures[one.name])}`);
    }
    const requests = drawn.map((_, index) => posted(drawn, index));
    figures.post = await drive({ url: product.url, requests, connections: 16, seconds: seconds * 2 });
    sayResult(`post: ${JSON.stringify(figures.post)}`);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await product.stop();
  }
}

const openDoor = (db: Database) =>
  ensureApiKey(db, {
    name: "Measurement",
    contact: "-",
    keyHash: createHash("sha256").update(key).digest(),
    hint: "-",
    jurisdiction: "jakarta",
    scopes: ["create"],
    channelCode: "open311",
    perMinute: 10_000,
    createdAt: new Date(),
  });

/** A request at a sampled position; `{uuid}` makes each one unique. */
function posted(drawn: readonly SamplePoint[], index: number): Request {
  const one = drawn[index % drawn.length];
  if (!one) throw new Error("nothing was drawn");
  const fields = {
    api_key: key,
    service_code: "penerangan-jalan-umum",
    description: `Lampu jalan di depan pos ronda ${lettersOf(index)} mati sejak tiga malam `,
    lat: one.latitude.toFixed(6),
    long: one.longitude.toFixed(6),
  };
  return {
    method: "POST",
    path: "/open311/v2/requests.json",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `${new URLSearchParams(fields)}{uuid}`.replace(/(description=[^&]*)(.*)\{uuid\}$/, "$1{uuid}$2"),
  };
}

async function measureBare() {
  const bare = await startBare(port + 1);
  const requests: Request[] = [{ method: "GET", path: "/" }];
  const measured = await drive({ url: bare.url, requests, connections: 6, seconds: 3 });
  await bare.stop();
  return measured;
}

async function ensureCity(folder: string, complaints: number): Promise<void> {
  const file = path.join(folder, "city.json");
  if (existsSync(file)) return sayResult(`the city of ${JSON.parse(readFileSync(file, "utf8")).complaints}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(await makeCity(folder, complaints, new Date()), null, 1));
}

await run();
