export function watchFolders(
  folders: readonly string[],
  onChange: (file: string) => Promise<void> | void,
): () => void;
