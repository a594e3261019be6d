import { env } from "@/server/env";
import { respond } from "@/server/http/respond";
import { describeSecurityContact } from "@/server/http/security-contact";

export const dynamic = "force-dynamic";

export const GET = () => respond(() => describeSecurityContact(env, new Date()));
