import { csr } from "../../../instrument/csr/instrument.ts";
import type { OpenAssessment } from "../../open-assessment.ts";
import { scored } from "../../state/scored.ts";
import { type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { row, rows } from "../pieces/button.ts";
import { card, hint, paragraph, viewHeading } from "../pieces/card.ts";
import { exportCard } from "./export-card.ts";
import { paneSettings } from "./pane-settings.ts";
import { sheetLanguageField } from "./sheet-language.ts";

/** Everything that is needed now and then: sheets, export, settings of the pane, help. */
export function more(pane: Pane, open: OpenAssessment): Content {
  return [
    viewHeading(pane.words.more.heading, true),
    sheetsCard(pane, open),
    open.assessment === null ? null : exportCard(pane),
    paneSettings(pane),
    helpCard(pane),
    aboutCard(pane),
  ];
}

function sheetsCard(pane: Pane, open: OpenAssessment): ElementNode {
  const { words, state, send } = pane;
  const { more: said } = words;
  const isOff = state.busy !== null;
  const result = scored(open);
  const isBlank = result !== null && result.card.answered === 0;
  const readable = (line: ElementNode): Content => (result === null ? null : line);
  const lines = [
    readable(row(said.charts, said.chartsHint, { key: "charts", icon: "compare", isOff, press: () => send({ kind: "charts" }) })),
    readable(row(said.nextYear, said.nextYearHint, { key: "next-year", isOff, press: () => send({ kind: "next-year" }) })),
    row(said.insert, said.insertHint, { key: "insert", icon: "add", isOff, press: () => send({ kind: "open-insert" }) }),
    row(said.repair, said.repairHint, { key: "repair", icon: "repair", isOff, press: () => send({ kind: "repair" }) }),
    row(said.refresh, said.refreshHint, { key: "refresh", icon: "refresh", isOff, press: () => send({ kind: "refresh" }) }),
    isBlank
      ? row(said.remove, said.removeHint, { key: "remove", icon: "close", isOff, press: () => send({ kind: "remove", key: open.key }) })
      : null,
  ];
  return card(said.sheets, [rows(lines), result === null ? null : sheetLanguageField(pane, result)], { key: "sheets" });
}

/** Questions that people ask, folded; and the way to the guide. */
function helpCard({ words }: Pane): ElementNode {
  const entries = words.more.faq.map(({ question, answer }, index) =>
    element("details", { class: "fold" }, [element("summary", {}, [question]), paragraph(answer)], { key: `faq ${index}` }),
  );
  const guide = element("p", {}, [
    element("a", { href: words.outside.guidePage, target: "_blank", rel: "noopener" }, [words.outside.guide]),
  ]);
  return card(words.more.help, [entries, guide], { key: "help" });
}

/** What somebody may need before there is an assessment: the language of the pane, answers to questions, and who makes this. */
export const firstHelp = (pane: Pane): Content => [paneSettings(pane), helpCard(pane), aboutCard(pane)];

const aboutCard = ({ words }: Pane): ElementNode =>
  card(words.more.about, [paragraph(words.more.privacy), hint(words.more.independent), hint(words.more.version(csr.version))], {
    key: "about",
  });
