import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Cuts the typefaces of PNG and PDF charts down to the characters that the questionnaire and its messages use, and to those of names that
 * users bring: Western European letters and the 3,755 common Chinese characters (GB 2312, level 1). So they are small enough to be in the
 * package. Run after other characters came in, which a test says: `node scripts/chart-fonts.js`.
 */
const root = path.resolve(import.meta.dirname, "..");
const packages = ["subset-font@2.9.0", "@fontsource/noto-sans@5.3.0", "@fontsource/noto-sans-sc@5.3.0"];
const faces = [
  { name: "noto-sans", slice: "latin" },
  { name: "noto-sans-sc", slice: "chinese-simplified" },
];

/** In GB 2312 they stand in rows of 94, from B0A1 to D7F9. */
function commonChinese() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return [...new TextDecoder("gb18030").decode(Uint8Array.from(bytes))];
}

async function usedCharacters() {
  const western = Array.from({ length: 0x100 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at));
  const characters = new Set([...western.filter((character) => !/\p{Cc}/u.test(character)), ...commonChinese()]);
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
