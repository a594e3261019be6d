import { beforeAll, expect, test, vi } from "vitest";
import { oidcProvider } from "./provider";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
  vi.stubEnv("OIDC_ISSUER", "https://akun.example/");
  vi.stubEnv("OIDC_CLIENT_ID", "cepat-respon");
  vi.stubEnv("OIDC_CLIENT_SECRET", "secret of the client");
});

async function claimsOf(iss: string) {
  const userinfo = oidcProvider()[0]?.userinfo;
  if (typeof userinfo !== "object") throw new Error("no provider");
  const claims = { iss, sub: "7", email: "rina@contoh.id", email_verified: true };
  return userinfo.request?.({ tokens: { claims: () => claims } } as never);
}

test.each(["https://akun.example", "https://akun.example/"])("a token from %s is taken", async (iss) => {
  expect(await claimsOf(iss)).toMatchObject({ sub: "7" });
});

test.each(["https://akun.example.net", "https://akun.example/lain", "http://akun.example"])(
  "a token from %s is refused, whatever the metadata of the issuer in the settings says",
  async (iss) => {
    await expect(claimsOf(iss)).rejects.toThrow("another issuer");
  },
);
