const tests = "\\.test\\.tsx?$|^db/testing/|^(server|components)/[^/]+/testing/|^e2e/";
const sql = "node_modules/(drizzle-orm|postgres)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing cut in the wrong place.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
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
      from: { path: "^db/", pathNot: `${tests}|^db/client\\.ts$` },
      to: { path: "^(server|app|components|bin|bench|e2e)/", pathNot: "^server/domain/" },
    },
    {
      name: "db-client-reads-only-env",
      comment: "The one connection of the process needs its address and nothing else.",
      severity: "error",
      from: { path: "^db/client\\.ts$" },
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
      from: { path: "^app/", pathNot: "^app/(api|open311|webhooks)/|/route\\.ts$" },
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
      comment: "The kit knows no complaint and no server, so any page can use it.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(app|server|db)/|^components/(?!ui/)" },
    },
    {
      name: "areas-do-not-reach-into-each-other",
      comment:
        "Share through the domain or db. Intake is the door that composes the others; trpc, auth and apikey are floors.",
      severity: "error",
      from: { path: "^server/(?!domain/|trpc/|intake/)([^/]+)/", pathNot: `${tests}|/router\\.ts$` },
      to: { path: "^server/[^/]+/", pathNot: "^server/(domain|trpc|auth|apikey)/|^server/$1/" },
    },
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
