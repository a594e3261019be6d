import { writeFileSync } from "node:fs";
import path from "node:path";
import { listDemonstrationAccounts, seedAccounts } from "@/db/seed/demonstration/accounts";
import { planPhotos } from "@/db/seed/demonstration/photo-plan";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { seedSurvey } from "@/db/seed/demonstration/survey";
import { digestSecret } from "@/db/vault/secret-digest";
import { hashPassword } from "@/server/auth/password";
import { firstSecret } from "@/server/auth/reporter-secret";
import { DomainError } from "@/server/domain/errors";
import { demonstrationPassword } from "@/server/domain/staff/password";
import { models } from "@/server/statistics/model";
import { rebuild } from "@/server/statistics/rebuild";
import { hashToken, invitationToken } from "@/server/survey/token";
import { connect, type Product } from "./connect";
import { launch, Refusal, say } from "./launch/console.mjs";
import { readSeedOptions } from "./seed-options";
import { seedPhotos } from "./seed-photos";

/** Fills the city with demonstration accounts and complaints; see `readSeedOptions`. */
async function seed(): Promise<void> {
  const options = readSeedOptions(process.argv.slice(2), new Date());
  const product = await connect();
  try {
    const began = performance.now();
    const password = options.password ?? demonstrationPassword;
    await seedAccounts(product.db, await hashPassword(password));
    const key = product.settings.SECRET;
    const { photosFor, planned } = planPhotos(options);
    await seedDemonstration(product, {
      ...options,
      hashSecret: (channelCode, externalId) => digestSecret(firstSecret(key, channelCode, externalId)),
      photosFor,
      onProgress: progress(options.complaints, began),
    });
    for (const model of models) await rebuild(product.db, model, new Date());
    await seedSurvey(product, {
      ...options,
      hashToken: (complaintId) => hashToken(invitationToken(key, complaintId)),
    });
    const seconds = (performance.now() - began) / 1000;
    say(`${options.complaints} complaints in ${seconds.toFixed(1)} s`);
    const photos = await seedPhotos({ db: product.db, dataDir: product.settings.DATA_DIR }, planned);
    say(`${photos} pictures, ${((performance.now() - began) / 1000).toFixed(1)} s in all`);
    await sayAccounts(product, password);
  } finally {
    await product.close();
  }
}

/** A line at every tenth. */
function progress(total: number, began: number) {
  let tenths = 0;
  return (written: number) => {
    const now = Math.floor((written / total) * 10);
    if (now === tenths || written === 0) return;
    tenths = now;
    const rate = Math.round(written / ((performance.now() - began) / 1000));
    say(`${written} of ${total} complaints, ${rate} a second`);
  };
}

/** Printed, and stored with the data so that every later start can print them too. */
async function sayAccounts({ db, settings }: Product, password: string): Promise<void> {
  const accounts = await listDemonstrationAccounts(db);
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(
    ({ email, role, unit }) => `  ${email.padEnd(width)}  ${role.padEnd(13)}  ${unit}`,
  );
  const table = [`Demonstration accounts, password ${password}:`, ...lines].join("\n");
  writeFileSync(path.resolve(settings.DATA_DIR, "demo-accounts.txt"), `${table}\n`, { mode: 0o600 });
  say(`\n${table}`);
}

function explain(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.message !== "demonstration_is_there") return error;
  return new Refusal("This demonstration data (seed and first day) is there already; choose another --seed.");
}

await launch(() =>
  seed().catch((error) => {
    throw explain(error);
  }),
);
