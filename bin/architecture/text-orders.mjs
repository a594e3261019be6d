const cast = /(?:\b\w+\.)?\b(\w+)::text(?=\s*(?:,|\bfrom\b|\)))/g;
const order = /\border by ([^`]*)/g;

/**
 * Returns a sentence for each statement that casts a column to text under its own name and orders by that name: it
 * means the output, and "999" comes after "1000". `files`: name and text.
 */
export function findTextOrders(files) {
  return files
    .filter(({ name }) => /^(db|server|bin)\/.*\.ts$/.test(name) && !/\.test\.ts$|\/testing\//.test(name))
    .flatMap(({ name, text }) =>
      text.split("`").flatMap((statement) => {
        const columns = [...statement.matchAll(cast)].map(([, column]) => column);
        const orders = [...statement.matchAll(order)].map(
          ([, list]) => list.split(/\)|\blimit\b|\bfrom\b/)[0],
        );
        return columns
          .filter((column) =>
            orders.some((list) => new RegExp(`(?<![\\w.:])${column}\\b(?![.(:])`).test(list)),
          )
          .map((column) => `${name} orders by ${column} as text: qualify it with its table`);
      }),
    );
}
