import { expect, it } from "vitest";

it("brings no Leaflet with the page's shell: it loads where there is no window", async () => {
  expect(typeof window).toBe("undefined");
  await expect(import("leaflet")).rejects.toThrow("window is not defined");
  expect(await import("./explorer")).toHaveProperty("Explorer");
});
