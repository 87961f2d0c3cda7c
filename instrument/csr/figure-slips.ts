import type { Text } from "../types.ts";

/** A usual mistake in the unit of a figure: what was given is the right figure times this factor. */
export interface FigureSlip {
  readonly factor: number;
  readonly text: Text;
}

/** How a figure is compared with others, and which mistakes in its unit are usual. */
export interface ComparableFigure {
  /** Item id, or a field of the profile. */
  readonly figure: string;
  /** Whether it grows with the company, so that it is compared for each employee. */
  readonly grows: boolean;
  /** Whether it is a figure for each employee, in whose place the total may have been given. */
  readonly perEmployee: boolean;
  readonly slips: readonly FigureSlip[];
}

const grows = { grows: true, perEmployee: false } as const;
const rate = { grows: false, perEmployee: false } as const;
const perEmployee = { grows: false, perEmployee: true } as const;

const shareForPercent: FigureSlip = { factor: 0.01, text: { zh: "填的是比例而不是百分数", en: "a share in place of percent" } };
const kilograms: FigureSlip = { factor: 1000, text: { zh: "单位可能是千克而不是吨", en: "kilograms in place of tonnes" } };
const yuan: readonly FigureSlip[] = [
  { factor: 10_000, text: { zh: "单位可能是元而不是万元", en: "yuan in place of 10,000 yuan" } },
  { factor: 0.0001, text: { zh: "单位可能是亿元而不是万元", en: "100 million yuan in place of 10,000 yuan" } },
];

/** Every figure that is compared. Counts of deaths, penalties and accidents are mostly 0 and cannot be. */
export const comparableFigures: readonly ComparableFigure[] = [
  { figure: "revenue", ...grows, slips: yuan },
  { figure: "assets", ...grows, slips: yuan },
  {
    figure: "EN2-04",
    ...grows,
    slips: [
      { factor: 1000, text: { zh: "单位可能是千瓦时而不是兆瓦时", en: "kWh in place of MWh" } },
      { factor: 0.001, text: { zh: "单位可能是吉瓦时而不是兆瓦时", en: "GWh in place of MWh" } },
    ],
  },
  {
    figure: "EN2-05",
    ...grows,
    slips: [
      { factor: 1000, text: { zh: "单位可能是升而不是立方米", en: "litres in place of cubic metres" } },
      { factor: 0.0001, text: { zh: "单位可能是万立方米而不是立方米", en: "10,000 cubic metres in place of cubic metres" } },
    ],
  },
  { figure: "EN2-06", ...grows, slips: [kilograms] },
  {
    figure: "EN3-04",
    ...grows,
    slips: [kilograms, { factor: 0.0001, text: { zh: "单位可能是万吨而不是吨", en: "10,000 tonnes in place of tonnes" } }],
  },
  { figure: "EM2-04", ...perEmployee, slips: [] },
  { figure: "CM2-06", ...perEmployee, slips: [] },
  { figure: "MK1-07", ...rate, slips: [] },
  { figure: "EM2-05", ...rate, slips: [shareForPercent] },
  { figure: "EM2-06", ...rate, slips: [shareForPercent] },
  { figure: "MK3-05", ...rate, slips: [shareForPercent] },
  { figure: "MK4-04", ...rate, slips: [shareForPercent] },
  { figure: "CM2-05", ...rate, slips: [shareForPercent] },
];

/** What a total in place of a figure for each employee is called. */
export const totalForEach: Text = { zh: "填的可能是合计而不是人均", en: "the total in place of the figure for each employee" };
