import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** An address of the product; its parameters stand in brackets. `methods` of a page are GET alone. */
type AppRoute = { path: string; kind: "page" | "handler"; methods: readonly string[] };

/** Files of `app/` that have no address of their own. */
const without =
  /^(layout|error|global-error|not-found|loading|template|default)\.tsx$|^page\.dev\.tsx$|^globals\.css$|\.test\.tsx?$/;
/** Its pages are not in a build (next.config.ts). */
const development = "(dev)";
/** Files that Next answers under an address of its own. */
const metadata: Readonly<Record<string, string>> = { "robots.ts": "robots.txt", "sitemap.ts": "sitemap.xml" };
const handledMethod = /\b(?:function|const|as) (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g;

/** Every address that the folder answers. @throws Error for a file whose part in the routing is unknown */
export function listRoutes(root = "app"): AppRoute[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ name, parentPath }): AppRoute[] => {
    if (without.test(name) || parentPath.includes(development)) return [];
    const folder = path
      .relative(root, parentPath)
      .split(path.sep)
      .filter((part) => part !== "" && !part.startsWith("("));
    const address = `/${folder.join("/")}`;
    if (name === "page.tsx") return [{ path: address, kind: "page" as const, methods: ["GET"] }];
    if (name === "route.ts") {
      const text = readFileSync(path.join(parentPath, name), "utf8");
      const methods = [...text.matchAll(handledMethod)].map(([, method = ""]) => method);
      return [{ path: address, kind: "handler" as const, methods }];
    }
    const file = metadata[name] ?? (/^icon\.\w+$/.test(name) ? name : null);
    if (file) return [{ path: `${address}${file}`, kind: "handler" as const, methods: ["GET"] }];
    throw new Error(`${path.join(parentPath, name)}: the crawler does not know what answers there`);
  });
}

/** Values of a parameter, by the part before it and its name: `lacak/[code]`. */
export type ParameterValues = Readonly<Record<string, readonly string[]>>;

/** The addresses of a route, one for each combination of values. @throws Error for a parameter without values */
export function fillRoute(route: string, values: ParameterValues): string[] {
  const parts = route.split("/").slice(1);
  const filled = parts.reduce<string[]>(
    (addresses, part, at) => {
      if (!part.startsWith("[")) return addresses.map((one) => `${one}/${part}`);
      const known = values[`${parts[at - 1] ?? ""}/${part}`];
      if (!known?.length) throw new Error(`${route}: the crawler has no value for ${part}`);
      return addresses.flatMap((one) => known.map((value) => `${one}/${value}`));
    },
    [""],
  );
  return filled.map((one) => one || "/");
}
