import { seconds } from "@/server/domain/duration";

const patienceMs = seconds(15);
const longestAnswer = 100_000;

/**
 * POSTs a form to a channel's configured URL. Returns the JSON of the response (null when it is none).
 * @throws Error with the status when it is not 2xx, or after 15 s
 */
export async function postUrlEncoded(
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = (await response.text()).slice(0, longestAnswer);
  if (!response.ok) throw new Error(`the channel answered ${response.status}`);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
