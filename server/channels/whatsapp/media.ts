import { z } from "zod";
import { seconds } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import type { Attachment } from "../adapter";
import { fetchPicture } from "../fetch-picture";

type MediaSettings = { graphUrl: string; token: string; mediaHosts: readonly string[] };

const found = z.object({ url: z.url() });
const patienceMs = seconds(15);
const longestAnswer = 10_000;

/**
 * A photo by its id: the API returns its URL, which is fetched with the token if the settings list its host.
 * @throws INVALID picture_gone · picture_host_unknown · TOO_LARGE photo_too_large · Error to be retried
 */
export const mediaById =
  (id: string, { graphUrl, token, mediaHosts }: MediaSettings): Attachment =>
  async () => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${graphUrl.replace(/\/$/, "")}/${id}`, {
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = (await response.text()).slice(0, longestAnswer);
    const { status } = response;
    if (status >= 400 && status < 500 && status !== 429) throw invalid("picture_gone");
    if (!response.ok) throw new Error(`the channel answered ${status}`);
    const { url } = found.parse(JSON.parse(text));
    return fetchPicture(url, mediaHosts, headers);
  };
