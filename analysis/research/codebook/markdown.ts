import { csr } from "../../../instrument/csr/instrument.ts";
import type { Area, Item } from "../../../instrument/types.ts";
import type { PackageFacts } from "../metadata/package-facts.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";
import { codebookWords, type CodebookWords, columnsOf, factsOf } from "./codebook-words.ts";
import { columnRows } from "./column-rows.ts";

/** The codebook as Markdown: tables with their columns, then every question with its codes. */
export function codebookMarkdown(tables: readonly ResearchTable[], { language, citation, description }: PackageFacts): string {
  const book = codebookWords(language);
  const { words } = book;
  return [
    `# ${words.codebookTitle}`,
    words.title,
    words.questionnaire(csr.version),
    description,
    ...words.intro,
    ...tables.flatMap((table) => tableText(table, book)),
    `## ${words.itemsHeading}`,
    words.itemColumns,
    ...csr.areas.flatMap((area) => areaText(area, tables, book)),
    citation,
    words.licence,
  ]
    .join("\n\n")
    .concat("\n");
}

function tableText(table: ResearchTable, book: CodebookWords): readonly string[] {
  const { columns } = book.words;
  const rows = columnRows(table, book).map(({ name, label, type, values }) => [`\`${name}\``, label, type, values.join("; ")]);
  return [
    `## ${table.name}`,
    `${table.title[book.language]}${book.words.colon}${table.about[book.language]}`,
    ...(table.name === "scores" ? [book.words.scoreColumns] : []),
    markdownTable([[columns.variable, columns.label, columns.type, columns.values], ["---", "---", "---", "---"], ...rows]),
  ];
}

const markdownTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");

const areaText = (area: Area, tables: readonly ResearchTable[], book: CodebookWords): readonly string[] => [
  `### ${area.id} ${area.title[book.language]}`,
  ...area.topics.flatMap(({ items }) => items).flatMap((item) => itemText(item, columnsOf(item, tables), book)),
];

/** Nothing of a question that no table holds. */
const itemText = (item: Item, columns: readonly Variable[], book: CodebookWords): readonly string[] =>
  columns.length === 0
    ? []
    : [
        `#### ${item.id} ${item.title[book.language]}`,
        item.prompt[book.language],
        factsOf(item, columns, book)
          .map(({ name, values }) => `- ${name}${book.words.colon}${values.join("; ")}`)
          .join("\n"),
      ];
