import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { getShapes } from "@/server/area/http";
import { anonymous } from "@/server/domain/actor";
import { DomainError, type DomainErrorCode, domainErrorCodes } from "@/server/domain/errors";
import { getPhoto } from "@/server/evidence/http";
import { getScan } from "@/server/evidence/scans/http";
import { diskStorage } from "@/server/evidence/storage";
import { postEmbeddedForm } from "@/server/gateway/form/http";
import { getComplaint, postComplaint } from "@/server/gateway/partner/http";
import { respondToWebhook } from "@/server/gateway/respond-to-webhook";
import { respondOpen311 } from "@/server/open311/http";
import { getFile } from "@/server/opendata/http";
import { getFrozen, getTable } from "@/server/statistics/http";
import { getExport } from "@/server/survey/export/http";
import { toTransportError } from "@/server/trpc/domain-errors";
import { statusOf } from "./status";

const id = "0b9d3b0e-4a52-4a5c-9d0c-6f0f3a4f1b7e";
const scope = "area=&category=&agency=&channel=&from=2026-11-01&to=2026-11-30&by=kelurahan";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
});

function contextOf(refuse: () => never) {
  const db = new Proxy({}, { get: refuse }) as Database;
  const storage = diskStorage("/nowhere");
  const now = new Date("2026-11-24T05:00:00Z");
  const door = { db, now, secretKey: "key", locate: async () => null, storage, publicUrl: "http://x" };
  return { ...door, actor: anonymous, submit: async () => ({ code: "", secret: null }) } as never;
}
type Context = ReturnType<typeof contextOf>;

const ask = (query = "") => new Request(`http://x/?${query}`);
const post = () => new Request("http://x/", { method: "POST", body: "{}" });

const families: Record<string, (context: Context) => Promise<Response>> = {
  "a photo": (context) => getPhoto(context, ask(), { id, size: "full" }),
  "a scan": (context) => getScan({ ...(context as object), actor: { kind: "staff" } } as never, id),
  "a partner's question": (context) => getComplaint(context, ask(), { channel: "jaki", id }),
  "a partner's report": (context) => postComplaint(context, post(), "jaki"),
  "a webhook": (context) => respondToWebhook(context, "sms_1708", post()),
  "a table of figures": (context) => getTable(context, ask(scope), "csv"),
  "a frozen month": (context) => getFrozen(context, "2026-10"),
  "the survey's sheets": (context) => getExport(context, ask()),
  "a month of open data": (context) => getFile(context, ask(), { layout: "full", file: "2026-10.csv" }),
  "the shapes of a level": (context) => getShapes(context, ask(), "kota"),
};

const cases = Object.entries(families).flatMap(([name, call]) =>
  domainErrorCodes.map((code) => [name, code, call] as const),
);

const refusing = (code: DomainErrorCode) =>
  contextOf(() => {
    throw new DomainError(code, "some_reason", { seconds: 7 });
  });

describe("a refusal over plain HTTP", () => {
  it.each(cases)("of %s has one status for %s, and says when to retry", async (_name, code, call) => {
    const response = await call(refusing(code));
    expect(response.status).toBe(statusOf[code]);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each(Object.entries(families))("of %s reveals nothing of an unexpected error", async (_name, call) => {
    const response = await call(
      contextOf(() => {
        throw new Error("Failed query: select 'Ibu Sari'");
      }),
    );
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("Ibu Sari");
  });

  it.each(Object.entries(families))(
    "of %s shows errors of Postgres that the caller can avoid",
    async (_name, call) => {
      const refuse = (state: string) =>
        contextOf(() => {
          throw new Error("Failed query", { cause: Object.assign(new Error("no"), { code: state }) });
        });
      expect((await call(refuse("22021"))).status).toBe(statusOf.INVALID);
      expect((await call(refuse("40P01"))).status).toBe(statusOf.CONFLICT);
    },
  );
});

/** The standard's own: 403 for any invalid key, 400 for any other error in the request. */
const documented: Partial<Record<DomainErrorCode, number>> = {
  UNAUTHENTICATED: 403,
  INVALID: 400,
  CONFLICT: 400,
};

it.each(domainErrorCodes)("Open311 has its documented status for %s", async (code) => {
  for (const which of ["production", "test"] as const) {
    const response = await respondOpen311(refusing(code), which, ask(), ["requests.json"]);
    expect(response.status).toBe(documented[code] ?? statusOf[code]);
    expect((await response.json())[0].code).toBe(String(response.status));
  }
});

it.each(domainErrorCodes)("the form for other sites shows %s on a page", async (code) => {
  const body = new FormData();
  body.set("id", id);
  const request = new Request("http://x/", { method: "POST", body });
  const response = await postEmbeddedForm(refusing(code), request);
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    "/balai-warga/form/terkirim?gagal=some_reason",
  ]);
});

it.each(domainErrorCodes)(
  "the typed API has the status of plain HTTP for %s, but its own for INVALID",
  (code) => {
    const cause = new DomainError(code, "some_reason");
    const error = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause });
    const status = getHTTPStatusCodeFromError(toTransportError(error, "some.procedure", anonymous));
    expect(status).toBe(code === "INVALID" ? 400 : statusOf[code]);
  },
);
