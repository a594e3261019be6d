const tests = "\\.test\\.tsx?$|^db/testing/|^(server|components)/[^/]+/testing/|^e2e/";
const sql = "node_modules/(drizzle-orm|postgres)/";

/** What every area may stand on. */
const floors = "domain|trpc|auth|apikey|audit|http|outbound|export|outbox|delivery|parsers";
/** Areas that compose others, and which. An area that is not named here stands alone on the floors. */
const uses = {
  complaint: "area|staff|suggestion",
  desk: "complaint|staff|statistics",
  verification: "complaint",
  evidence: "complaint",
  external: "complaint",
  handoff: "complaint",
  placing: "complaint|category",
  intake: "category|complaint|evidence|placing",
  channels: "intake|evidence",
  replies: "channels|intake",
  gateway: "channels|replies|intake|evidence|complaint|area|health",
  import: "intake",
  counter: "intake|complaint|category",
  reporter: "complaint",
  look: "complaint",
  publicness: "complaint",
  statistics: "area",
};

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other, be it for a type, are one thing cut in the wrong place.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "domain-is-pure",
      comment: "The rules run in the browser, in tests and in the worker alike: only themselves and zod.",
      severity: "error",
      from: { path: "^server/domain/", pathNot: tests },
      to: { pathNot: "^server/domain/|^node_modules/zod/" },
    },
    {
      name: "db-knows-only-the-domain",
      comment: "Data is asked by use cases and takes its words from the domain; env says where it is.",
      severity: "error",
      from: { path: "^db/", pathNot: `${tests}|^db/(client|vault/key-file)\\.ts$` },
      to: { path: "^(server|app|components|bin|bench|e2e)/", pathNot: "^server/domain/" },
    },
    {
      name: "db-client-reads-only-env",
      comment: "The one connection of the process needs its address, the vault its keys, and nothing else.",
      severity: "error",
      from: { path: "^db/(client|vault/key-file)\\.ts$" },
      to: { path: "^(server|app|components|bin|bench|e2e)/", pathNot: "^server/env\\.ts$" },
    },
    {
      name: "only-db-speaks-sql",
      comment: "SQL stands where it can be found, counted and indexed for. server/auth may hold an adapter.",
      severity: "error",
      from: { pathNot: `^(db|server/auth)/|^node_modules/|^drizzle\\.config\\.ts$|${tests}` },
      to: { path: sql },
    },
    {
      name: "one-road-into-the-timeline",
      comment: "A step is signed, replayed and stored in one place; a complaint's first event is the door's.",
      severity: "error",
      from: {
        pathNot: `^server/complaint/(append-event|write-step)\\.ts$|^server/intake/store\\.ts$|${tests}`,
      },
      to: { path: "^db/queries/complaint/insert-events\\.ts$|^server/complaint/append-event\\.ts$" },
    },
    {
      name: "public-figures-pass-disclosure",
      comment: "Stored counts hold private complaints: the disclosure layer reads them, for an audience.",
      severity: "error",
      from: {
        pathNot: `^server/domain/(statistics|map)/|^server/statistics/(disclose|project|rebuild|changes|freeze)\\.ts$|^db/queries/statistics/packed\\.ts$|${tests}`,
      },
      to: {
        path: "^server/domain/statistics/(stored-counts|packing)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "server-never-renders",
      comment:
        "Use cases answer with data; what it looks like is decided above them. (auth/actor takes React's per-request cache.)",
      severity: "error",
      from: { path: "^server/", pathNot: "^server/auth/actor\\.ts$" },
      to: { path: "^(app|components)/|node_modules/(react|react-dom|leaflet|react-leaflet|lucide-react)/" },
    },
    {
      name: "pages-go-through-trpc",
      comment: "One door with authorisation and output schemas. Route handlers are doors themselves.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: "^app/(api|open311|webhooks)/|/route\\.ts$|^app/(robots|sitemap)\\.ts$",
      },
      to: { path: "^(server|db)/", pathNot: "^server/(domain|trpc|auth)/" },
    },
    {
      name: "components-know-only-the-domain",
      comment: "A component draws what it is given; components/trpc is the one bridge to the server.",
      severity: "error",
      from: { path: "^components/", pathNot: `^components/trpc/|${tests}` },
      to: { path: "^(server|db|app)/", pathNot: "^server/domain/" },
    },
    {
      name: "bridge-knows-only-trpc",
      comment: "The bridge itself calls the typed API, never a use case or a query behind it.",
      severity: "error",
      from: { path: "^components/trpc/" },
      to: { path: "^(server|db|app)/", pathNot: "^server/(domain|trpc)/" },
    },
    {
      name: "only-map-knows-leaflet",
      comment: "Leaflet touches window and weighs 40 kB: one folder loads it, lazily.",
      severity: "error",
      from: { pathNot: "^components/map/|^node_modules/" },
      to: { path: "node_modules/(leaflet|react-leaflet)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-is-agnostic",
      comment:
        "The kit knows no complaint and no server, so any page can use it; words and numbers come from layout.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(app|server|db)/|^components/(?!ui/|layout/(locale|format)\\.)" },
    },
    {
      name: "areas-do-not-reach-into-each-other",
      comment: "Share through the domain, the database or a floor; the areas that compose others are listed.",
      severity: "error",
      from: {
        path: `^server/(?!(?:${[...floors.split("|"), "worker", ...Object.keys(uses)].join("|")})/)([^/]+)/`,
        pathNot: `${tests}|/router\\.ts$`,
      },
      to: { path: "^server/[^/]+/", pathNot: `^server/(${floors})/|^server/$1/` },
    },
    ...Object.entries(uses).map(([area, used]) => ({
      name: `${area}-composes-only-its-own`,
      comment: `server/${area} composes ${used.replaceAll("|", ", ")} and nothing else.`,
      severity: "error",
      from: { path: `^server/${area}/`, pathNot: `${tests}|/router\\.ts$` },
      to: { path: "^server/[^/]+/", pathNot: `^server/(${floors}|${area}|${used})/` },
    })),
    {
      name: "nobody-imports-tests",
      comment: "What is shipped must not lean on what only tests have.",
      severity: "error",
      from: { pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
