import type { Assessment, Language } from "../../instrument/types.ts";
import { bandSpec } from "./band-spec.ts";
import { comparisonWith } from "./comparison.ts";
import { draw } from "./draw.ts";
import { chosenGroup } from "../../analysis/peers/groups.ts";
import { comparisonPage } from "./page.ts";
import type { Peers } from "../../analysis/peers/peers.ts";

export { type GroupChoice, type PeerGroups, peerGroups } from "../../analysis/peers/groups.ts";
export type { Peers } from "../../analysis/peers/peers.ts";
export { readPeers } from "./read-peers.ts";

/** Which company is compared with which group, and in which language. */
export interface Drawn {
  readonly own: Assessment;
  /** Id of a group from `peerGroups`; one that is not there stands for the nearest. */
  readonly group: string;
  readonly language: Language;
}

/** The call that drew last into each place: a slower earlier one must not paint over it. */
const turns = new WeakMap<HTMLElement, object>();

/**
 * Draws a comparison into an element of the page: findings, charts, tables with the same numbers, notes. What was there before is
 * replaced at the end, so nothing flickers. The width is that of the element as it is shown now.
 */
export async function drawComparison(place: HTMLElement, peers: Peers, { own, group, language }: Drawn): Promise<void> {
  const turn = {};
  turns.set(place, turn);
  const chosen = chosenGroup(peers, own, group);
  if (chosen === undefined) {
    place.replaceChildren();
    return;
  }
  const { content, charts } = comparisonPage(comparisonWith(peers, { own, group: chosen, language }), language);
  const width = Math.max(200, Math.floor(place.clientWidth) || 300);
  const font = getComputedStyle(place).fontFamily || "sans-serif";
  await Promise.all(charts.map(({ place: chart, part }) => draw(chart, bandSpec(part.rows, { width, font }))));
  if (turns.get(place) === turn) place.replaceChildren(content);
}
