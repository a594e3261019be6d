import { db } from "@/db/client";
import { locate } from "@/server/area/locate";
import { env } from "@/server/env";
import { photoStorage } from "@/server/evidence/http";

/** What a request of a partner or of a form gets: the product's own database, disk and clock. */
export const openDoor = () => ({
  db,
  now: new Date(),
  locate,
  secretKey: env.SECRET,
  storage: photoStorage(),
  publicUrl: env.PUBLIC_URL,
});
