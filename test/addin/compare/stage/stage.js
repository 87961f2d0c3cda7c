import { drawComparison, peerGroups, readPeers } from "../../../../addin/compare/compare.ts";
import { ownAssessment } from "../peer-files.ts";

/** Draws as the pane does, and says how long it took in milliseconds. */
globalThis.stage = async ({ file, group, language, theme }) => {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  const read = await readPeers(new File([file], "peers"));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const own = ownAssessment({ profile: { industry: "C", size: "small", year: 2025 } });
  const start = performance.now();
  const wanted = group ?? peerGroups(read.value, own, language).nearest;
  await drawComparison(document.querySelector("#comparison"), read.value, { own, group: wanted, language });
  return performance.now() - start;
};
