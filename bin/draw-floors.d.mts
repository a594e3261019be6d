import type config from "../.dependency-cruiser.cjs";

export function drawFloors(rules: typeof config.forbidden): string;
