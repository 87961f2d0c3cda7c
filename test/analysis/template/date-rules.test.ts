import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { template } from "../../../analysis/template/template.ts";
import { workbookSpec } from "../../../instrument/workbook/workbook-spec.ts";

test("every date rule of the file accepts the days that the description names", async () => {
  const options = { form: "basic", areas: ["CM"], language: "en" } as const;
  const files = unzipSync(await template(options));
  const written = Object.entries(files)
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name))
    .flatMap(([, xml]) => strFromU8(xml).match(/<dataValidation type="date".*?<\/dataValidation>/gsu) ?? [])
    .map((rule) => [...rule.matchAll(/<formula[12]>([^<]*)</gu)].map(([, bound]) => Number(bound)));
  const described = workbookSpec(options).flatMap(({ validations }) =>
    validations.flatMap(({ rule }) => (rule.kind === "date" ? [[rule.low, rule.high]] : [])),
  );
  expect(written.length).toBeGreaterThan(0);
  expect(new Set(written.map(String))).toEqual(new Set(described.map(String)));
});
