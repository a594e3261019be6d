import { seconds } from "@/server/domain/duration";
import { fetchOutside } from "@/server/outbound/fetch-outside";

const patienceMs = seconds(15);
const longestAnswer = 100_000;

/**
 * POSTs to a channel's configured URL. Returns the JSON of the response (null when it is none).
 * @throws INVALID url_not_https, url_private · Error with the status when it is not 2xx (its cause has status and body),
 * or after 15 s
 */
export async function postOutside(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { status, bytes } = await fetchOutside(
    url,
    { method: "POST", headers, body, patienceMs },
    longestAnswer,
  );
  const text = bytes.toString("utf8");
  if (status < 200 || status >= 300)
    throw new Error(`the channel answered ${status}`, { cause: { status, text } });
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
