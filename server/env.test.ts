import { expect, test } from "vitest";
import { readEnvironment } from "./env";

const least = { DATABASE_URL: "postgres://u:p@127.0.0.1/d", SECRET: "x".repeat(32) };

test("a setting that is unset or empty takes its default", () => {
  const read = readEnvironment({ ...least, PORT: "", LOG_LEVEL: "" });
  expect(read).toMatchObject({ PORT: 3000, RATE_LIMIT: "on", LOG_LEVEL: "info", DATA_DIR: ".data" });
});

test.each([
  ["DATABASE_URL", "mysql://here", "postgres://user:password@host:5432/name"],
  ["PORT", "70000", "65535"],
  ["SECRET", "short", "at least 32 characters"],
  ["IDENTITY_KEYS", "index=ab", "index=HEX"],
  ["TILE_URL", "https://tiles.example.org/", "{z}"],
  [
    "TILE_ATTRIBUTION",
    '<a href="https://tiles.example.org" target="_blank">T</a>',
    "without other attributes",
  ],
  ["RATE_LIMIT", "maybe", "off"],
  ["DEMO", "yes", "off"],
  ["LOG_LEVEL", "loud", "debug"],
  ["OIDC_ISSUER", "sso.example.org", "URL"],
  ["TRUSTED_PROXIES", "proxy.example", "addresses"],
])("an invalid %s stops the start with its name and what is allowed", (name, value, allowed) => {
  const read = () => readEnvironment({ ...least, [name]: value });
  expect(read).toThrow(`${name}: `);
  expect(read).toThrow(allowed);
});

test("server and worker have database roles of their own, or neither", () => {
  const whole = { SERVER_DATABASE_URL: "postgres://s:p@127/d", WORKER_DATABASE_URL: "postgres://w:p@127/d" };
  expect(readEnvironment({ ...least, ...whole })).toMatchObject(whole);
  for (const name of Object.keys(whole))
    expect(() => readEnvironment({ ...least, ...whole, [name]: "" })).toThrow(`${name}: needed beside`);
});

test("an OIDC issuer needs its client, and the client its issuer", () => {
  const whole = { OIDC_ISSUER: "https://sso.example.org", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
  expect(readEnvironment({ ...least, ...whole })).toMatchObject({ ...whole, OIDC_NAME: "SSO" });
  for (const name of Object.keys(whole))
    expect(() => readEnvironment({ ...least, ...whole, [name]: "" })).toThrow(`${name}: needed beside`);
});
