import { csr } from "../../../instrument/csr/instrument.ts";
import { bandLabels } from "../../../instrument/csr/scales.ts";
import { bandOf } from "../../../instrument/scoring/bands.ts";
import type { Score } from "../../../instrument/scoring/roll-up.ts";
import type { Area, Topic } from "../../../instrument/types.ts";
import { missingCount } from "../../state/missing.ts";
import { type Changes, changeText } from "../../state/changes.ts";
import type { Scored } from "../../state/scored.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import { type Pane, scoreText } from "../pane.ts";
import { bar, scaleOf } from "../pieces/bar.ts";
import { button } from "../pieces/button.ts";
import { card as cardOf } from "../pieces/card.ts";
import { icon } from "../pieces/icon.ts";

/** What scores are shown with. `isSample`: nothing leads anywhere. */
export interface OverviewOptions {
  readonly changes: Changes | null;
  readonly isSample?: boolean;
}

/** The five areas with score, band, flag and answered share; each opens to its topics. */
export const areaList = (pane: Pane, scored: Scored, options: OverviewOptions): ElementNode =>
  cardOf(
    pane.words.overview.areas,
    csr.areas.map((area) => areaElement(pane, scored, area, options)),
    { key: "areas" },
  );

function areaElement(pane: Pane, scored: Scored, area: Area, options: OverviewOptions): ElementNode {
  const { card, assessment } = scored;
  const { words, state } = pane;
  if (!assessment.areas.includes(area.id)) {
    return box(
      "div",
      "area area-out",
      element("span", { class: "area-name" }, [area.title[state.language]]),
      element("span", { class: "hint" }, [words.overview.notChosen]),
    );
  }
  const score = card.capped.areas.get(area.id) ?? null;
  const head = element("summary", { class: "area-head" }, [
    element("span", { class: "area-name" }, [icon("next"), element("span", {}, [area.title[state.language]])]),
    scoreElement(pane, score),
    bar({
      ...scaleOf({
        shown: score,
        raw: card.raw.areas.get(area.id),
        low: card.low.areas.get(area.id),
        high: card.high.areas.get(area.id),
      }),
      hasBands: true,
    }),
    box("span", "area-meta", meta(pane, scored, area, options.changes)),
  ]);
  return element("details", { class: "area" }, [head, topics(pane, scored, area), openQuestions(pane, scored, area, options)], {
    key: `${scored.open.key} ${area.id}`,
  });
}

const asNumber = (score: Score | undefined): number | null => (typeof score === "number" ? score : null);

function scoreElement({ words, state }: Pane, score: Score): ElementNode {
  const band = bandOf(asNumber(score));
  if (band === null) return element("span", { class: "area-score hint" }, [words.overview.notScored]);
  return element("span", { class: "area-score" }, [
    element("strong", {}, [scoreText(score)]),
    element("span", { class: "area-band" }, [bandLabels[band][state.language]]),
  ]);
}

function meta({ words }: Pane, { card }: Scored, area: Area, changes: Changes | null): Content {
  const asked = card.pool.applicable.filter(({ item }) => item.area === area.id);
  const answered = asked.filter(({ level }) => level !== null).length;
  const isFlagged = asked.some(({ item }) => card.redFlags.includes(item.id));
  const points = changes?.points.get(area.id);
  return [
    element("span", {}, [words.overview.answered(answered, asked.length)]),
    changes === null || points === undefined
      ? null
      : element("span", {}, [words.overview.change(changeText(points), String(changes.since))]),
    isFlagged ? element("span", { class: "flag-mark" }, [icon("flag"), element("span", {}, [words.overview.flagged])]) : null,
  ];
}

const topics = (pane: Pane, { card }: Scored, area: Area): ElementNode =>
  element(
    "ul",
    { class: "topics", role: "list", "aria-label": pane.words.overview.topicsOf(area.title[pane.state.language]) },
    area.topics.map((topic) => topicElement(pane, topic, card.capped.topics.get(topic.id) ?? null)),
  );

const topicElement = ({ state, words }: Pane, topic: Topic, score: Score): ElementNode =>
  box(
    "li",
    "topic",
    element("span", {}, [topic.title[state.language]]),
    element("span", { class: "topic-score" }, [score === null ? words.overview.notScored : scoreText(score)]),
    bar({ value: asNumber(score) }),
  );

function openQuestions({ words, send }: Pane, scored: Scored, area: Area, { isSample = false }: OverviewOptions): Content {
  const count = missingCount(scored, area.id);
  if (count === 0 || isSample) return null;
  const press = (): void => send({ kind: "questions", mode: "missing", area: area.id, focus: true });
  return button(words.missing.count(count, 0), { press, look: "quiet", icon: "questions" });
}
