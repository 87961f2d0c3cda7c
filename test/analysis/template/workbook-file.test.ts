import { afterEach, expect, test, vi } from "vitest";
import { reportWorkbook } from "../../../analysis/template/report-workbook.ts";
import { template } from "../../../analysis/template/template.ts";
import { csr } from "../../../instrument/csr/instrument.ts";

afterEach(() => vi.useRealTimers());

test("a workbook that is written again on another day has the same bytes", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const write = async (day: string): Promise<readonly Uint8Array[]> => {
    vi.setSystemTime(new Date(day));
    return [await template({ form: "basic", areas: csr.areas.map(({ id }) => id), language: "en" }), await reportWorkbook([], "en")];
  };
  const [before, after] = [await write("2025-03-04T05:06:07"), await write("2031-11-12T13:14:15")];
  expect(before.map((bytes, at) => Buffer.from(bytes).equals(Buffer.from(after[at] ?? [])))).toEqual([true, true]);
});
