import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";
import { listQueuePage, queueInputSchema } from "./list-queue";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function readAll(view: "mine" | "closed") {
  const codes: string[] = [];
  let cursor: string | null = null;
  do {
    const input = queueInputSchema.parse({ view, cursor });
    const context = { db: world.db, actor: world.staff.kelurahan, now: after(100) };
    const page: Awaited<ReturnType<typeof listQueuePage>> = await listQueuePage(context, input);
    codes.push(...page.items.map(({ code }) => code));
    cursor = page.nextCursor;
  } while (cursor);
  return codes;
}

describe("the queue", () => {
  it("pages through open complaints, due next first, each once", async () => {
    const made = [];
    for (let count = 0; count < 30; count += 1) made.push((await world.submit()).code);
    const codes = await readAll("mine");
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(made));
  });

  it("pages through closed complaints, the latest first, each once", async () => {
    const made: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      const { code } = await world.submit();
      made.push(code);
    }
    await world.sql`
      update complaint set status = 'resolved', last_event_at = last_event_at + id * interval '1 second'
      where code = any(${made})`;
    expect(await readAll("closed")).toEqual(made.toReversed());
  });
});
