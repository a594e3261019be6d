import type { StaffActor } from "@/server/domain/actor";
import { forbidden } from "@/server/domain/errors";

/** For roles that decide on proof. @throws FORBIDDEN */
export function requireVerifier({ role }: StaffActor): void {
  if (role !== "verifier") throw forbidden();
}
