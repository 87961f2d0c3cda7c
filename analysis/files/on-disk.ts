import { open } from "node:fs/promises";

/** Makes sure that the names in a folder outlast a power failure, where the system can. */
export async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
