import { seconds } from "@/server/domain/duration";

const patienceMs = seconds(10);

/** One request to the product. @throws Error unless the response is 2xx */
export async function post(url: string, body: BodyInit, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
