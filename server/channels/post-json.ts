import { postOutside } from "./post-outside";

/** POSTs JSON as `postOutside` does. */
export const postJson = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> =>
  postOutside(url, typeof body === "string" ? body : JSON.stringify(body), {
    "content-type": "application/json",
    ...headers,
  });
