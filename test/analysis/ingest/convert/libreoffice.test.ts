import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FileReadings, readFiles } from "../../../../analysis/index.ts";
import { findOffice } from "../../../../analysis/files/find-office.ts";
import { WorkFolder } from "../../../../analysis/files/work-folder.ts";
import { runOffice } from "../../../../analysis/ingest/convert/run-office.ts";
import { readWorkbook } from "../../../../analysis/ingest/xlsx/read-workbook.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { base, baseSavedAt } from "../../../../samples/generate/variants/base.ts";
import { comparable } from "../../../samples/comparable.ts";
import { samplesFolder } from "../../../samples/sample-files.ts";
import { binaryWorkbook } from "./binary-workbook.ts";
import { hostileSpreadsheet } from "./hostile-spreadsheet.ts";
import { xmlSpreadsheet } from "./xml-spreadsheet.ts";

const program = findOffice(process.env) ?? "LibreOffice is not installed";
const original = join(samplesFolder, "variants/unchanged/input.xlsx");

let root: string;
const files: FileReadings[] = [];

/** LibreOffice as anybody starts it, with the settings it has by itself. */
async function office(...rest: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(root, "profile")).href}`;
  await promisify(execFile)(program, ["--headless", "--norestore", profile, ...rest]);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "csr-libreoffice-"));
  const clients = join(root, "clients");
  mkdirSync(clients);
  for (const format of ["xls:MS Excel 97", "ods", "fods"]) await office("--convert-to", format, "--outdir", clients, original);
  const { sheets } = readWorkbook(readFileSync(original), defaultLimits);
  writeFileSync(join(clients, "input.xlsb"), binaryWorkbook(sheets));
  writeFileSync(join(clients, "系统导出.xls"), xmlSpreadsheet(sheets));
  for await (const each of readFiles(["clients"], { from: root, convert: { program } })) files.push(each);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const formats = ["fods", "ods", "xls", "xlsb", "xml"];

test("a questionnaire in any other format gives the answers of the .xlsx that it was made of", () => {
  expect(files.map(({ readings }) => readings[0]?.provenance.convertedFrom)).toEqual(formats);
  for (const { file, readings } of files) {
    expect(readings, file).toHaveLength(1);
    for (const { assessment } of readings)
      expect(assessment === null ? null : comparable(assessment, "xlsx"), file).toEqual(comparable(base, "xlsx"));
  }
});

test("it is known as the file that it was: by name, by hash, and by the time when it was saved", () => {
  for (const { file, readings } of files) {
    const hash = createHash("sha256")
      .update(readFileSync(join(root, file)))
      .digest("hex");
    expect(readings[0]?.provenance, file).toMatchObject({ file, sha256: hash, format: "xlsx" });
  }
  const saved = files.slice(0, 3).map(({ readings }) => readings[0]?.provenance.savedAt);
  expect(saved).toEqual([baseSavedAt, baseSavedAt, baseSavedAt]);
});

test("it is said that it was converted, and nothing else is remarked but that the last two never had names", () => {
  const codes = files.map(({ readings }) => readings.flatMap(({ issues }) => issues.map(({ code }) => code)));
  expect(codes).toEqual(formats.map((format) => (/xlsb|xml/u.test(format) ? ["file-converted", "names-broken"] : ["file-converted"])));
});

test("a hostile spreadsheet reaches neither the network nor another file, and its macro does not run", async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const [secret, marker] = [join(root, "secret.csv"), join(root, "marker")];
  writeFileSync(secret, "GEHEIM\n");
  const folder = new WorkFolder();
  folder.write("in/1.fods", hostileSpreadsheet({ server: `http://127.0.0.1:${port}`, secret: pathToFileURL(secret).href, marker }));
  try {
    expect(await runOffice({ program, folder, inputs: ["in/1.fods"], seconds: 60, outputBytes: 1e8 })).toBe("ended");
    expect(visits).toEqual([]);
    expect(existsSync(marker)).toBe(false);
    const parts = Object.values(unzipSync(readFileSync(folder.pathOf("out/1.xlsx")))).map((part) => Buffer.from(part));
    expect(parts.some((part) => part.includes("EM1-05"))).toBe(true);
    expect(parts.some((part) => part.includes("GEHEIM"))).toBe(false);
    // The same file does reach the network where LibreOffice is left as it comes.
    await office("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(root, "careless"), folder.pathOf("in/1.fods"));
    expect(visits).toContain("/picture.png");
  } finally {
    folder.close();
    server.close();
  }
});
