import { parseArgs } from "node:util";
import { createAdministrator } from "@/server/admin/people/create-administrator";
import { lockPublished } from "@/server/admin/people/lock-published";
import { type AdministratorInput, administratorSchema } from "@/server/domain/admin/person";
import { DomainError } from "@/server/domain/errors";
import { connect, type Product } from "./connect";
import { launch, Refusal, say } from "./launch/console.mjs";

const usage = `npm run admin:create -- --email ADDRESS --name NAME [--inspectorate] [--unit CODE] [--lock-demonstration]

Makes an administrator with a password that is printed once. Everybody else is invited at /admin/orang; a powerful role
is confirmed by a second administrator, of the Inspektorat by one of its officers: make two, and one of these.
  --inspectorate        makes an officer of the Inspektorat
  --unit                the code of their unit; biro-pemerintahan or inspektorat unless said
  --lock-demonstration  locks the accounts that the demonstration's published password opens; alone, it makes nobody`;

const refusals: Readonly<Record<string, string>> = {
  email_taken: "There is an account with this e-mail address already.",
  unit_unknown: "There is no unit with this code.",
  role_does_not_fit_unit: "An officer of the Inspektorat belongs to one of its units.",
};

function readArguments() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const options = { email: text, name: text, unit: text, inspectorate: flag, "lock-demonstration": flag };
    const { "lock-demonstration": locks, inspectorate, ...person } = parseArgs({ options }).values;
    const isNobody = locks && Object.keys(person).length === 0;
    return {
      locks,
      person: isNobody
        ? null
        : administratorSchema.parse({
            ...person,
            role: inspectorate ? "inspectorate" : "administrator",
            unitCode: person.unit,
          }),
    };
  } catch {
    throw new Refusal(usage);
  }
}

async function create({ db, settings }: Product, person: AdministratorInput): Promise<void> {
  const { password } = await createAdministrator({ db, now: new Date() }, person);
  say(`${person.name} signs in at ${settings.PUBLIC_URL}/masuk`);
  say(`  e-mail address  ${person.email}`);
  say(`  password        ${password}`);
  say("The password is shown once. Set up a second factor at /petugas/akun.");
}

async function lock({ db }: Product): Promise<void> {
  const emails = await lockPublished({ db, now: new Date() });
  say(`${emails.length} accounts of the demonstration are locked.`);
  for (const email of emails) say(`  ${email}`);
}

await launch(async () => {
  const { person, locks } = readArguments();
  const product = await connect();
  try {
    if (person) await create(product, person);
    if (locks) await lock(product);
  } catch (error) {
    if (error instanceof DomainError) throw new Refusal(refusals[error.message] ?? error.message);
    throw error;
  } finally {
    await product.close();
  }
});
