/** A chosen file with the state of its upload; `file` is null when only its name survived a reload. */
export type Upload<Stored> = { key: string; name: string } & (
  | { state: "waiting"; file: File }
  /** `percent` of the file that went up; null until it is ready to. */
  | { state: "uploading"; file: File; percent: number | null }
  | { state: "failed"; file: File | null; error: string }
  | { state: "done"; stored: Stored; at: number }
);

export type Uploads<Stored> = readonly Upload<Stored>[];

/** Told the percent of a file that went up. */
export type OnProgress = (percent: number) => void;

/** Uploads a file. @throws Error whose message is the refusal's key */
export type SendFile<Stored> = (file: File, signal: AbortSignal, onProgress: OnProgress) => Promise<Stored>;

/** Changes the present uploads, not those of an earlier render. */
type UpdateUploads<Stored> = (change: (current: Uploads<Stored>) => Uploads<Stored>) => void;

export const isUnderWay = (uploads: Uploads<unknown>): boolean =>
  uploads.some(({ state }) => state === "waiting" || state === "uploading");

type Job<Stored> = { key: string; file: File; send: SendFile<Stored>; update: UpdateUploads<Stored> };

const controllers = new Map<string, AbortController>();
/** One upload at a time for the whole page: a phone's connection is no faster with six. */
let lane: Promise<void> = Promise.resolve();

export function enqueueUpload<Stored>(job: Job<Stored>): void {
  const controller = new AbortController();
  controllers.set(job.key, controller);
  lane = lane.then(() => run(job, controller.signal));
}

/** Cancels a running or waiting upload; a finished one stays. */
export function cancelUpload(key: string): void {
  controllers.get(key)?.abort();
  controllers.delete(key);
}

async function run<Stored>({ key, file, send, update }: Job<Stored>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const set = (next: (upload: Upload<Stored>) => Upload<Stored>) =>
    update((current) =>
      signal.aborted ? current : current.map((upload) => (upload.key === key ? next(upload) : upload)),
    );
  const show = (percent: number | null) =>
    set(({ name }) => ({ key, name, file, percent, state: "uploading" }));
  show(null);
  try {
    const stored = await send(file, signal, show);
    set(({ name }) => ({ key, name, stored, at: Date.now(), state: "done" }));
  } catch (refusal) {
    const error = refusal instanceof Error ? refusal.message : "internal";
    set(({ name }) => ({ key, name, file, error, state: "failed" }));
  }
  if (!signal.aborted) controllers.delete(key);
}
