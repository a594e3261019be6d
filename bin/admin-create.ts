import { parseArgs } from "node:util";
import { createAdministrator } from "@/server/admin/people/create-administrator";
import { administratorSchema } from "@/server/domain/admin/person";
import { DomainError } from "@/server/domain/errors";
import { connect } from "./connect";
import { launch, Refusal, say } from "./launch/console.mjs";

const usage = `npm run admin:create -- --email ADDRESS --name NAME [--unit CODE]

Makes an administrator with a password that is printed once. Everybody else is invited at /admin/orang.
  --unit  the code of their unit; biro-pemerintahan unless said`;

const refusals: Readonly<Record<string, string>> = {
  email_taken: "There is an account with this e-mail address already.",
  unit_unknown: "There is no unit with this code.",
};

function readPerson() {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { email: text, name: text, unit: text } });
    return administratorSchema.parse({ ...values, unitCode: values.unit });
  } catch {
    throw new Refusal(usage);
  }
}

await launch(async () => {
  const person = readPerson();
  const product = await connect();
  try {
    const { password } = await createAdministrator({ db: product.db, now: new Date() }, person);
    say(`${person.name} signs in at ${product.settings.PUBLIC_URL}/masuk`);
    say(`  e-mail address  ${person.email}`);
    say(`  password        ${password}`);
    say("The password is shown once. Set up a second factor at /petugas/akun.");
  } catch (error) {
    if (error instanceof DomainError) throw new Refusal(refusals[error.message] ?? error.message);
    throw error;
  } finally {
    await product.close();
  }
});
