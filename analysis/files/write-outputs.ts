import type { OutputFile, WriteOutput } from "./fill-folder.ts";
import { OutputSite } from "./output-site.ts";

export type { OutputFile, WriteOutput } from "./fill-folder.ts";

/**
 * Writes a result as a whole: everything goes into a folder beside the target, which takes the target's place at the very end.
 * An error or an interruption leaves the target as it was and nothing beside it. Returns the files in the order of their paths.
 *
 * Throws `OutputFolderError` where the target must not be replaced; `force` allows to replace an earlier result.
 */
export async function writeOutputs(
  folder: string,
  { force = false }: { readonly force?: boolean },
  fill: (write: WriteOutput) => Promise<void>,
): Promise<readonly OutputFile[]> {
  const site = await OutputSite.open(folder, { force });
  try {
    return await site.publish(fill);
  } finally {
    await site.close();
  }
}
