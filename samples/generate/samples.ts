import { brokenFiles } from "./broken/files.ts";
import { clientFiles } from "./clients/clients.ts";
import { clusterTable } from "./clusters/cluster-table.ts";
import type { SampleFile } from "./file.ts";
import { variantFiles } from "./variants/variants.ts";

/** Every file of samples/ that is generated, but the ones that other programs save. The same bytes on every run. */
export async function* samples(): AsyncGenerator<SampleFile> {
  yield* clientFiles();
  yield clusterTable();
  yield* await variantFiles();
  yield* await brokenFiles();
}
