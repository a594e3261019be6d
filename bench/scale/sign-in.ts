import { demonstrationPassword } from "@/server/domain/staff/password";

/** A demonstration officer's session as a Cookie header. */
export async function signInAs(url: string, local: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const csrf = await fetch(`${url}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const form = {
    csrfToken,
    email: `${local}@demo.cepatrespon.example`,
    password: demonstrationPassword,
    json: "true",
  };
  const headers = { cookie: cookie(), origin: url };
  keep(
    await fetch(`${url}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers,
      body: new URLSearchParams(form),
    }),
  );
  if (![...jar.keys()].some((name) => name.includes("session-token")))
    throw new Error(`${local} cannot sign in`);
  return cookie();
}
