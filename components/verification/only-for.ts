import "server-only";
import { notFound } from "next/navigation";
import { staffSession } from "@/components/trpc/server";
import type { Role } from "@/server/domain/staff/role";

/** A desk of one role is no page for the others; the procedures refuse them by themselves. */
export async function onlyFor(role: Role): Promise<void> {
  if ((await staffSession()).me.role !== role) notFound();
}
