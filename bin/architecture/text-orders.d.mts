export function findTextOrders(files: readonly { name: string; text: string }[]): string[];
