import { assessors, exportShares, listings, marketRoles, ownerships, sizeClasses, yesNo } from "../../csr/profile-choices.ts";
import type { Text } from "../../types.ts";
import { type Choices, choicesOf, coded } from "./choice.ts";

const yesTexts = ["y", "true", "1", "✓", "√"];
const noTexts = ["n", "false", "0", "✗", "×"];

/** A question with yes and no, with labels of its own beside the plain ones. */
const yesOrNo = (labels: Readonly<Record<"yes" | "no", Text>>): Choices<boolean> =>
  choicesOf([
    { code: "yes", value: true, label: labels.yes, others: [...yesTexts, yesNo.yes.zh, `yes ${yesNo.yes.zh}`] },
    { code: "no", value: false, label: labels.no, others: [...noTexts, yesNo.no.zh, `no ${yesNo.no.zh}`] },
  ]);

/** A plain yes or no. */
export const yesNoChoices = yesOrNo(yesNo);

export const listingChoices = yesOrNo(listings);

export const sizeChoices = coded(["micro", "small", "medium", "large"], sizeClasses);

export const ownershipChoices = coded(["state", "private", "foreign", "hmt", "collective", "other"], ownerships);

export const exportShareChoices = coded(["none", "below25", "25to50", "above50"], exportShares);

export const marketRoleChoices = coded(["b2b", "b2c", "both"], marketRoles);

export const assessorChoices = coded(["self", "consultant", "third-party"], assessors);
