import { postOutside } from "./post-outside";

/** POSTs a form as `postOutside` does. */
export const postUrlEncoded = (
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> =>
  postOutside(url, String(new URLSearchParams(fields)), {
    "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
    ...headers,
  });
