import { jsonFile, type SampleFile, textFile } from "../file.ts";
import { wrongAnswers } from "./answers.ts";
import type { Broken } from "./broken.ts";
import { wrongCsv } from "./csv.ts";
import { damagedFiles } from "./damaged.ts";
import { otherFiles } from "./other-files.ts";
import { wrongStructures } from "./structure.ts";

/** All broken files, sorted by name. */
async function brokenCases(): Promise<readonly Broken[]> {
  const all = [...(await otherFiles()), ...(await damagedFiles()), ...(await wrongStructures()), ...(await wrongAnswers()), ...wrongCsv];
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Everything in samples/broken. */
export async function brokenFiles(): Promise<readonly SampleFile[]> {
  const all = await brokenCases();
  const list = all.map(({ name, what }) => `| ${name} | ${what} |`);
  return [
    ...all.flatMap(({ name, what, file, bytes, issues, cases, answers = {} }) => [
      { path: `broken/${name}/${file}`, bytes },
      jsonFile(`broken/${name}/expected.json`, { issues, cases, answers }),
      textFile(`broken/${name}/README.md`, `${what}\n`),
    ]),
    textFile(
      "broken/README.md",
      `${head}\n\n| folder | what it is and what the reader must do |\n|---|---|\n${list.join("\n")}\n\nMade by \`samples/generate/main.ts\`.\n`,
    ),
  ];
}

const head = `# Files with something wrong

Each folder holds one file and, in \`expected.json\`, every issue that has to be reported (\`code\` and place), how many companies and years can be used all the same (\`cases\`), and the answers that depend on it (\`null\`: none that can be used).`;
