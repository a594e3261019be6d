import type config from "../../.dependency-cruiser.cjs";

type Rules = typeof config.forbidden;
export interface Box {
  name: string;
  does: string;
  imports: string[];
  alone: string[];
}

export function readFloors(rules: Rules): Box[][];
export function readSharing(rules: Rules): { shared: string[]; composing: string[] };
