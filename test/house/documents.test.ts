import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { galleryNames } from "../../analysis/charts/gallery.ts";
import { failureMessages } from "../../instrument/messages/failure-messages.ts";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const blocks = (text: string): readonly string[] => [...text.matchAll(/```sh\n([\s\S]*?)```/gu)].map(([, block]) => (block ?? "").trim());
const levels = (text: string): readonly number[] => [...text.matchAll(/^(#+) /gmu)].map(([, marks]) => (marks ?? "").length);

const documents = [
  "README.md",
  "README.zh-CN.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "docs/add-in.md",
  "docs/add-in.zh-CN.md",
  "docs/charts.md",
  "docs/charts.zh-CN.md",
  "docs/company-report.md",
  "docs/company-report.zh-CN.md",
  "docs/data-format.md",
  "docs/data-format.zh-CN.md",
  "docs/method.md",
  "docs/method.zh-CN.md",
  "docs/statistics-of-tables.md",
  "docs/statistics-of-tables.zh-CN.md",
];

test("both READMEs begin with the two lines that a newcomer needs, and say the same commands", () => {
  expect(blocks(read("README.md"))).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
  expect(blocks(read("README.zh-CN.md"))).toEqual(blocks(read("README.md")));
});

test("the two READMEs have the same headings, level by level, and the same number of table rows", () => {
  expect(levels(read("README.zh-CN.md"))).toEqual(levels(read("README.md")));
  const rows = (text: string): number => text.split("\n").filter((line) => line.startsWith("|")).length;
  expect(rows(read("README.zh-CN.md"))).toBe(rows(read("README.md")));
});

test.each(documents)("every relative link of %s leads somewhere", (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)].map(([, target]) => target ?? "");
  const folder = path.dirname(new URL(`../../${document}`, import.meta.url).pathname);
  expect(links.filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
});

test("the folders that ARCHITECTURE.md draws exist", () => {
  const drawing = /```\n(instrument\/[\s\S]*?)```/u.exec(read("ARCHITECTURE.md"))?.[1] ?? "";
  let room = "";
  const drawn = drawing.split("\n").flatMap((line) => {
    const found = /^( *)([a-z-]+\/)/u.exec(line);
    if (found === null) return [];
    if (found[1] === "") room = found[2] ?? "";
    return [found[1] === "" ? room : `${room}${found[2] ?? ""}`];
  });
  expect(drawn.length).toBeGreaterThan(15);
  expect(drawn.filter((folder) => !existsSync(new URL(`../../${folder}`, import.meta.url)))).toEqual([]);
});

test("the two pages of charts have the same headings, commands, tables and pictures, and show every chart that is listed", () => {
  const [en, zh] = [read("docs/charts.md"), read("docs/charts.zh-CN.md")];
  expect(levels(zh)).toEqual(levels(en));
  expect(blocks(zh)).toEqual(blocks(en));
  const rows = (text: string): number => text.split("\n").filter((line) => line.startsWith("|")).length;
  expect(rows(zh)).toBe(rows(en));
  const pictures = (text: string): readonly string[] => [...text.matchAll(/\]\((charts\/[a-z-]+)\./gu)].map(([, name]) => name ?? "");
  expect(pictures(zh)).toEqual(pictures(en));
  const unsaid = galleryNames.filter((name) => !en.includes(`\`${name}\``) && !name.startsWith("items-"));
  expect(unsaid).toEqual([]);
});

const failureRows = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gmu)].map(([, code = "", happened = "", remedy = ""]) => [code, happened, remedy]);

test.each([
  ["docs/add-in.md", "en"],
  ["docs/add-in.zh-CN.md", "zh"],
] as const)("%s lists every failure of the add-in, with the remedy that the pane gives", (document, language) => {
  const rows = failureRows(read(document));
  const said = Object.entries(failureMessages[language]).map(([code, { remedy }]) => [code, remedy] as const);
  expect(new Map(rows.map(([code, , remedy]) => [code, remedy]))).toEqual(new Map<string | undefined, string>(said));
  for (const [code, happened = ""] of rows) expect([code, happened.length > 5]).toEqual([code, true]);
});

test("the two guides to the add-in have the same headings, commands and number of points", () => {
  const [en, zh] = [read("docs/add-in.md"), read("docs/add-in.zh-CN.md")];
  expect(levels(zh)).toEqual(levels(en));
  expect(blocks(zh)).toEqual(blocks(en));
  const points = (text: string): number => text.split("\n").filter((line) => /^(?:\||\s*-|\d+\.) /u.test(line)).length;
  expect(points(zh)).toBe(points(en));
});

test("CITATION.cff, the change log and the package agree on the version", () => {
  const { version } = JSON.parse(read("package.json"));
  expect(read("CITATION.cff")).toContain(`version: ${version}`);
  expect(read("CHANGELOG.md")).toContain(version);
});

test("what the READMEs import from the library is there", async () => {
  const rooms: Readonly<Record<string, object>> = {
    "sme-csr": await import("../../analysis/index.ts"),
    "sme-csr/instrument": await import("../../instrument/index.ts"),
  };
  for (const document of ["README.md", "README.zh-CN.md"]) {
    const imports = [...read(document).matchAll(/import \{ ([^}]+) \} from "(sme-csr[^"]*)"/gu)];
    expect(imports).toHaveLength(2);
    for (const [, names, room] of imports)
      expect(Object.keys(rooms[room ?? ""] ?? {})).toEqual(expect.arrayContaining((names ?? "").split(", ")));
  }
});
