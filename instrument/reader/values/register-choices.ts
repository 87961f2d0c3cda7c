import { actionStatuses, alignments, disclosures, initiativeKinds, partners, traceabilities, triggers } from "../../csr/profile-choices.ts";
import { choicesOf, coded } from "./choice.ts";

export const initiativeKindChoices = coded(
  [
    "cash",
    "in-kind",
    "core-new",
    "core-adapted",
    "core-free",
    "staff-time",
    "financial-relief",
    "information",
    "logistics",
    "donation-platform",
    "education",
    "institutions",
    "volunteering",
  ],
  initiativeKinds,
);

export const triggerChoices = coded(["none", "natural-disaster", "public-health", "accident", "other"], triggers);

export const disclosureChoices = coded(["none", "internal", "public"], disclosures);

export const partnerChoices = coded(["government", "charity", "association", "customer", "supplier", "peer"], partners);

export const alignmentChoices = choicesOf(
  ([0, 1, 2, 3] as const).map((step) => ({ code: String(step), value: step, label: alignments[step] })),
);

export const traceabilityChoices = choicesOf(
  ([0, 1, 2, 3, 4] as const).map((step) => ({ code: String(step), value: step, label: traceabilities[step] })),
);

export const actionStatusChoices = coded(["open", "doing", "done"], actionStatuses);
