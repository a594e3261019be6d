type Work<Input> = { make: (size: number) => Input; run: (input: Input) => unknown; size: number };

const rounds = 5;
const times = 8;
/** Shorter times say more about the clock than about the work. */
const shortestMs = 0.5;

/** Milliseconds that the processor worked for us: what a loaded machine does beside it does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Returns how many times as long work takes for eight times the input: about 8 if the time grows with the input, 64 if
 * it grows with its square. The best of several runs with more is held against the median of as many with less.
 */
export async function measureGrowth<Input>(work: Work<Input>): Promise<number> {
  const growths: number[] = [];
  // What another file leaves to be collected makes one measurement steep, not each.
  while (growths.length < 3 && !(Math.min(...growths) < steepestGrowth))
    growths.push(await measureOnce(work));
  return Math.min(...growths);
}

async function measureOnce<Input>({ make, run, size }: Work<Input>): Promise<number> {
  const [few, many] = [make(size), make(times * size)];
  const [fewMs, manyMs]: [number[], number[]] = [[], []];
  const time = async (input: Input) => {
    const began = processorMs();
    await run(input);
    return processorMs() - began;
  };
  for (let round = 0; round < rounds; round += 1) {
    fewMs.push(await time(few));
    manyMs.push(await time(many));
  }
  return Math.min(...manyMs) / Math.max(median(fewMs), shortestMs);
}

/** Between linear work that a collection of garbage or a colder cache slows down, and quadratic work. */
export const steepestGrowth = 24;
