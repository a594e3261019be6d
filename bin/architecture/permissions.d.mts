import type config from "../../.dependency-cruiser.cjs";

export function mayImport(rules: typeof config.forbidden, from: string, to: string): boolean;
