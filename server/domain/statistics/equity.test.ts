import { describe, expect, it } from "vitest";
import { readEquity } from "./equity";
import { readCubeFigures } from "./figures";
import { histograms, type Measure, measureIndex } from "./measure";

const row = (key: string, counts: Partial<Record<Measure, number>>, bucket = 40) => ({
  key,
  figures: readCubeFigures(
    new Map([
      ...Object.entries(counts).map(([name, count]): [number, number] => [
        measureIndex(name as Measure),
        count,
      ]),
      [histograms.net + bucket, counts.closed ?? 0],
    ]),
  ),
});

describe("equity", () => {
  const rows = Array.from({ length: 21 }, (_, n) =>
    row(`k${n}`, { received: n === 0 ? 5 : 100, due: 100, dueOnTime: 60 + n * 2, closed: 50 }, 40 + (n % 5)),
  );

  it("lists kelurahan with far fewer complaints than the median", () => {
    const { medianReceived, silent } = readEquity(rows);
    expect(medianReceived).toBe(100);
    expect(silent.map(({ key }) => key)).toEqual(["k0"]);
  });

  it("has the gap between the worst and the best tenth", () => {
    const { onTime, time } = readEquity(rows);
    expect(onTime).toMatchObject({ worst: 0.64, best: 0.96, of: 21 });
    expect(time?.ratio).toBeCloseTo(2, 5);
  });

  it("leaves out small samples and is null for fewer than ten areas", () => {
    const few = rows.slice(0, 9).concat(row("small", { received: 100, due: 29, dueOnTime: 0 }));
    expect(readEquity(few)).toMatchObject({ onTime: null, time: null });
  });
});
