import { csr } from "../../../instrument/csr/instrument.ts";
import type { Text } from "../../../instrument/types.ts";
import { recoded } from "../labels/missing-numbers.ts";
import type { ResearchTable } from "../research-tables.ts";
import { type Category, spoken, type Variable } from "../variable.ts";
import { element, leaf, type Xml } from "../../../instrument/xml.ts";

/**
 * The codebook as DDI-Codebook 2.5 (https://ddialliance.org/Specification/DDI-Codebook/2.5/), the form in which data archives keep it, in both languages.
 * Elements stand in the order of its schema.
 */
export function ddiCodebook(tables: readonly ResearchTable[], citation: string): string {
  const namespaces = { xmlns: "ddi:codebook:2_5", version: "2.5" };
  const files = tables.map(fileDescription);
  const variables = tables.flatMap((table, index) => table.variables.map((each) => variableDescription(each, table, fileId(index))));
  const document = element("codeBook", namespaces, [studyDescription(citation), ...files, element("dataDscr", {}, variables)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

const title = spoken(({ research }) => research.title);

function studyDescription(citation: string): Xml {
  const statement = element("titlStmt", {}, [
    leaf("titl", title.en, { "xml:lang": "en" }),
    leaf("parTitl", title.zh, { "xml:lang": "zh" }),
  ]);
  return element("stdyDscr", {}, [
    element("citation", {}, [
      statement,
      element("prodStmt", {}, [leaf("copyright", spoken(({ research }) => research.licence).en, { "xml:lang": "en" })]),
      element("verStmt", {}, [leaf("version", `${csr.id} ${csr.version}`)]),
      leaf("biblCit", citation),
    ]),
    element("stdyInfo", {}, [
      ...texts(
        "abstract",
        spoken(({ research }) => research.intro.join(" ")),
      ),
      element("sumDscr", {}, [
        leaf("nation", "China", { abbr: "CN" }),
        ...texts(
          "anlyUnit",
          spoken(({ research }) => research.unitOfAnalysis),
        ),
      ]),
    ]),
  ]);
}

const fileId = (index: number): string => `F${index + 1}`;

const fileDescription = ({ name, about, variables }: ResearchTable, index: number): Xml =>
  element("fileDscr", { ID: fileId(index) }, [
    element("fileTxt", {}, [
      leaf("fileName", `${name}.csv`),
      leaf("fileCont", about.en, { "xml:lang": "en" }),
      element("dimensns", {}, [leaf("varQnty", String(variables.length))]),
      leaf("fileType", "text/csv", { charset: "UTF-8" }),
    ]),
  ]);

function variableDescription(each: Variable, table: ResearchTable, file: string): Xml {
  const { name, label, type, categories, unit, of } = each;
  const isNumber = type === "integer" || type === "number";
  const attributes = {
    ID: `${file}_${name}`,
    name,
    files: file,
    intrvl: isNumber && categories.length === 0 ? "contin" : "discrete",
    ...(unit !== null && { measUnit: unit.en }),
    representationType: categories.length > 0 ? "code" : representations[type],
  };
  const isReason = recoded(table).some(({ missing }) => missing === each);
  const question = of?.part === "answer" ? [element("qstn", {}, texts("qstnLit", of.item.prompt))] : [];
  return element("var", attributes, [
    ...texts("labl", label),
    ...question,
    ...(isReason
      ? texts(
          "txt",
          spoken(({ research }) => research.variables.missing),
        )
      : []),
    ...categories.map(categoryDescription),
    ...(of === null ? [] : [leaf("concept", `${of.item.area} ${of.item.topic}`)]),
    element("varFormat", { type: isNumber ? "numeric" : "character", category: type === "date" ? "date" : "other" }, []),
  ]);
}

const representations = { string: "text", integer: "numeric", number: "numeric", date: "datetime" } as const;

const categoryDescription = ({ value, label }: Category): Xml =>
  element("catgry", {}, [leaf("catValu", String(value)), ...texts("labl", label)]);

/** One element for each language. */
const texts = (name: string, text: Text): readonly Xml[] => [
  leaf(name, text.en, { "xml:lang": "en" }),
  leaf(name, text.zh, { "xml:lang": "zh" }),
];
