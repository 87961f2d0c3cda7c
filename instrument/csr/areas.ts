import type { Area } from "../types.ts";
import { cm1 } from "./items/cm1.ts";
import { cm2 } from "./items/cm2.ts";
import { cm3 } from "./items/cm3.ts";
import { em1 } from "./items/em1.ts";
import { em2 } from "./items/em2.ts";
import { em3 } from "./items/em3.ts";
import { en1 } from "./items/en1.ts";
import { en2 } from "./items/en2.ts";
import { en3 } from "./items/en3.ts";
import { en4 } from "./items/en4.ts";
import { mk1 } from "./items/mk1.ts";
import { mk2 } from "./items/mk2.ts";
import { mk3 } from "./items/mk3.ts";
import { mk4 } from "./items/mk4.ts";
import { rm1 } from "./items/rm1.ts";
import { rm2 } from "./items/rm2.ts";
import { rm3 } from "./items/rm3.ts";
import { rm4 } from "./items/rm4.ts";
import { rm5 } from "./items/rm5.ts";

/** The five areas of the Guide with their topics, in the order of the questionnaire. Areas weigh the same; so do topics in an area. */
export const areas: readonly Area[] = [
  {
    id: "RM",
    title: { zh: "责任管理", en: "Responsibility management" },
    weight: 0.2,
    topics: [
      { id: "RM1", area: "RM", title: { zh: "责任意识", en: "Responsibility awareness" }, weight: 1 / 5, items: rm1 },
      { id: "RM2", area: "RM", title: { zh: "融入管理", en: "Integration into management" }, weight: 1 / 5, items: rm2 },
      { id: "RM3", area: "RM", title: { zh: "能力保障", en: "Capability assurance" }, weight: 1 / 5, items: rm3 },
      { id: "RM4", area: "RM", title: { zh: "持续改进", en: "Continuous improvement" }, weight: 1 / 5, items: rm4 },
      { id: "RM5", area: "RM", title: { zh: "信息沟通", en: "Information and communication" }, weight: 1 / 5, items: rm5 },
    ],
  },
  {
    id: "EM",
    title: { zh: "员工责任", en: "Employee responsibility" },
    weight: 0.2,
    topics: [
      { id: "EM1", area: "EM", title: { zh: "员工权益保障", en: "Employee rights" }, weight: 1 / 3, items: em1 },
      { id: "EM2", area: "EM", title: { zh: "协同发展", en: "Growing together" }, weight: 1 / 3, items: em2 },
      { id: "EM3", area: "EM", title: { zh: "工作环境", en: "Working environment" }, weight: 1 / 3, items: em3 },
    ],
  },
  {
    id: "EN",
    title: { zh: "环境责任", en: "Environmental responsibility" },
    weight: 0.2,
    topics: [
      { id: "EN1", area: "EN", title: { zh: "减少环境污染", en: "Pollution reduction" }, weight: 1 / 4, items: en1 },
      { id: "EN2", area: "EN", title: { zh: "资源管理", en: "Resource management" }, weight: 1 / 4, items: en2 },
      { id: "EN3", area: "EN", title: { zh: "应对气候变化", en: "Climate change" }, weight: 1 / 4, items: en3 },
      { id: "EN4", area: "EN", title: { zh: "保护生物多样性", en: "Biodiversity" }, weight: 1 / 4, items: en4 },
    ],
  },
  {
    id: "MK",
    title: { zh: "市场责任", en: "Market responsibility" },
    weight: 0.2,
    topics: [
      { id: "MK1", area: "MK", title: { zh: "合规运营", en: "Compliant operations" }, weight: 1 / 4, items: mk1 },
      { id: "MK2", area: "MK", title: { zh: "供应链尽责", en: "Supply-chain due diligence" }, weight: 1 / 4, items: mk2 },
      { id: "MK3", area: "MK", title: { zh: "消费者权益保护", en: "Consumer protection" }, weight: 1 / 4, items: mk3 },
      { id: "MK4", area: "MK", title: { zh: "创新与知识产权", en: "Innovation and intellectual property" }, weight: 1 / 4, items: mk4 },
    ],
  },
  {
    id: "CM",
    title: { zh: "社区责任", en: "Community responsibility" },
    weight: 0.2,
    topics: [
      { id: "CM1", area: "CM", title: { zh: "参与社区治理", en: "Community governance" }, weight: 1 / 3, items: cm1 },
      { id: "CM2", area: "CM", title: { zh: "助力社区发展", en: "Community development" }, weight: 1 / 3, items: cm2 },
      { id: "CM3", area: "CM", title: { zh: "支持乡村振兴", en: "Rural revitalisation" }, weight: 1 / 3, items: cm3 },
    ],
  },
];
