import { expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "./measure-growth";

const make = (size: number) => "a".repeat(size);

it("is low for a search that looks at each letter once", async () => {
  const growth = await measureGrowth({ make, run: (text) => /ab/.test(text), size: 500_000 });
  expect(growth).toBeLessThan(steepestGrowth);
});

it("is high for a search that begins anew at each letter", async () => {
  const growth = await measureGrowth({ make, run: (text) => /a+b/.test(text), size: 2_000 });
  expect(growth).toBeGreaterThan(steepestGrowth);
});
