import { csr } from "../../instrument/csr/instrument.ts";
import { isComparableVersion } from "../../instrument/csr/versions.ts";
import { companyMessages } from "../../instrument/messages/company-messages.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Assessment, Language } from "../../instrument/types.ts";
import type { Group } from "../benchmark/types.ts";
import { groupLabel } from "../charts/words/labels.ts";
import type { ChosenPeers } from "./company-case.ts";
import { type GroupCell, groupId, groupOf, isOf, nearestGroup, offeredGroups } from "../peers/groups.ts";
import type { Peers } from "../peers/peers.ts";

/** The group that a company is set beside, or why there is none, as a sentence. */
export type Choice = { readonly chosen: ChosenPeers; readonly whyAlone: null } | { readonly chosen: null; readonly whyAlone: string };

interface Wish {
  /** The group that was asked for; null for the nearest. */
  readonly asked: GroupCell | null;
  readonly language: Language;
}

/** That the benchmark does not have the group that was asked for, and which ones it has, as a sentence. */
interface UnknownGroup {
  readonly unknownGroup: string;
}

/** Chooses the group of a benchmark for one company. */
export function choosePeers(
  peers: Peers | null,
  { assessment }: { readonly assessment: Assessment },
  { asked, language }: Wish,
): Choice | UnknownGroup {
  const words = companyMessages[language];
  const alone = (whyAlone: string): Choice => ({ chosen: null, whyAlone });
  if (peers === null) return alone(words.noBenchmark);
  const { benchmark } = peers;
  if (assessment.instrumentId !== csr.id || !isComparableVersion(assessment.instrumentVersion)) return alone(words.notComparable.version);
  if (asked !== null) {
    const group = groupOf(benchmark, asked);
    if (group === undefined) return { unknownGroup: noSuchGroup(peers, language) };
    if (!isShown(group)) return alone(words.notComparable.withheld(groupLabel(group, language), benchmark.minimumCounts.mean));
    return { chosen: { peers, group, belongs: isOf(group, assessment) }, whyAlone: null };
  }
  const group = nearestGroup(offeredGroups(benchmark), assessment);
  if (group === undefined) return alone(words.notComparable.none(benchmark.minimumCounts.mean));
  return { chosen: { peers, group, belongs: true }, whyAlone: null };
}

/** Whether anything of a group is published to compare with. */
const isShown = ({ summaries }: Group): boolean => summaries.some(({ median }) => median.value !== null);

/** Groups that a message names. */
const mostNamed = 30;

function noSuchGroup({ benchmark }: Peers, language: Language): string {
  const { compare } = messages[language].cli;
  const ids = offeredGroups(benchmark).map((group) => groupId(group) || "all");
  return compare.noGroup(ids.slice(0, mostNamed), Math.max(0, ids.length - mostNamed));
}
