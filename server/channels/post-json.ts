import { seconds } from "@/server/domain/duration";

const patienceMs = seconds(15);
const longestAnswer = 100_000;

/**
 * POSTs JSON to a channel's configured URL. Returns the JSON of the response (null when it is none).
 * @throws Error with the status when it is not 2xx (its cause has status and body), or after 15 s
 */
export async function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = (await response.text()).slice(0, longestAnswer);
  const { status } = response;
  if (!response.ok) throw new Error(`the channel answered ${status}`, { cause: { status, text } });
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
