/** What the library gives of the robustness of ranks. */
export { importanceBars } from "../charts/robustness/importance-bars.ts";
export { leftOutBars } from "../charts/robustness/left-out-bars.ts";
export { rankIntervals } from "../charts/robustness/rank-intervals.ts";
export { robustnessSentences } from "../outputs/robustness/robustness-sentences.ts";
export { robustnessOf, type RobustnessOptions } from "./robustness.ts";
export {
  scopeKinds,
  type AreaImportance,
  type PlaceRange,
  type RobustCompany,
  type Robustness,
  type ScopeKind,
  type ScoringShift,
  type WeightShift,
} from "./types.ts";
