import { demonstrationAccounts } from "@/db/seed/demonstration/accounts";
import { openJar } from "@/server/auth/testing/jar";
import type { Crawler } from "./rights";

/** An answer as the crawler reads it. */
export type Answer = { asked: string; status: number; head: string; body: Buffer; headers: Headers };
/** Asks as one person: signed in, or nobody. */
export type Visit = (address: string, init?: RequestInit) => Promise<Answer>;

let asked = 0;
/** Each request comes from an address of its own: the limits are another test's. */
const nextAddress = () => {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
};

/** @throws Error when the demonstration's account cannot sign in */
export async function openVisit(url: string, who: Crawler): Promise<Visit> {
  const visit = openJar();
  if (who !== "nobody") await signIn(visit, url, who);
  return async (address, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("x-forwarded-for", nextAddress());
    const response = await visit(`${url}${address}`, undefined, { ...init, headers });
    const body = await readBody(response);
    const head = [...response.headers].map((pair) => pair.join(": ")).join("\n");
    const asked = `${address}\n${init.body ?? ""}`;
    return { asked, status: response.status, head, body, headers: response.headers };
  };
}

async function signIn(visit: ReturnType<typeof openJar>, url: string, who: Crawler): Promise<void> {
  const account = demonstrationAccounts.find(({ email }) => email.startsWith(`${who}@`));
  const read = async (path: string) => (await (await visit(`${url}/api/auth/${path}`)).json()) as object;
  const { csrfToken = "" } = (await read("csrf")) as { csrfToken?: string };
  const email = account?.email ?? "";
  await visit(`${url}/api/auth/callback/credentials`, { csrfToken, email, password: "peragaan-2026" });
  if (Object.keys(await read("session")).length === 0) throw new Error(`${who} cannot sign in`);
}

/** Of a stream of events, what comes at once. */
async function readBody(response: Response): Promise<Buffer> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream"))
    return Buffer.from(await response.arrayBuffer());
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return Buffer.from(first?.value ?? "");
}
