import type { Database } from "@/db/database";
import type { ApiKey } from "@/server/apikey/require-key";
import type { JurisdictionCode } from "@/server/domain/apikey/key";
import type { Attribute } from "@/server/domain/open311/attribute";
import type { ListQuery } from "@/server/domain/open311/list-query";
import type { PostInput } from "@/server/domain/open311/post-input";
import type { ServiceRequest } from "@/server/domain/open311/request";

export type Service = {
  code: string;
  name: string;
  description: string;
  keywords: readonly string[];
  group: string;
  type: "realtime" | "batch";
  attributes: readonly Attribute[];
};

/** Submits a request with the lines of its answers; `secret` is the reporter's, null for a duplicate. */
type Submit = (
  key: ApiKey,
  input: PostInput,
  lines: readonly string[],
) => Promise<{ code: string; secret: string | null }>;

/** The context of every request to a jurisdiction. */
export type Door = { db: Database; now: Date; publicUrl: string; submit: Submit };

type PostedRequest =
  | { service_request_id: string; service_notice: string | null; secret: string | null }
  | { token: string; service_notice: string | null };

/** One jurisdiction of GeoReport v2: the real city, or the test one. */
export type Jurisdiction = {
  code: JurisdictionCode;
  type: "production" | "test";
  /** Of the URL, without a slash at its end. */
  path: string;
  listServices: (door: Door) => Promise<readonly Service[]>;
  listRequests: (door: Door, query: ListQuery, isExtended: boolean) => Promise<ServiceRequest[]>;
  postRequest: (door: Door, key: ApiKey, service: Service, input: PostInput) => Promise<PostedRequest>;
  /** The number of a token; a null number while there is none yet, null for an unknown token. */
  findToken: (door: Door, token: string) => Promise<{ service_request_id: string | null } | null>;
};
