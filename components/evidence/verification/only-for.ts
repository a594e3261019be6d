import "server-only";
import { notFound } from "next/navigation";
import { staffSession } from "@/components/trpc/server";
import type { Role } from "@/server/domain/staff/role";

/** Not found for other roles; the procedures refuse them independently. */
export async function onlyFor(role: Role): Promise<void> {
  if ((await staffSession()).me.role !== role) notFound();
}
