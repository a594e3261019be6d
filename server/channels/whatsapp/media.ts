import { z } from "zod";
import { seconds } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import { fetchOutside } from "@/server/outbound/fetch-outside";
import type { Attachment } from "../adapter";
import { fetchPicture } from "../fetch-picture";

type MediaSettings = { graphUrl: string; token: string; mediaHosts: readonly string[] };

const found = z.object({ url: z.url() });
const patienceMs = seconds(15);
const longestAnswer = 10_000;

/**
 * A photo by its id: the API returns its URL, which is fetched with the token if the settings list its host.
 * @throws INVALID picture_gone · url_not_https · url_private · picture_host_unknown · TOO_LARGE photo_too_large · Error to be retried
 */
export const mediaById =
  (id: string, { graphUrl, token, mediaHosts }: MediaSettings): Attachment =>
  async () => {
    const headers = { authorization: `Bearer ${token}` };
    const asked = { method: "GET", headers, patienceMs } as const;
    const { status, bytes } = await fetchOutside(
      `${graphUrl.replace(/\/$/, "")}/${id}`,
      asked,
      longestAnswer,
    );
    if (status >= 400 && status < 500 && status !== 429) throw invalid("picture_gone");
    if (status < 200 || status >= 300) throw new Error(`the channel answered ${status}`);
    const { url } = found.parse(JSON.parse(bytes.toString("utf8")));
    return fetchPicture(url, mediaHosts, headers);
  };
