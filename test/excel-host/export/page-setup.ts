import type ExcelJS from "exceljs";
import type { HeaderFooter, PageLayout, Sheet } from "../model/types.ts";

/** Numbers of the paper sizes in files. */
const papers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 };
const pointsAnInch = 72;

/** How a sheet prints. */
export function writePageSetup({ page }: Sheet, target: ExcelJS.Worksheet): void {
  const paper = papers[page.paperSize ?? ""];
  target.pageSetup = {
    ...target.pageSetup,
    ...(paper === undefined ? {} : { paperSize: paper }),
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    ...scalingOf(page.zoom),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    blackAndWhite: page.blackAndWhite,
    showGridLines: page.printGridlines,
    margins: {
      left: page.leftMargin / pointsAnInch,
      right: page.rightMargin / pointsAnInch,
      top: page.topMargin / pointsAnInch,
      bottom: page.bottomMargin / pointsAnInch,
      header: page.headerMargin / pointsAnInch,
      footer: page.footerMargin / pointsAnInch,
    },
    ...(page.printArea === null ? {} : { printArea: plain(page.printArea) }),
    ...(page.titleRows === null ? {} : { printTitlesRow: plain(page.titleRows) }),
    ...(page.titleColumns === null ? {} : { printTitlesColumn: plain(page.titleColumns) }),
  };
  const { defaultForAllPages } = page.headersFooters;
  target.headerFooter = {
    ...target.headerFooter,
    oddHeader: sections(defaultForAllPages, "Header"),
    oddFooter: sections(defaultForAllPages, "Footer"),
  };
  for (const row of page.rowBreaks) target.getRow(row).addPageBreak();
}

function scalingOf(zoom: PageLayout["zoom"]): Partial<ExcelJS.PageSetup> {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = zoom;
  if (typeof wide !== "number" && typeof high !== "number") return { scale: typeof scale === "number" ? scale : 100 };
  // 0 is "as many as it takes".
  return { fitToPage: true, fitToWidth: typeof wide === "number" ? wide : 0, fitToHeight: typeof high === "number" ? high : 0 };
}

function plain(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

function sections(texts: HeaderFooter, place: "Header" | "Footer"): string {
  const parts = [
    ["&L", texts[`left${place}`]],
    ["&C", texts[`center${place}`]],
    ["&R", texts[`right${place}`]],
  ];
  return parts.flatMap(([mark = "", text = ""]) => (text === "" ? [] : [mark + text])).join("");
}
