import type { Told } from "../../trend/types.ts";
import { pText } from "../study/figure-text.ts";

/** A p value to stand behind the letter; a dash where it is withheld. */
export const pTold = ({ value }: Told): string => (value === null ? "–" : pText(value));
