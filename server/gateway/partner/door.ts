import { db } from "@/db/client";
import { locate } from "@/server/area/locate";
import { env } from "@/server/env";
import { photoStorage } from "@/server/evidence/http";

/** The context of a request by a partner or by a form: database, disk and clock. */
export const openDoor = () => ({
  db,
  now: new Date(),
  locate,
  secretKey: env.SECRET,
  storage: photoStorage(),
  publicUrl: env.PUBLIC_URL,
});
