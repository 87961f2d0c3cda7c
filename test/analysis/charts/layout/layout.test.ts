/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { sections } from "../../../../instrument/csr/industries.ts";
import type { Assessment, Language } from "../../../../instrument/types.ts";
import type { ChartSpec } from "../../../../analysis/charts/chart-spec.ts";
import { exhibitOf, galleryNames } from "../../../../analysis/charts/gallery.ts";
import { qualityCharts } from "../../../../analysis/charts/quality/quality-charts.ts";
import { renderSvg } from "../../../../analysis/charts/render.ts";
import { importanceBars } from "../../../../analysis/charts/robustness/importance-bars.ts";
import { leftOutBars } from "../../../../analysis/charts/robustness/left-out-bars.ts";
import { rankIntervals } from "../../../../analysis/charts/robustness/rank-intervals.ts";
import { type QualityCase, qualityCase } from "../../../../analysis/quality/quality-case.ts";
import { qualityOf } from "../../../../analysis/quality/quality-report.ts";
import { typefaces } from "../../../../analysis/pictures/typefaces.ts";
import { launchChromium } from "../../../excel-host/browser/chromium.ts";
import { careless, type CarelessWay, honestPool, latents } from "../../quality/companies.ts";
import { materials } from "../materials.ts";
import { layoutFaults } from "./text-boxes.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  const faces = (await typefaces()).map(({ name, bytes }) => {
    // The first families of the charts' own lists, in the typefaces of the package, so that all computers measure the same.
    const family = name.startsWith("noto-sans-sc") ? "Noto Sans CJK SC" : "Noto Sans";
    const source = `data:font/ttf;base64,${Buffer.from(bytes).toString("base64")}`;
    return `@font-face { font-family: "${family}"; font-weight: ${name.endsWith("700") ? 700 : 400}; src: url(${source}); }`;
  });
  await page.setContent(`<style>${faces.join("\n")}</style><div id="charts"></div>`);
});

afterAll(() => browser.close());

/** What is wrong with the layout of some pictures, by their names. */
async function faultsOf(pictures: ReadonlyMap<string, string>): Promise<readonly string[]> {
  await page.evaluate(`window.layoutFaults = ${layoutFaults.toString()}`);
  const told: unknown = await page.evaluate(
    async ([entries]) => {
      const box = document.querySelector("#charts")!;
      box.innerHTML = entries!.map(([, svg]) => svg).join("");
      await document.fonts.ready;
      const find: typeof layoutFaults = Reflect.get(window, "layoutFaults");
      return [...box.querySelectorAll(":scope > svg")].flatMap((svg, at) =>
        find(svg).map(({ kind, texts }) => `${entries![at]![0]}: ${texts.join(" / ")} ${kind}`),
      );
    },
    [[...pictures]],
  );
  return Array.isArray(told) ? told.map(String) : [];
}

async function drawn(material: string, language: Language, wanted: (spec: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const name of galleryNames) {
    const exhibit = exhibitOf(name, materials[material]!, { language });
    if (exhibit === null || exhibit.spec === null || !wanted(JSON.stringify(exhibit.spec))) continue;
    pictures.set(`${name}.${language}, ${material}`, await renderSvg(exhibit.spec));
  }
  return pictures;
}

/** The charts of a look at the quality of answers, and those of robustness that the gallery does not have. */
function forTheOwner(language: Language): readonly (readonly [name: string, spec: ChartSpec | null])[] {
  const answered = [
    ...honestPool(60, latents["as in the samples"], 5),
    ...ways.map((way, number) => careless(number, { way, seed: 3, asked: fullForm })),
  ].map((assessment) => caseOf(assessment));
  const found = qualityOf(answered);
  const ranking = materials["20 industries"]!.ranking!;
  return [
    ...Object.entries(qualityCharts).map(([name, chart]) => [name, chart(found, language)] as const),
    ["importance", importanceBars(ranking, language)],
    ["left-out", leftOutBars(ranking, language)],
    ...rankIntervals(ranking, language).map((spec, at) => [`ranks ${at}`, spec] as const),
  ];
}

const ways: readonly CarelessWay[] = ["ticks at random", "ticks 3 everywhere", "ticks 4 everywhere, with contradicting figures"];
const fullForm = { form: "full", size: "small", areas: ["RM", "EM", "EN", "MK", "CM"] } as const;

function caseOf(assessment: Assessment): QualityCase {
  const file = `${"非常长的文件名".repeat(20)}${assessment.firmId}.xlsx`;
  const found = qualityCase(assessment, { file, format: "xlsx", sha256: file });
  if (found === null) throw new Error("The version is not comparable.");
  return found;
}

const ofIndustries = (spec: string): boolean => sections.some(({ title }) => Object.values(title).some((name) => spec.includes(name)));

test("the check finds texts that overlap, are clipped or leave their cell", async () => {
  const svg = (content: string): string => `<svg width="100" height="60" font-size="12px" font-family="Noto Sans">${content}</svg>`;
  const cell = '<g class="mark-rect"><path d="M0,0h30v30h-30z"/></g>';
  const pictures = new Map([
    ["overlap", svg('<text x="10" y="20">one two</text><text x="30" y="24">three</text>')],
    ["clipped", svg('<text x="80" y="40">clipped</text>')],
    ["cell", svg(`${cell}<text x="15" y="19" text-anchor="middle">withheld</text>`)],
    ["fine", svg(`${cell}<text x="15" y="19" text-anchor="middle">50</text><text x="40" y="19">next</text>`)],
  ]);
  expect(await faultsOf(pictures)).toEqual([
    "overlap: one two / three overlap",
    "clipped: clipped clipped",
    "cell: withheld clipped",
    "cell: withheld out of its cell",
  ]);
});

test.each<Language>(["zh", "en"])(
  "no text of a %s chart touches another or is cut off, whatever the labels and numbers",
  async (language) => {
    const everything = [await drawn("20 industries", language, () => true), await drawn("7 companies", language, () => true)];
    const groups = await Promise.all([
      drawn("1 industry", language, ofIndustries),
      drawn("2 industries", language, ofIndustries),
      drawn("12 industries", language, ofIndustries),
      drawn("hostile names", language, (spec) => spec.includes("<script>")),
    ]);
    const pictures = new Map([...everything, ...groups].flatMap((part) => [...part]));
    for (const [name, spec] of forTheOwner(language)) {
      if (spec === null) throw new Error(`${name} is not drawn.`);
      pictures.set(`${name}.${language}`, await renderSvg(spec));
    }
    expect(pictures.size).toBeGreaterThan(galleryNames.length + 10);
    expect(await faultsOf(pictures)).toEqual([]);
  },
);
