export function growthOf(expression: RegExp): "exponential" | "polynomial" | null;
