/** Numbers of the Rich-API messages, as the client expects them. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

/** The target of listeners that hear of every sheet. */
export const workbookTarget = "Workbook";

const ofSheets: Readonly<Record<string, number>> = {
  Activated: eventTypes.activated,
  Calculated: eventTypes.calculated,
  ColumnSorted: eventTypes.columnSorted,
  DataChanged: eventTypes.changed,
  Deactivated: eventTypes.deactivated,
  FormatChanged: eventTypes.formatChanged,
  FormulaChanged: eventTypes.formulaChanged,
  NameChanged: eventTypes.nameChanged,
  ProtectionChanged: eventTypes.protectionChanged,
  RowHiddenChanged: eventTypes.rowHiddenChanged,
  RowSorted: eventTypes.rowSorted,
  SelectionChanged: eventTypes.selectionChanged,
  SingleClicked: eventTypes.singleClicked,
  VisibilityChanged: eventTypes.visibilityChanged,
};

const byClass: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: ofSheets,
  WorksheetCollection: { ...ofSheets, Added: eventTypes.added, Deleted: eventTypes.deleted, Moved: eventTypes.moved },
};

/** Which event `_RegisterDataChangedEvent` and its like mean; null where the emulator has none. */
export function registeredType(apiName: string, method: string): { readonly type: number; readonly isOn: boolean } | null {
  const name = method.replace(/^_(Un)?[Rr]egister(Event)?/, "").replace(/Event$/, "");
  const type = byClass[apiName]?.[name];
  return type === undefined ? null : { type, isOn: !method.startsWith("_Un") };
}
