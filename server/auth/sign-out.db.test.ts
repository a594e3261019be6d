import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff, staffSession } from "@/db/schema";
import { hire } from "@/db/testing/factories";
import { openWorld, type World } from "@/db/testing/world";
import { authOptions } from "./options";
import { hashPassword } from "./password";
import { openJar } from "./testing/jar";
import { startSignInServer } from "./testing/sign-in-server";

const password = "kata sandi yang panjang";
let world: World;
let product: Awaited<ReturnType<typeof startSignInServer>>;
let email: string;
/** The session that the browser has so far. */
let earlier: string | null = null;

beforeAll(async () => {
  product = await startSignInServer(() => authOptions("Peramban uji", async () => earlier));
  Object.assign(process.env, {
    NEXTAUTH_URL: product.url,
    PUBLIC_URL: product.url,
    SECRET: "secret of the product in the tests of sign-out",
  });
  world = await openWorld();
  const hired = await hire(world.db, "agency", "dinas-bina-marga");
  const passwordHash = await hashPassword(password);
  const [row] = await world.db
    .update(staff)
    .set({ passwordHash })
    .where(eq(staff.id, hired.staffId))
    .returning({ email: staff.email });
  email = row?.email ?? "";
});
afterAll(async () => {
  await world.close();
  await product.close();
});

async function enter(callbackUrl = product.url) {
  const visit = openJar();
  const { csrfToken } = await (await visit(`${product.url}/api/auth/csrf`)).json();
  const form = { csrfToken, email, password, callbackUrl };
  const entered = await visit(`${product.url}/api/auth/callback/credentials`, form);
  return { visit, csrfToken, entered };
}
const sessionOf = async (visit: ReturnType<typeof openJar>) =>
  (await visit(`${product.url}/api/auth/session`)).json();

describe("signing out", () => {
  it("ends the session itself, so that a copied cookie opens nothing", async () => {
    const { visit, csrfToken } = await enter();
    const { sessionId } = await sessionOf(visit);
    await visit(`${product.url}/api/auth/signout`, { csrfToken });
    const [row] = await world.db.select().from(staffSession).where(eq(staffSession.id, sessionId));
    expect(row?.revokedAt).not.toBeNull();
  });
});

describe("signing in", () => {
  it("ends the session that the browser had before, and no other", async () => {
    const [first, second] = [await enter(), await enter()];
    const [replaced, spared] = [await sessionOf(first.visit), await sessionOf(second.visit)];
    earlier = replaced.sessionId;
    const third = await sessionOf((await enter()).visit);
    earlier = null;
    const rows = await world.db.select().from(staffSession);
    const isOver = (id: string) => rows.find((row) => row.id === id)?.revokedAt !== null;
    expect([replaced, spared, third].map(({ sessionId }) => isOver(sessionId))).toEqual([true, false, false]);
  });

  it.each(["http://localhost:4325.evil.example/", "//evil.example/x", "javascript:alert(1)", "http://["])(
    "leads to our own front door when it was asked to lead to %s",
    async (callbackUrl) => {
      const { entered } = await enter(callbackUrl);
      expect(entered.status).toBe(302);
      expect(new URL(entered.headers.get("location") ?? "").origin).toBe(product.url);
    },
  );

  it("shows no query when the database fails", async () => {
    await world.owner.execute("alter table staff_session rename to staff_session_away");
    try {
      const { entered } = await enter();
      expect(entered.headers.get("location")).toMatch(/error=Internal$/);
    } finally {
      await world.owner.execute("alter table staff_session_away rename to staff_session");
    }
  });
});
