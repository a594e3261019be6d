import "server-only";
import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";

/** The router, called in the same process with this request's actor and clock. */
export const api = cache(async () => createCaller(await createContext(await headers())));

/** Shows the not-found page for NOT_FOUND. */
export async function orNotFound<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** The same for pages with their own text for "not found". */
export async function orNull<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** Null for visitors, and for officers who still owe a second factor. */
export async function orNullForVisitors<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && ["UNAUTHORIZED", "FORBIDDEN"].includes(error.code)) return null;
    throw error;
  }
}

/** The router with the session; without one redirects to the sign-in, which returns here. */
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

/** The same for a staff page; who owes a second factor sets it up first. */
export async function staffSession() {
  const session = await sessionApi();
  if (session.me.owesSecondFactor) redirect("/faktor-kedua");
  return session;
}

/** The router for a staff page. */
export const staffApi = async () => (await staffSession()).caller;

/** The router for a page of the administration, which nobody else finds. */
export async function adminApi() {
  const { caller, me } = await staffSession();
  if (me.role !== "administrator") notFound();
  return caller;
}
