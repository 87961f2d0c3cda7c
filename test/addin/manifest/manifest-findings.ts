import { addressFindings, type PublishedFile } from "./addresses.ts";
import { languageFindings } from "./languages.ts";
import { resourceFindings } from "./resources.ts";
import { structureFindings } from "./structure.ts";
import { valueFindings } from "./values.ts";
import { at, elementsIn, xmlTree, type XmlElement } from "./xml-tree.ts";

/** What a manifest is held against. */
export interface Publication {
  /** Address below which everything must lie, with a slash at its end. */
  readonly base: string;
  readonly file: PublishedFile;
  /** Version of ExcelApi that the tests hold the code to. */
  readonly api: string;
  /** Functions that the code offers to ribbon buttons by `Office.actions.associate`. */
  readonly functions: ReadonlySet<string>;
}

/**
 * What Excel or the store would object to in an add-in only manifest of a task pane, one sentence each; none where all is well.
 * Microsoft's own checker needs the network. These are its rules as far as they concern this add-in.
 */
export function manifestFindings(xml: string, { base, file, api, functions }: Publication): readonly string[] {
  const root = treeOrReason(xml);
  if (typeof root === "string") return [`not well-formed: ${root}`];
  return [
    ...structureFindings(root),
    ...valueFindings(root, api),
    ...resourceFindings(root),
    ...languageFindings(root),
    ...addressFindings(root, base, file),
    ...actionFindings(root, functions),
  ];
}

function treeOrReason(xml: string): XmlElement | string {
  try {
    return xmlTree(xml);
  } catch (error) {
    return String(error);
  }
}

/** Buttons that do nothing, or that would open a second pane beside the first. */
function actionFindings(root: XmlElement, functions: ReadonlySet<string>): readonly string[] {
  const actions = elementsIn(root).filter(({ name }) => name === "Action");
  const part = (action: XmlElement | undefined, name: string): string | undefined => at(action, name)?.text;
  const pane = actions.map((action) => part(action, "TaskpaneId")).find((id) => id !== undefined && id !== "");
  return actions.flatMap((action) => {
    const where = `line ${action.line}: the button`;
    const kind = action.attributes.get("xsi:type");
    if (kind === "ExecuteFunction") {
      const called = part(action, "FunctionName") ?? "";
      return functions.has(called) ? [] : [`${where} calls “${called}”, with which no code is associated`];
    }
    if (kind !== "ShowTaskpane") return [`${where} has ${kind}, which is not an action`];
    return [
      ...(part(action, "SourceLocation") === undefined ? [`${where} shows no page`] : []),
      ...(pane !== undefined && part(action, "TaskpaneId") === pane ? [] : [`${where} opens a pane of its own`]),
    ];
  });
}
