import { until } from "@/db/testing/until";
import { after, secretKey, type World } from "@/db/testing/world";
import { queueReplies } from "@/server/replies/queue-replies";

const site = { publicUrl: "https://lapor.contoh.id", secretKey };

/** Composes the replies, and says of the latest question's letters what became of them. */
export async function setQuestionSent(world: World, code: string, state: "done" | "failed" | "dead") {
  const { id } = await world.row(code);
  await until("the question is a letter", async () => {
    await queueReplies({ db: world.db, now: after(2) }, site);
    const rows = await world.sql`
      update answer set state = ${state} where complaint_id = ${id} and event_id =
        (select max(id) from complaint_event where complaint_id = ${id} and kind = 'ask') returning id`;
    return rows.length > 0;
  });
}
