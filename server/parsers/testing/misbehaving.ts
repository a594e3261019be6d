import { DomainError } from "@/server/domain/errors";
import { serveParent } from "../serve-parent";

/** A parser that does what its input says, within 300 MB and the processor time that its argument says. */
const acts: Record<string, () => Promise<unknown>> = {
  "say who you are": async () => process.pid,
  // biome-ignore lint/style/noProcessEnv: what the process sees is the question
  "show your settings": async () => process.env,
  refuse: async () => {
    throw new DomainError("TOO_LARGE", "photo_too_large", { seconds: 3 });
  },
  "never come back": async () => {
    for (;;);
  },
  "take all memory": async () => {
    for (const held: Buffer[] = []; ; ) held.push(Buffer.alloc(20_000_000, 1));
  },
  "sleep for ever": () => new Promise(() => {}),
  crash: async () => process.exit(3),
};

serveParent(
  { megabytes: 300, ms: Number(process.argv[2]) },
  (input: string) => acts[input]?.() ?? Promise.resolve(null),
);
