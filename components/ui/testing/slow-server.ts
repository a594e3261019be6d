import type { OnProgress } from "../upload-queue";

type Answer<Stored> = {
  resolve: (stored: Stored) => void;
  reject: (refusal: Error) => void;
  onProgress: OnProgress;
};

/** Holds uploads: each waits until its test responds by name. */
export function slowServer<Stored>() {
  const waiting = new Map<string, Answer<Stored>>();
  const aborted: string[] = [];
  const send = (file: File, signal: AbortSignal, onProgress: OnProgress) =>
    new Promise<Stored>((resolve, reject) => {
      waiting.set(file.name, { resolve, reject, onProgress });
      signal.addEventListener("abort", () => {
        aborted.push(file.name);
        reject(new Error("offline"));
      });
    });
  const answerTo = async (name: string) => {
    while (!waiting.has(name)) await new Promise((resume) => setTimeout(resume, 1));
    const answer = waiting.get(name) as Answer<Stored>;
    waiting.delete(name);
    return answer;
  };
  return {
    send,
    aborted,
    accept: async (name: string, stored: Stored) => (await answerTo(name)).resolve(stored),
    refuse: async (name: string, key: string) => (await answerTo(name)).reject(new Error(key)),
    progress: async (name: string, percent: number) => waiting.get(name)?.onProgress(percent),
    has: (name: string) => waiting.has(name),
  };
}
