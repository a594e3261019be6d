import "server-only";
import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";

/** The router, called in the same process, with this request's actor and clock. */
export const api = cache(async () => createCaller(await createContext(await headers())));

/** What is not there, or is not for this visitor, is the not-found page; decided here, once. */
export async function orNotFound<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** The same for pages that answer "not found" in their own words. */
export async function orNull<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The router and who is signed in; whoever is not goes to the sign-in page and comes back. */
export const sessionApi = cache(async () => {
  const caller = await api();
  try {
    return { caller, me: await caller.staff.me() };
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code !== "UNAUTHORIZED") throw error;
    const here = (await headers()).get("x-path") ?? "/petugas";
    redirect(`/masuk?ke=${encodeURIComponent(here)}`);
  }
});

/** The router for a staff page; who owes a second factor sets it up first. */
export async function staffApi() {
  const { caller, me } = await sessionApi();
  if (me.owesSecondFactor) redirect("/faktor-kedua");
  return caller;
}

/** The router for a page of the administration, which nobody else finds. */
export async function adminApi() {
  const caller = await staffApi();
  if ((await sessionApi()).me.role !== "administrator") notFound();
  return caller;
}
