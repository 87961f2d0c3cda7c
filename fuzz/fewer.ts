/** The things without those that can be left out together: first halves, then smaller and smaller runs of them (Zeller's ddmin). */
export async function fewer<Thing>(
  things: readonly Thing[],
  isEnough: (left: readonly Thing[]) => Promise<boolean>,
): Promise<readonly Thing[]> {
  let left = things;
  for (let size = Math.ceil(things.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length;) {
      const without = [...left.slice(0, start), ...left.slice(start + size)];
      if (await isEnough(without)) left = without;
      else start += size;
    }
  }
  return left;
}
