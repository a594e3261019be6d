import { expect, test } from "@playwright/test";

test("the product says that database and worker are well, and which version it is", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    status: "ok",
    database: "ok",
    worker: "ok",
    version: expect.any(String),
  });
});
