import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listComingAttributes } from "@/db/queries/open311/attributes";
import { jakartaDay } from "@/server/domain/calendar";

/** The present and future questions, and every category that one may belong to. */
export async function listQuestions({ db, now }: { db: Database; now: Date }) {
  const [questions, categories] = await Promise.all([
    listComingAttributes(db, jakartaDay(now)),
    listCategories(db),
  ]);
  return { questions, categories: categories.filter((one) => !one.isConfidential) };
}
