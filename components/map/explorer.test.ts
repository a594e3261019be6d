import { expect, it } from "vitest";

it("loads where there is no window, so the page's shell contains no Leaflet", async () => {
  expect(typeof window).toBe("undefined");
  await expect(import("leaflet")).rejects.toThrow("window is not defined");
  expect(await import("./explorer")).toHaveProperty("Explorer");
});
