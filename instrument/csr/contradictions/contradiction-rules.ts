import type { ContradictionRule } from "./contradiction-rule.ts";
import { figureRules } from "./figure-rules.ts";
import { gapRules } from "./gap-rules.ts";
import { practiceRules } from "./practice-rules.ts";

/** Every rule: conflicts with figures, conflicts among practices, gaps. */
export const contradictionRules: readonly ContradictionRule[] = [...figureRules, ...practiceRules, ...gapRules];
