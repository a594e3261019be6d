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

/** A report with the lines that its answers make, through the single door; `secret` is the reporter's, null for one that is known. */
type Submit = (
  key: ApiKey,
  input: PostInput,
  lines: readonly string[],
) => Promise<{ code: string; secret: string | null }>;

/** What every request to a jurisdiction gets. */
export type Door = { db: Database; now: Date; publicUrl: string; submit: Submit };

type PostedRequest =
  | { service_request_id: string; service_notice: string | null; secret: string | null }
  | { token: string; service_notice: string | null };

/** One city as GeoReport v2 knows it: the real one, or the one to practise on. */
export type Jurisdiction = {
  code: JurisdictionCode;
  type: "production" | "test";
  /** Of the address, without a slash at its end. */
  path: string;
  listServices: (door: Door) => Promise<readonly Service[]>;
  listRequests: (door: Door, query: ListQuery, isExtended: boolean) => Promise<ServiceRequest[]>;
  postRequest: (door: Door, key: ApiKey, service: Service, input: PostInput) => Promise<PostedRequest>;
  /** The number that a token stands for; null for the number while there is none, null for all when it is unknown. */
  findToken: (door: Door, token: string) => Promise<{ service_request_id: string | null } | null>;
};
