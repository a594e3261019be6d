import { hkdfSync } from "node:crypto";
import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { challengeMs, iterationsPerTry } from "@/server/domain/throttling/challenge-cost";

const algorithm = "PBKDF2/SHA-256";
/** The header that brings a solved challenge: it stands in no address. */
const header = "x-challenge-solution";
const maxLength = 2_000;

const solvedSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(algorithm),
      cost: z.number(),
      expiresAt: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** The keys of one caller of one limit: nobody else's challenge is valid for them. */
function keysOf(secretKey: string, caller: string) {
  const hex = Buffer.from(hkdfSync("sha256", secretKey, "", `challenge:${caller}`, 64)).toString("hex");
  return { hmacSignatureSecret: hex.slice(0, 64), hmacKeySignatureSecret: hex.slice(64) };
}

/** A challenge for this caller as JSON; solving it takes so many tries at most. */
export async function makeChallenge(secretKey: string, caller: string, tries: number): Promise<string> {
  const challenge = await createChallenge({
    algorithm,
    deriveKey,
    cost: iterationsPerTry,
    counter: randomInt(tries - 1, 0),
    expiresAt: new Date(Date.now() + challengeMs),
    ...keysOf(secretKey, caller),
  });
  return JSON.stringify(challenge);
}

/** What tells this caller's solved challenge from all others; null for anything else. */
export async function readSolution(
  secretKey: string,
  caller: string,
  solution: string,
): Promise<string | null> {
  const solved = solvedSchema.safeParse(parseJson(solution)).data;
  if (!solved) return null;
  const { verified } = await verifySolution({ ...solved, deriveKey, ...keysOf(secretKey, caller) });
  return verified ? solved.challenge.signature : null;
}

export function solutionOf(headers: Headers): string | null {
  const solution = headers.get(header);
  return solution && solution.length <= maxLength ? solution : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
