import { bandBounds, type Band } from "../scoring/bands.ts";
import type { RiskLevel } from "../scoring/risk.ts";
import type { Compliance, EvidenceGrade, Level, Text } from "../types.ts";

/** One step of a scale: what a person picks, and what picking it says. */
export interface ScaleStep {
  readonly label: Text;
  readonly meaning: Text;
}

/** A step that an answer cell names by its first characters, such as "Y 符合". */
export interface CodedStep extends ScaleStep {
  readonly code: string;
}

/** The general maturity scale behind the five anchors of every maturity item. Each level asks for everything below it as well. */
export const maturityScale: Readonly<Record<Level, ScaleStep>> = {
  0: {
    label: { zh: "未开展", en: "Not in place" },
    meaning: { zh: "没有相关做法。", en: "Nothing is done." },
  },
  1: {
    label: { zh: "临时性", en: "Ad hoc" },
    meaning: { zh: "遇事才做，因人而异，没有记录。", en: "Done now and then; it depends on individuals and leaves no record." },
  },
  2: {
    label: { zh: "部分规范", en: "Partly defined" },
    meaning: { zh: "有责任人或成文规定，覆盖部分范围。", en: "Somebody is responsible or a written rule exists, for part of the scope." },
  },
  3: {
    label: { zh: "全面实施", en: "Fully applied" },
    meaning: {
      zh: "覆盖全部或几乎全部范围，有记录，每年至少检查一次。",
      en: "Applied to all or nearly all, recorded and checked at least once a year.",
    },
  },
  4: {
    label: { zh: "持续改进", en: "Improving" },
    meaning: {
      zh: "有目标和数据，定期评审，并与相关方沟通。",
      en: "Targets and data are reviewed, and results are shared with stakeholders.",
    },
  },
};

/** Answers to a compliance item. "Yes" is always the good state. */
export const complianceScale: Readonly<Record<Compliance, CodedStep>> = {
  yes: {
    code: "Y",
    label: { zh: "符合", en: "Yes" },
    meaning: { zh: "完全做到，没有已知的例外。", en: "Fully met, with no known exception." },
  },
  attention: {
    code: "A",
    label: { zh: "需关注", en: "Further attention" },
    meaning: {
      zh: "部分做到、正在整改，或不确定是否做到。如实选择此项不会触发红色警示。",
      en: "Partly met, being fixed, or you are not sure. Choosing it honestly never raises a red flag.",
    },
  },
  no: {
    code: "N",
    label: { zh: "不符合", en: "No" },
    meaning: { zh: "没有做到，也尚未整改。", en: "Not met, and not yet being fixed." },
  },
};

/** How well an answer is backed. Never part of a score. */
export const evidenceScale: Readonly<Record<EvidenceGrade, CodedStep>> = {
  0: { code: "E0", label: { zh: "无证据", en: "None" }, meaning: { zh: "没有可出示的证据。", en: "There is nothing to show." } },
  1: {
    code: "E1",
    label: { zh: "口头说明", en: "Statement" },
    meaning: { zh: "只有口头或书面说明。", en: "Somebody says or writes that it is so." },
  },
  2: {
    code: "E2",
    label: { zh: "内部文件", en: "Internal document" },
    meaning: { zh: "有制度、合同、通知等企业自己的文件。", en: "A document of your own, such as a rule, contract or notice." },
  },
  3: {
    code: "E3",
    label: { zh: "记录或数据", en: "Records or data" },
    meaning: { zh: "有台账、照片、统计数据等能证明已执行的记录。", en: "Logs, photos or figures show that it is done." },
  },
  4: {
    code: "E4",
    label: { zh: "外部证明", en: "External proof" },
    meaning: { zh: "有证书、政府部门文件或第三方审核结果。", en: "A certificate, a paper from an authority or an outside audit." },
  },
};

/** Names of the bands of a displayed score. */
export const bandLabels: Readonly<Record<Band, Text>> = {
  starting: { zh: "起步", en: "Starting" },
  emerging: { zh: "初步", en: "Emerging" },
  established: { zh: "规范", en: "Established" },
  good: { zh: "良好", en: "Good" },
  leading: { zh: "领先", en: "Leading" },
};

/** A stretch of the scale 0–100: `from` belongs to it, the next band's `from` does not. */
export interface BandStep {
  readonly id: Band;
  readonly from: number;
  readonly label: Text;
}

/** The five bands from the lowest to the highest. Absolute: they never depend on other companies. */
export const bands: readonly BandStep[] = bandBounds.map(({ id, from }) => ({ id, from, label: bandLabels[id] })).toReversed();

/** Names of the levels of residual risk. */
export const riskLabels: Readonly<Record<RiskLevel, Text>> = {
  high: { zh: "高", en: "High" },
  medium: { zh: "中", en: "Medium" },
  low: { zh: "低", en: "Low" },
};

/** What an answer to a legal or critical duty raises. */
export type Flag = "red" | "amber";

/** Red: "no" to a duty, which also caps the displayed score. Amber: "attention", which does not. */
export const flags: Readonly<Record<Flag, ScaleStep>> = {
  red: {
    label: { zh: "红色警示", en: "Red flag" },
    meaning: {
      zh: "一项法律或关键要求没有做到。相关得分的显示值会被封顶，直到整改完成。",
      en: "A legal or critical duty is not met. The scores it belongs to are capped on display until it is fixed.",
    },
  },
  amber: {
    label: { zh: "黄色提示", en: "Amber flag" },
    meaning: { zh: "一项法律或关键要求需要关注。得分不封顶。", en: "A legal or critical duty needs attention. No score is capped." },
  },
};
