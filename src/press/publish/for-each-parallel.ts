/**
 * Works on several items at once, taking the next as one is done. After the first error no more are begun; it is thrown when those
 * under way have ended.
 */
export async function forEachParallel<T>(
  items: Iterable<T>,
  parallel: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const errors: unknown[] = [];
  const takeAll = async (): Promise<void> => {
    while (errors.length === 0) {
      const next: IteratorResult<T, unknown> = iterator.next();
      if (next.done === true) return;
      try {
        await work(next.value);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, takeAll));
  iterator.return?.();
  if (errors.length > 0) throw errors[0];
}
