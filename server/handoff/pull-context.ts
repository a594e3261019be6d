import type { Database } from "@/db/database";
import type { Locate } from "@/server/domain/area/located";
import type { PhotoClaim } from "@/server/domain/complaint/input";

export type PullContext = {
  db: Database;
  now: Date;
  locate: Locate;
  /** Decodes and stores a photo. @throws when it is no photo */
  storePhoto: (bytes: Buffer) => Promise<PhotoClaim>;
};
