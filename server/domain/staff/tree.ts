import type { UnitKind } from "./role";

/** The tree of units. */
type UnitNode = { id: number; parentId: number | null; kind: UnitKind };
export type UnitTree = ReadonlyMap<number, UnitNode>;

export const growTree = (units: readonly UnitNode[]): UnitTree =>
  new Map(units.map(({ id, parentId, kind }) => [id, { id, parentId, kind }]));

/** The units above one, nearest first. */
export function unitsAbove(tree: UnitTree, unitId: number): UnitNode[] {
  const above: UnitNode[] = [];
  let parent = tree.get(tree.get(unitId)?.parentId ?? -1);
  while (parent && !above.includes(parent)) {
    above.push(parent);
    parent = tree.get(parent.parentId ?? -1);
  }
  return above;
}

/** The unit and every unit below it. */
export function unitsBelow(tree: UnitTree, unitId: number): number[] {
  const isBelow = (id: number) => id === unitId || unitsAbove(tree, id).some((unit) => unit.id === unitId);
  return [...tree.keys()].filter(isBelow);
}
