import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, ShadingType, type Table, TextRun } from "docx";
import type { Language } from "../../instrument/types.ts";
import type { Block, ReportDraft } from "./block.ts";
import { withFixedDates } from "./fixed-dates.ts";
import { accent, documentStyles, muted, todoFill } from "./docx-styles.ts";
import { draftTable, pageWidth } from "./docx-table.ts";

/** The draft as a Word document on A4: real headings for the navigation pane, fonts for both scripts, yellow where the company must write. */
export async function draftDocx(draft: ReportDraft, language: Language): Promise<Uint8Array> {
  const { title, company, stamp, blocks } = draft;
  const document = new Document({
    title: `${company} ${title}`,
    creator: "sme-csr",
    lastModifiedBy: "sme-csr",
    styles: documentStyles(language),
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1304, bottom: 1304, left: margin, right: margin } },
          titlePage: true,
        },
        headers: { default: new Header({ children: [small(`${shortened(company)}  ·  ${title}  ·  ${stamp}`)] }) },
        footers: { default: pageFooter(), first: new Footer({ children: [] }) },
        // A document ends with a paragraph, not with a table.
        children: [...cover(draft), ...blocks.flatMap(blockContent), new Paragraph({ spacing: { after: 0 }, children: [] })],
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document));
}

const margin = (11_906 - pageWidth) / 2;

/** A header has one line. */
const shortened = (text: string): string => ([...text].length > 24 ? `${[...text].slice(0, 24).join("")}…` : text);

const small = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, size: 16, color: muted })] });

const pageFooter = (): Footer =>
  new Footer({
    children: [new Paragraph({ alignment: "right", children: [new TextRun({ children: [PageNumber.CURRENT], size: 16, color: muted })] })],
  });

/** Title, how to work on the draft, and the chapters. */
function cover({ title, company, stamp, howTo, contents, blocks }: ReportDraft): readonly Paragraph[] {
  return [
    new Paragraph({ spacing: { before: 1800, after: 120 }, children: [new TextRun({ text: company, size: 30, color: muted })] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ spacing: { after: 480 }, children: [new TextRun({ text: stamp, bold: true, color: "8A3B00" })] }),
    ...howTo.map((sentence) => marked(sentence)),
    new Paragraph({
      spacing: { before: 480, after: 120 },
      keepNext: true,
      children: [new TextRun({ text: contents, bold: true, color: accent })],
    }),
    ...blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? [new Paragraph({ spacing: { after: 40 }, children: [new TextRun(block.text)] })] : [],
    ),
  ];
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockContent(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({ heading: headingLevels[block.level], pageBreakBefore: block.startsPage, children: [new TextRun(block.text)] }),
      ];
    case "paragraph":
      return [new Paragraph({ spacing: { before: 100 }, children: [new TextRun(block.text)] })];
    case "todo":
      return [marked(block.text)];
    case "list":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun(item)] }));
    case "table":
      return [draftTable(block)];
  }
}

/** A paragraph on yellow ground with a bar beside it. */
const marked = (text: string): Paragraph =>
  new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: todoFill, color: "auto" },
    spacing: { before: 120 },
    border: { left: { style: "single", size: 24, space: 8, color: "D9A400" } },
    indent: { left: 160 },
    children: [new TextRun(text)],
  });
