import { readdirSync } from "node:fs";
import { mayImport } from "./permissions.mjs";

/** From top to bottom. `probe` stands for every file of a box when the rules are asked; `at` when it is imported. */
const plan = [
  {
    name: "programs",
    boxes: [
      { name: "e2e", does: "browser stories", probe: "e2e/story.spec.ts" },
      { name: "bin · bench", does: "programs for people; benchmarks", probe: "bin/program.ts" },
    ],
  },
  {
    name: "app",
    boxes: [
      { name: "app", does: "pages and layouts: read params, place components", probe: "app/page.tsx" },
      {
        name: "app/…/route.ts",
        does: "plain HTTP: APIs, webhooks, downloads",
        probe: "app/api/any/route.ts",
      },
    ],
  },
  {
    name: "components",
    boxes: [
      { name: "components/*", does: "one folder a thing", probe: "components/any/card.tsx" },
      { name: "components/map", does: "maps", probe: "components/map/card.tsx" },
      { name: "components/ui", does: "the kit", probe: "components/ui/card.tsx" },
      { name: "components/trpc", does: "bridge to the server", probe: "components/trpc/client.tsx" },
    ],
  },
  {
    name: "server",
    boxes: [
      {
        name: "server/trpc",
        does: "transport, with each area's router.ts: session to actor, schemas, one call",
        probe: "server/trpc/root.ts",
      },
      {
        name: "server/<area>",
        does: "use cases: authorise, one transaction, domain rule, query, event",
        probe: "server/any/verb.ts",
        at: "server/other/verb.ts",
      },
    ],
  },
  {
    name: "db",
    boxes: [{ name: "db", does: "everything that speaks SQL", probe: "db/queries/any.ts" }],
  },
  {
    name: "server/domain",
    boxes: [
      {
        name: "server/domain",
        does: "pure rules with zod alone: no I/O, no clock, no framework; runs in the browser too",
        probe: "server/domain/any.ts",
      },
    ],
  },
];

const packages = { Leaflet: "node_modules/leaflet/", "drizzle-orm, postgres": "node_modules/drizzle-orm/" };

/**
 * The floors with what each box may import from below, by name, and what it alone may import.
 * @throws Error when a rule lets a floor of the product import one above it
 */
export function readFloors(rules) {
  const may = (from, to) => mayImport(rules, from, to);
  const product = plan.slice(1).flatMap(({ boxes }) => boxes);
  refuseUpward(may);
  return plan.map(({ boxes }, index) =>
    boxes.map((box) => ({
      ...box,
      imports: plan.slice(index + 1).flatMap((below) => namesOf(box, below, may)),
      alone: Object.entries(packages).flatMap(([name, path]) => {
        const able = product.filter(({ probe }) => may(probe, path));
        return able.length === 1 && able[0] === box ? [name] : [];
      }),
    })),
  );
}

const targetOf = ({ at, probe }) => at ?? probe;

/** The whole floor when all of its boxes may be imported. */
function namesOf(from, { name, boxes }, may) {
  const able = boxes.filter((box) => may(from.probe, targetOf(box)));
  return able.length === boxes.length ? [name] : able.map((box) => box.name);
}

function refuseUpward(may) {
  for (const [index, { boxes }] of plan.entries())
    for (const above of plan.slice(1, index).flatMap((floor) => floor.boxes))
      for (const box of boxes)
        if (may(box.probe, targetOf(above)))
          throw new Error(`${box.name} may import ${above.name}, which lies above it`);
}

/** Server folders that every area may use, and areas that may use every other. */
export function readSharing(rules) {
  const folders = readdirSync("server", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["domain", "trpc"].includes(entry.name))
    .map(({ name }) => name)
    .sort();
  return {
    shared: folders.filter((name) => mayImport(rules, "server/any/verb.ts", `server/${name}/any.ts`)),
    composing: folders.filter((name) => mayImport(rules, `server/${name}/verb.ts`, "server/other/verb.ts")),
  };
}
