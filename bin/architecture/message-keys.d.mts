interface Messages {
  [key: string]: string | Messages;
}

export function findMessageBreaches(
  files: readonly { name: string; text: string }[],
  dictionaries: { id: Messages; en: Messages },
): string[];
