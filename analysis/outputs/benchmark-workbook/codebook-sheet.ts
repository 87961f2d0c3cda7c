import { complianceScale } from "../../../instrument/csr/scales.ts";
import { items, topicById } from "../../../instrument/csr/instrument.ts";
import { sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import type { Item, Language } from "../../../instrument/types.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import { SheetPage } from "../workbook/sheet-page.ts";
import type { BenchmarkPage } from "./benchmark-cells.ts";

/** Every question with its id, its wording and what its answers mean. */
export function codebookSheet(page: BenchmarkPage): SheetPage {
  const { own, chartWords, words, language } = page;
  const sheet = new SheetPage(own.sheets.codebook, [10, 24, 24, 26, 44, 24, 60, 12, 22]);
  sheet.title(own.codebook);
  sheet.paragraph(own.codebookIntro);
  const about = [own.id, chartWords.area, chartWords.topic, own.title, own.prompt];
  const header = [...about, own.type, own.levels, own.basic, words.dimensions.size];
  const rows = items.map((item) => [
    { value: item.id, style: "id" } as const,
    metricLabel(item.area, language),
    topicById(item.topic)?.title[language] ?? item.topic,
    item.title[language],
    item.prompt[language],
    own.types[item.type],
    levelsOf(item, language),
    item.basic ? own.yes : own.no,
    item.sizes.map((size) => sizeClasses[size][language]).join(chartWords.listSeparator),
  ]);
  sheet.filter(sheet.table({ header, rows }));
  return sheet;
}

function levelsOf(item: Item, language: Language): string {
  if (item.type === "kpi") return item.unit[language];
  if (item.type === "compliance")
    return Object.values(complianceScale)
      .map(({ code, label }) => `${code} ${label[language]}`)
      .join("\n");
  return item.levels[language].map((anchor, level) => `${level} ${anchor}`).join("\n");
}
