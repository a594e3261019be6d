/**
 * The solution of a challenge, with it, as the server reads them; a worker derives the keys, so that the page stays
 * alive. @throws Error where the browser has no worker or no cryptography
 */
export async function solveChallenge(given: string): Promise<string> {
  const { solveChallengeWorkers } = await import("altcha-lib");
  const challenge = JSON.parse(given);
  const createWorker = () => new Worker(new URL("./solve-worker.ts", import.meta.url), { type: "module" });
  const solution = await solveChallengeWorkers({ challenge, concurrency: 1, createWorker });
  if (!solution) throw new Error("unsolved");
  return JSON.stringify({ challenge, solution });
}
