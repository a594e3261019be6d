import { withSolution } from "./challenge/with-solution";

/** Uploads a file; returns what the server says of it. @throws Error whose message is the refusal's key */
export function postFile(url: string, file: Blob, signal?: AbortSignal) {
  return withSolution({
    send: (solution) => post(url, file, solution, signal),
    challengeOf: (refusal) =>
      refusal instanceof Error && typeof refusal.cause === "string" ? refusal.cause : null,
  });
}

async function post(url: string, file: Blob, solution: string | null, signal?: AbortSignal) {
  const response = await fetch(url, {
    method: "POST",
    body: file,
    ...(solution && { headers: { "x-challenge-solution": solution } }),
    ...(signal && { signal }),
  }).catch(() => null);
  if (!response) throw new Error("offline");
  const answer = await response.json().catch(() => ({ error: "internal" }));
  if (!response.ok) throw new Error(answer.error, { cause: answer.challenge });
  return answer;
}
