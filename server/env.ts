import proxyAddr from "proxy-addr";
import { z } from "zod";
import { isPlainMarkup } from "./domain/plain-markup";

const onOff = z.enum(["on", "off"]);

const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
const roleUrls = ["SERVER_DATABASE_URL", "WORKER_DATABASE_URL"] as const;

function areProxies(list: string): boolean {
  try {
    proxyAddr.compile(list === "none" ? [] : list.split(",").map((one) => one.trim()));
    return true;
  } catch {
    return false;
  }
}

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/.+/, "a URL like postgres://user:password@host:5432/name");

const areKeys = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .every((one) => /^(?:index|[1-9]\d{0,3})=[0-9a-f]{64}$/.test(one));

/** Every setting of the product; nothing else reads the environment. `.env.example` documents them. */
const settings = z.object({
  DATABASE_URL: databaseUrl,
  SERVER_DATABASE_URL: databaseUrl.optional(),
  WORKER_DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  PORT: z.coerce.number("a number from 1 to 65535").int().min(1).max(65_535).default(3000),
  LISTEN: z
    .string()
    .regex(/^[0-9a-fA-F.:]+$/, "an address of this machine, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  TRUSTED_PROXIES: z
    .string()
    .refine(areProxies, "addresses, networks or loopback, separated by commas; or none")
    .default("loopback"),
  SECRET: z.string().min(32, "at least 32 characters"),
  IDENTITY_KEYS: z.string().refine(areKeys, "index=HEX 1=HEX, with 64 digits each").optional(),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  TILE_URL: z
    .string()
    .regex(/^https?:\/\/.*\{z\}.*/, "a tile address with {z}, {x} and {y}")
    .optional(),
  TILE_ATTRIBUTION: z
    .string()
    .max(200)
    .refine(isPlainMarkup, 'text, and links like <a href="https://…">name</a> without other attributes')
    .default(""),
  BASEMAP: z.enum(["osm", "none"]).default("osm"),
  DATA_LICENCE: z.string().max(120).default("CC BY 4.0"),
  DATA_LICENCE_URL: z.url().default("https://creativecommons.org/licenses/by/4.0/"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, "a URL like smtp://user:password@host:587")
    .optional(),
  MAIL_FROM: z.string().max(200).optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "mailto:address@host, or an https URL")
    .optional(),
  OUTBOUND_PRIVATE: onOff.default("off"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().max(200).optional(),
  OIDC_CLIENT_SECRET: z.string().max(500).optional(),
  OIDC_NAME: z.string().max(60).default("SSO"),
  RATE_LIMIT: onOff.default("on"),
  DEMO: onOff.optional(),
  CHROMIUM_PATH: z.string().optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** An issuer needs its client, and the client its issuer; server and worker have roles of their own, or neither. */
const schema = settings.superRefine((given, context) => {
  for (const group of [oidc, roleUrls]) {
    const missing = group.filter((name) => given[name] === undefined);
    if (missing.length === group.length) continue;
    for (const name of missing)
      context.addIssue({
        code: "custom",
        path: [name],
        message: `needed beside the other ${group.join(", ")}`,
      });
  }
});

export type Environment = z.infer<typeof schema>;

/** @throws Error naming each invalid variable and its allowed values */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Wrong settings:\n  ${wrong.join("\n  ")}`);
}

let known: Environment | undefined;

/** Read at first use, so that a build or a unit test needs no settings. */
export const env = new Proxy({} as Environment, {
  get: (_target, name: keyof Environment) => {
    known ??= readEnvironment(process.env);
    return known[name];
  },
});

/** Where the keys of contacts are: in their setting, or in a file of the data folder. */
export const vaultSettings = () => ({
  keys: process.env.IDENTITY_KEYS || null,
  dataDir: process.env.DATA_DIR || ".data",
});

/** Whether http and private addresses may be asked. Programs and tests ask it without the other settings. */
export const mayReachPrivate = () => process.env.OUTBOUND_PRIVATE === "on";

/** Whether this is the built product. */
export const isProduction = () => (process.env.NODE_ENV ?? "production") === "production";

/** Has this process connect by the URL of its own role, where there is one, and by name. Called before the first query. */
export function connectAs(role: "SERVER" | "WORKER"): void {
  process.env.DATABASE_URL = process.env[`${role}_DATABASE_URL`] || process.env.DATABASE_URL;
  process.env.PGAPPNAME ??= `cepat-respon ${role.toLowerCase()}`;
}

/** What a program needs to start, and no setting: for processes that read bytes from outside. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const named = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG"];
  const known = named.map((name) => [name, process.env[name]]);
  return { NODE_ENV: "production", ...Object.fromEntries(known) };
}
