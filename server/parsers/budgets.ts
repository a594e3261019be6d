import { minutes, seconds } from "@/server/domain/duration";

export type Budget = {
  /** Milliseconds of the processor for one parse; a loaded machine does not count. */
  ms: number;
  /** Memory of the process, in megabytes, with Node itself (about 130). */
  megabytes: number;
  sideBySide: number;
  /** Inputs in line; above it the source with the most gives way. */
  waiting: number;
  /** Parses after which a process is replaced. */
  parses: number;
  /** Priority of the process: 0 is the server's own, 19 the lowest. */
  nice: number;
  /** Refusals: the process crashed, the input exceeds the budget, too many wait. */
  broken: string;
  tooComplex: string;
  busy: string;
};

const photo = { broken: "photo_broken", tooComplex: "photo_too_complex", busy: "photos_busy" };
const document = { broken: "scan_broken", tooComplex: "scan_too_complex", busy: "photos_busy" };
const mail = {
  broken: "arrival_unreadable",
  tooComplex: "arrival_too_complex",
  busy: "too_many_requests",
};

/** What parsing one input from outside may cost. A photo that its own row cannot hold is parsed by `largePhoto`. */
export const budgets = {
  photo: { ms: seconds(2), megabytes: 400, sideBySide: 2, waiting: 24, parses: 200, nice: 5, ...photo },
  largePhoto: { ms: seconds(10), megabytes: 800, sideBySide: 1, waiting: 24, parses: 20, nice: 10, ...photo },
  photoRegions: {
    ms: seconds(2),
    megabytes: 400,
    sideBySide: 1,
    waiting: 24,
    parses: 200,
    nice: 5,
    ...photo,
  },
  document: { ms: seconds(10), megabytes: 600, sideBySide: 1, waiting: 8, parses: 20, nice: 10, ...document },
  mail: { ms: seconds(5), megabytes: 400, sideBySide: 2, waiting: 1_000, parses: 500, nice: 5, ...mail },
} as const satisfies Record<string, Budget>;

export type ParserKind = keyof typeof budgets;

/** The longest parse by the clock, in times of its budget: of one that waits for something that never comes. */
export const patience = 15;
/** How long a process may take to start on a loaded machine. */
export const startMs = minutes(2);
/** How long a process without work is kept. */
export const idleMs = minutes(5);
