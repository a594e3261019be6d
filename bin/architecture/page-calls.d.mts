interface PageCalls {
  page: string;
  calls: string[];
  framed: string[];
}

export function findPageCalls(
  files: readonly { name: string; text: string }[],
  procedures: readonly string[],
  later?: readonly string[],
): PageCalls[];
