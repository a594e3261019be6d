import { withSolution } from "./challenge/with-solution";
import type { OnProgress } from "./upload-queue";

type Course = { signal: AbortSignal; onProgress: OnProgress };
/** Percent: a form is not drawn again for each packet. */
const step = 5;

/** Uploads a file; returns what the server says of it. @throws Error whose message is the refusal's key */
export function postFile(url: string, file: Blob, course: Course) {
  return withSolution({
    send: (solution) => post(url, file, solution, course),
    challengeOf: (refusal) =>
      refusal instanceof Error && typeof refusal.cause === "string" ? refusal.cause : null,
  });
}

/** By the older interface, which alone tells how much went up. */
async function post(url: string, file: Blob, solution: string | null, course: Course) {
  const { status, text } = await send(url, file, solution, course);
  if (status === 0) throw new Error("offline");
  const answer = readAnswer(text);
  if (status < 200 || status > 299) throw new Error(answer.error, { cause: answer.challenge });
  return answer;
}

function send(url: string, file: Blob, solution: string | null, { signal, onProgress }: Course) {
  return new Promise<{ status: number; text: string }>((resolve) => {
    if (signal.aborted) return resolve({ status: 0, text: "" });
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    let shown = -1;
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = total > 0 ? Math.floor((100 * loaded) / total / step) * step : 0;
      if (percent > shown) onProgress(percent);
      shown = Math.max(shown, percent);
    };
    request.onloadend = () => {
      signal.removeEventListener("abort", abort);
      resolve({ status: request.status, text: request.responseText });
    };
    request.open("POST", url);
    if (solution) request.setRequestHeader("x-challenge-solution", solution);
    signal.addEventListener("abort", abort);
    request.send(file);
  });
}

function readAnswer(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return { error: "internal" };
  }
}
