import { expect, test } from "vitest";
import { findLodgers } from "./lodgers.mjs";

const source = "components/admin/copy-once.tsx";
const used = (...dependents: string[]) => findLodgers([{ source, dependents }]);

test("a component that one other folder alone uses is named with it", () => {
  expect(used("components/integration/keys/key-form.tsx", "components/admin/copy-once.dom.test.tsx")).toEqual(
    ["components/admin/copy-once.tsx is used by components/integration alone and belongs there"],
  );
});

test.each([
  ["its own folder", ["components/admin/people.tsx", "components/integration/keys/key-form.tsx"]],
  ["two other folders", ["components/desk/queue.tsx", "components/map/list.tsx"]],
  ["a page", ["app/page.tsx"]],
])("a component that %s uses stays where it is", (_, dependents) => {
  expect(used(...dependents)).toEqual([]);
});
