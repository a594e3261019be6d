import { expect, test } from "@playwright/test";

test("/api/health reports database and worker as healthy, and the version", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    status: "ok",
    database: "ok",
    worker: "ok",
    version: expect.any(String),
  });
});
