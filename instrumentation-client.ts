import { installTrustedTypes } from "@/components/layout/trusted-types";
import { watchFragment } from "@/components/ui/fragment";

// Before the first schema: zod asks whether it may compile code, and the policy of this site answers with a violation.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
installTrustedTypes();
watchFragment();
