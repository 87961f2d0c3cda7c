import { samples } from "./samples.ts";
import { writeSample } from "./write-file.ts";

/** Writes the samples into a folder: `node dist/samples/generate/main.js samples`. Files that other programs save come from resave.ts. */
async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error("Name the folder to write to, such as: node dist/samples/generate/main.js samples");
  let count = 0;
  for await (const sample of samples()) {
    await writeSample(folder, sample);
    count += 1;
  }
  console.log(`${count} files written to ${folder}.`);
}

await main(process.argv[2]);
