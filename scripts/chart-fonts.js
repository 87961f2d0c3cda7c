import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Cuts the typefaces of PNG and PDF charts down to the characters that the questionnaire and its messages use, so that they are small
 * enough to be in the package. Run after new characters came in, which a test says: `node scripts/chart-fonts.js`.
 */
const root = path.resolve(import.meta.dirname, "..");
const packages = ["subset-font@2.9.0", "@fontsource/noto-sans@5.3.0", "@fontsource/noto-sans-sc@5.3.0"];
const faces = [
  { name: "noto-sans", slice: "latin" },
  { name: "noto-sans-sc", slice: "chinese-simplified" },
];

async function usedCharacters() {
  const characters = new Set(Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)));
  const sources = await readdir(path.join(root, "instrument"), { recursive: true });
  for (const source of sources.filter((name) => name.endsWith(".ts")))
    for (const character of await readFile(path.join(root, "instrument", source), "utf8")) characters.add(character);
  return [...characters]
    .filter((character) => character >= " ")
    .toSorted()
    .join("");
}

const workshop = await mkdtemp(path.join(tmpdir(), "chart-fonts-"));
try {
  // In a folder of its own: the full typefaces are 80 MB, and nothing else needs them.
  execFileSync("npm", ["install", "--prefix", workshop, "--no-save", ...packages], { stdio: "inherit" });
  const { default: subsetFont } = await import(createRequire(path.join(workshop, "x.js")).resolve("subset-font"));
  const text = await usedCharacters();
  for (const { name, slice } of faces) {
    for (const weight of [400, 700]) {
      const whole = await readFile(path.join(workshop, `node_modules/@fontsource/${name}/files/${name}-${slice}-${weight}-normal.woff2`));
      const cut = await subsetFont(whole, text, { targetFormat: "truetype", noLayoutClosure: true });
      await writeFile(path.join(root, "analysis/pictures/fonts", `${name}-${weight}.ttf`), cut);
    }
  }
} finally {
  await rm(workshop, { recursive: true, force: true });
}
