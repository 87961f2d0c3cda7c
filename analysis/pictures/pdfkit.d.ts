/** The part of pdfkit that is used. Its package has no types. */
declare module "pdfkit" {
  interface Structure {
    end(): void;
  }

  interface DocumentOptions {
    readonly size: readonly [width: number, height: number];
    readonly margin: number;
    readonly pdfVersion: "1.7";
    readonly tagged: boolean;
    readonly displayTitle: boolean;
    readonly lang: string;
    readonly info: { readonly Title: string; readonly CreationDate: Date; readonly Producer: string; readonly Creator: string };
  }

  export default class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: DocumentOptions);
    registerFont(name: string, font: Uint8Array): this;
    struct(type: "Figure", options: { readonly alt: string }, content: () => void): Structure;
    struct(type: "Document", options: Readonly<Record<string, never>>, content: readonly Structure[]): Structure;
    addStructure(structure: Structure): this;
    end(): void;
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
  }
}

declare module "svg-to-pdfkit" {
  import type PDFDocument from "pdfkit";

  interface Options {
    readonly fontCallback: (family: string, isBold: boolean) => string;
    readonly warningCallback: (warning: string) => void;
  }

  export default function svgToPdf(document: PDFDocument, svg: string, x: number, y: number, options: Options): void;
}
