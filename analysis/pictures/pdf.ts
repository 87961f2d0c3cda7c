import type { Language } from "../../instrument/types.ts";
import { typefaceName, typefaces } from "./typefaces.ts";

/** What a PDF says of its chart. */
export interface PdfAbout {
  readonly language: Language;
  readonly title: string;
  /** Text alternative with the numbers. */
  readonly description: string;
}

/** A chart is measured in pixels of 1/96 inch, a PDF in points of 1/72. */
const pointsPerPixel = 0.75;

/**
 * Draws a chart as a PDF of one page, as large as the chart. Text stays text, in typefaces of the package of which only the glyphs used
 * are embedded; the chart is one figure with its text alternative. The same chart gives the same bytes. The library that writes PDF is
 * imported on the first call.
 *
 * @param warn told what of the drawing could not be taken over, which is a fault of the chart
 */
export async function renderPdf(svg: string, about: PdfAbout, warn: (message: string) => void = () => {}): Promise<Uint8Array> {
  const { language, title, description } = about;
  const [{ default: PDFDocument }, { default: svgToPdf }] = await Promise.all([import("pdfkit"), import("svg-to-pdfkit")]);
  const document = new PDFDocument({
    size: pageSize(svg),
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: language === "zh" ? "zh-CN" : "en",
    // A date of its own would make every PDF differ.
    info: { Title: title, CreationDate: new Date(0), Producer: "sme-csr", Creator: "sme-csr" },
  });
  for (const { name, bytes } of await typefaces()) document.registerFont(name, bytes);
  const draw = (): void =>
    svgToPdf(document, svg, 0, 0, {
      fontCallback: (_family, isBold) => typefaceName(language, isBold),
      warningCallback: warn,
    });
  document.addStructure(document.struct("Document", {}, [document.struct("Figure", { alt: description }, draw)]));
  document.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of document) pieces.push(piece);
  return Buffer.concat(pieces);
}

function pageSize(svg: string): readonly [number, number] {
  const found = /^<svg[^>]*? width="(?<width>[\d.]+)" height="(?<height>[\d.]+)"/u.exec(svg)?.groups;
  if (found === undefined) throw new TypeError("The drawing does not say how large it is.");
  return [Number(found["width"]) * pointsPerPixel, Number(found["height"]) * pointsPerPixel];
}
