import { db } from "@/db/client";
import { readActor } from "@/server/auth/actor";
import { getTable } from "@/server/statistics/http";

/** `table.csv` or `table.xlsx` */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const [name, format = ""] = (await params).file.split(".");
  if (name !== "table") return Response.json({ error: "not_found" }, { status: 404 });
  return getTable({ db, actor: await readActor(), now: new Date() }, request, format);
}
