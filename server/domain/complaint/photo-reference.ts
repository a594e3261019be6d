/** A photo's id, with a dot and its version once regions were hidden: pages then ask under another address. */
const reference = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[0-9a-f]{8})?$/;

/** The id in a photo's reference; null for any other text. Every version leads to the photo as it is now. */
export const photoIdOf = (text: string): string | null => reference.exec(text)?.[1] ?? null;
