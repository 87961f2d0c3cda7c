import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const house = path.resolve(import.meta.dirname, "../../..");
const out = mkdtempSync(path.join(tmpdir(), "dist-"));
afterAll(() => {
  rmSync(out, { recursive: true });
});

function run(script: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, ADDIN_BASE_URL: undefined, ADDIN_CLOUD: undefined, ...environment };
  return spawnSync(process.execPath, [path.join(house, "scripts", script), ...options], { cwd: tmpdir(), encoding: "utf8", env });
}

test("`npm run dist` writes the pane and the manifest for the address, and says what comes next", () => {
  const { status, stdout } = run("dist.js", ["--out", out], { ADDIN_BASE_URL: "https://example.org/csr" });
  expect(status).toBe(0);
  expect(stdout).toContain("https://example.org/csr/taskpane.html");
  expect(existsSync(path.join(out, "addin/taskpane.html"))).toBe(true);
  expect(readFileSync(path.join(out, "manifest.prod.xml"), "utf8")).toContain('"https://example.org/csr/taskpane.html?insert=1"');
});

test("for Microsoft 365 in China the page loads Office.js from there, and its policy allows that place alone", () => {
  const there = path.join(out, "china");
  expect(run("dist.js", ["--out", there], { ADDIN_BASE_URL: "https://example.cn", ADDIN_CLOUD: "china" }).status).toBe(0);
  const page = readFileSync(path.join(there, "addin/taskpane.html"), "utf8");
  expect(page).toContain('src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"');
  expect(page).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  expect(page).not.toContain("appsforoffice.microsoft.com");
});

test("a cloud that does not exist is refused", () => {
  const { status, stderr } = run("dist.js", ["--out", path.join(out, "moon")], {
    ADDIN_BASE_URL: "https://example.org",
    ADDIN_CLOUD: "moon",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Set it to global or china");
});

test("without an address, `npm run dist` builds nothing and says what is missing", () => {
  const elsewhere = path.join(out, "never");
  const { status, stderr } = run("dist.js", ["--out", elsewhere]);
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("Set ADDIN_BASE_URL")]);
  expect(existsSync(elsewhere)).toBe(false);
});

test.runIf(process.platform === "linux")("where there is no Excel, `npm start` says so and what to do instead, and fails", () => {
  const { status, stderr } = run("excel.js", ["start"]);
  expect(status).toBe(1);
  expect(stderr).toContain("There is no Excel for Linux");
  for (const way of ["npm run dev-server", "Excel on the web", "npm run dist", "docs/add-in.md"]) expect(stderr).toContain(way);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.runIf(process.platform === "linux")("where there is no Excel, `npm stop` has nothing to do and does not fail", () => {
  const { status, stderr } = run("excel.js", ["stop"]);
  expect(status).toBe(0);
  expect(stderr).toContain("nothing to stop");
});

test("what is neither start nor stop is a wrong call", () => {
  expect(run("excel.js", []).status).toBe(2);
});

test("package.json calls these scripts by the names that the documents say", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(path.join(house, "package.json"), "utf8"));
  expect(scripts).toMatchObject({ start: "node scripts/excel.js start", stop: "node scripts/excel.js stop", dist: "node scripts/dist.js" });
});
