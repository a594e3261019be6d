import type { Question } from "./plan";
import type { Answer, Visit } from "./visit";

const sideBySide = 4;

/** Asks all, a few at a time. `each` gets the answers of a batch one by one. */
export async function crawl(
  visit: Visit,
  questions: Iterable<Question>,
  each: (answer: Answer, covered: string, question: Question) => void,
): Promise<void> {
  const left = questions[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (let next = left.next(); !next.done; next = left.next()) {
        const question = next.value;
        const answer = await visit(question.address, question.init);
        const [covered = ""] = question.covers;
        if (!question.address.includes("batch=1")) each(answer, covered, question);
        else
          for (const [at, part] of splitBatch(answer).entries())
            each(part, question.covers[at] ?? "", question);
      }
    }),
  );
}

type BatchPart = { error?: { json: { data: { httpStatus: number } } } };

function splitBatch(answer: Answer): Answer[] {
  const parts = JSON.parse(answer.body.toString("utf8")) as BatchPart[] | BatchPart;
  if (!Array.isArray(parts)) throw new Error(`no batch: ${JSON.stringify(parts)}`);
  return parts.map((part) => ({
    ...answer,
    status: part.error?.json.data.httpStatus ?? 200,
    body: Buffer.from(JSON.stringify(part)),
  }));
}
