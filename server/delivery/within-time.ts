export const tookTooLong = "took_too_long";

/** Work that ends in time; the rest of what does not is left to itself. @throws Error took_too_long */
export async function withinTime<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(tookTooLong)), patienceMs).unref();
  });
  try {
    return await Promise.race([work(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
