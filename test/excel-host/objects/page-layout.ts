import { address } from "../model/a1.ts";
import { type Box, isEntireColumn, isEntireRow } from "../model/box.ts";
import type { HeaderFooter, HeadersFooters, PageLayout as PageState } from "../model/page-layout.ts";
import type { Sheet } from "../model/types.ts";
import { parseAddress } from "../model/a1.ts";
import { errors } from "../protocol/errors.ts";
import { exposeState, HostCollection, HostObject, StateObject } from "../protocol/host-object.ts";
import { placeOf } from "./cells.ts";
import type { Context } from "./context.ts";

class HeaderFooterObject extends StateObject<HeaderFooter> {
  readonly apiName = "HeaderFooter";
}
exposeState(HeaderFooterObject, ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"]);

class HeaderFooterGroup extends StateObject<HeadersFooters> {
  readonly apiName = "HeaderFooterGroup";
  get DefaultForAllPages(): HostObject {
    return new HeaderFooterObject(this.state.defaultForAllPages);
  }
  get EvenPages(): HostObject {
    return new HeaderFooterObject(this.state.evenPages);
  }
  get FirstPage(): HostObject {
    return new HeaderFooterObject(this.state.firstPage);
  }
  get OddPages(): HostObject {
    return new HeaderFooterObject(this.state.oddPages);
  }
}
exposeState(HeaderFooterGroup, ["State", "UseSheetMargins", "UseSheetScale"]);

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const orientations = ["Portrait", "Landscape"];
const paperSizes =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman".split(
    " ",
  );

/** How a sheet prints. */
export class PageLayout extends StateObject<PageState> {
  readonly apiName = "PageLayout";
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet) {
    super(sheet.page);
    this.#context = context;
    this.#sheet = sheet;
  }

  get Orientation(): string {
    return this.state.orientation;
  }
  set Orientation(value: string) {
    if (!orientations.includes(value)) throw errors.invalidArgument();
    this.state.orientation = value;
  }
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroup(this.state.headersFooters);
  }
  SetPrintArea(range: unknown): void {
    this.state.printArea = address(this.#box(range));
  }
  GetPrintAreaOrNullObject(): HostObject | null {
    return this.#range(this.state.printArea);
  }
  SetPrintTitleRows(range: unknown): void {
    const box = this.#box(range);
    if (!isEntireRow(box)) throw errors.invalidArgument();
    this.state.titleRows = address(box);
  }
  GetPrintTitleRowsOrNullObject(): HostObject | null {
    return this.#range(this.state.titleRows);
  }
  SetPrintTitleColumns(range: unknown): void {
    const box = this.#box(range);
    if (!isEntireColumn(box)) throw errors.invalidArgument();
    this.state.titleColumns = address(box);
  }
  GetPrintTitleColumnsOrNullObject(): HostObject | null {
    return this.#range(this.state.titleColumns);
  }
  SetPrintMargins(unit: keyof typeof pointsPer, margins: Readonly<Record<string, number>>): void {
    const keys = {
      top: "topMargin",
      bottom: "bottomMargin",
      left: "leftMargin",
      right: "rightMargin",
      header: "headerMargin",
      footer: "footerMargin",
    } as const;
    for (const [name, key] of Object.entries(keys)) {
      const margin = margins[name];
      if (margin !== undefined) this.state[key] = margin * pointsPer[unit];
    }
  }

  #box(range: unknown): Box {
    return placeOf(this.#context, range, this.#sheet).box;
  }

  #range(text: string | null): HostObject | null {
    const box = text === null ? null : parseAddress(text);
    return box === null ? null : this.#context.make.range(this.#sheet, box);
  }
}
exposeState(
  PageLayout,
  [
    "PaperSize",
    "Zoom",
    "BlackAndWhite",
    "CenterHorizontally",
    "CenterVertically",
    "PrintHeadings",
    "PrintGridlines",
    "PrintErrors",
    "PrintComments",
    "PrintOrder",
    "DraftMode",
    "FirstPageNumber",
    "LeftMargin",
    "RightMargin",
    "TopMargin",
    "BottomMargin",
    "HeaderMargin",
    "FooterMargin",
  ],
  { PaperSize: paperSizes },
);

type Axis = "row" | "column";

/** A page that ends above a row, or left of a column. */
class PageBreak extends HostObject {
  readonly apiName = "PageBreak";
  readonly #collection: PageBreakCollection;
  readonly #at: number;

  constructor(collection: PageBreakCollection, at: number) {
    super();
    this.#collection = collection;
    this.#at = at;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.#collection.breaks().indexOf(this.#at) };
  }
  get RowIndex(): number {
    return this.#collection.axis === "row" ? this.#at : 0;
  }
  get ColumnIndex(): number {
    return this.#collection.axis === "column" ? this.#at : 0;
  }
  Delete(): void {
    const breaks = this.#collection.breaks();
    breaks.splice(breaks.indexOf(this.#at), 1);
  }
}

/** The places where the user, or the add-in, ended a page. */
export class PageBreakCollection extends HostCollection {
  readonly apiName = "PageBreakCollection";
  readonly axis: Axis;
  readonly #context: Context;
  readonly #sheet: Sheet;

  constructor(context: Context, sheet: Sheet, axis: Axis) {
    super();
    this.#context = context;
    this.#sheet = sheet;
    this.axis = axis;
  }

  /** Rows or columns, in order. */
  breaks(): number[] {
    return this.axis === "row" ? this.#sheet.page.rowBreaks : this.#sheet.page.columnBreaks;
  }
  items(): readonly HostObject[] {
    return this.breaks().map((at) => new PageBreak(this, at));
  }
  find(key: unknown): HostObject | null {
    const at = this.breaks()[Number(key)];
    return at === undefined ? null : new PageBreak(this, at);
  }
  /** The page ends before the range's first row or column. */
  Add(range: unknown): HostObject {
    const { box } = placeOf(this.#context, range, this.#sheet);
    const at = this.axis === "row" ? box.row : box.column;
    if (at === 0) throw errors.invalidArgument();
    const breaks = this.breaks();
    if (!breaks.includes(at)) breaks.push(at);
    breaks.sort((a, b) => a - b);
    return new PageBreak(this, at);
  }
  GetCount(): number {
    return this.breaks().length;
  }
  RemovePageBreaks(): void {
    this.breaks().length = 0;
  }
}
