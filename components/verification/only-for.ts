import "server-only";
import { notFound } from "next/navigation";
import { staffApi } from "@/components/trpc/server";
import type { Role } from "@/server/domain/staff/role";

/** Not found for other roles; the procedures refuse them independently. */
export async function onlyFor(role: Role): Promise<void> {
  if ((await (await staffApi()).staff.me()).role !== role) notFound();
}
