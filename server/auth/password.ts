import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's first choice of cost: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** For an unknown e-mail address: as slow as a known one, so that response times reveal none. */
const decoy = hashPassword("no account has this password");

export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && matches;
}
