import { expect, test } from "vitest";
import { findTextOrders } from "./text-orders.mjs";

const found = (statement: string) =>
  findTextOrders([{ name: "db/queries/one.ts", text: `sql\`${statement}\`` }]);

test.each([
  "select xid::text from complaint_event order by xid desc limit 1",
  "select m.id::text, m.state from intake_message m order by id",
  "select id::text from claimed order by due_at, id",
])("a statement that orders numbers as text is refused: %s", (statement) => {
  expect(found(statement)).toEqual([expect.stringContaining("as text")]);
});

test.each([
  "select e.xid::text from complaint_event e order by e.xid desc limit 1",
  "select id::text as code from complaint order by id",
  "select id::text from complaint order by submitted_at",
  "select id from complaint where code = any(codes::text[]) order by id",
])("a statement that orders by a column is left alone: %s", (statement) => {
  expect(found(statement)).toEqual([]);
});
