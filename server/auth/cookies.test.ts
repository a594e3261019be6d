import Credentials from "next-auth/providers/credentials";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { authCookies } from "./cookies";
import { startSignInServer } from "./testing/sign-in-server";

const publicUrl = "https://lapor.example";
let product: Awaited<ReturnType<typeof startSignInServer>>;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", publicUrl);
  const anybody = Credentials({ credentials: {}, authorize: () => ({ id: "1" }) });
  product = await startSignInServer(() => ({
    secret: "secret of the product in the tests of cookies",
    providers: [anybody],
    cookies: authCookies(publicUrl),
  }));
});
afterAll(() => product.close());

test("every cookie of a sign-in is bound to this host, and no script reads it", async () => {
  const began = await fetch(`${product.url}/api/auth/csrf`);
  const { csrfToken } = await began.json();
  const cookie = began.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const entered = await fetch(`${product.url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams({ csrfToken }),
    redirect: "manual",
  });
  const lines = [...began.headers.getSetCookie(), ...entered.headers.getSetCookie()];
  expect(lines.some((line) => line.startsWith("__Host-next-auth.session-token="))).toBe(true);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-/);
    for (const part of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(line).toContain(part);
    expect(line).not.toContain("Domain=");
  }
});

test("a cookie of a flow that next-auth does not show here is bound too", () => {
  const cookies = Object.values(authCookies(publicUrl));
  expect(cookies.filter(({ name }) => !name.startsWith("__Host-next-auth."))).toEqual([]);
});
