export const tookTooLong = "took_too_long";

/** Returns the result of work that ends in time; slower work runs on unobserved. @throws Error took_too_long */
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
