/** Page setup. Margins in points. */
export interface PageLayout {
  orientation: string;
  paperSize: string | null;
  zoom: Readonly<Record<string, unknown>>;
  blackAndWhite: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  printErrors: string;
  printComments: string;
  printOrder: string;
  draftMode: boolean;
  firstPageNumber: number | string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  /** Addresses without sheet; null where not set. */
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  headersFooters: HeadersFooters;
  /** Rows (0-based) above which a page ends. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface HeadersFooters {
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  defaultForAllPages: HeaderFooter;
  evenPages: HeaderFooter;
  firstPage: HeaderFooter;
  oddPages: HeaderFooter;
}

/** The page setup of a new sheet; margins are Excel's "normal" ones in points. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    blackAndWhite: false,
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    printErrors: "AsDisplayed",
    printComments: "NoComments",
    printOrder: "DownThenOver",
    draftMode: false,
    firstPageNumber: "",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: newHeaderFooter(),
      evenPages: newHeaderFooter(),
      firstPage: newHeaderFooter(),
      oddPages: newHeaderFooter(),
    },
    rowBreaks: [],
    columnBreaks: [],
  };
}

function newHeaderFooter(): HeaderFooter {
  return { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };
}
