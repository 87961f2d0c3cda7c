import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Ends } from "../../studies/ends.ts";
import type { ShareTold, Told } from "../../trend/types.ts";
import { percent } from "./figure-text.ts";

/** What stands where a figure is missing. */
const missing = "–";

/** A score with at most one decimal; below zero a real minus. */
export const pointText = (value: number): string => String(Math.abs(value) < 0.05 ? 0 : Number(value.toFixed(1))).replace("-", "−");

/** The same with a sign where it is above zero, too. */
export const signedText = (value: number): string => (value >= 0.05 ? `+${pointText(value)}` : pointText(value));

/** A figure in the given format, or a dash. */
export const toldText = (figure: Told, format: (value: number) => string = pointText): string =>
  figure.value === null ? missing : format(figure.value);

/** An interval in brackets behind a figure; nothing where it is not told. */
export const endsTold = ({ value }: Told<Ends>, language: Language): string =>
  value === null ? "" : messages[language].trend.ends(pointText(value[0]), pointText(value[1]));

/** An interval of a change as a cell of its own. */
export const changeEnds = ({ value }: Told<Ends>): string =>
  value === null ? missing : `${signedText(value[0])} … ${signedText(value[1])}`;

/** A share as whole percent, or a dash. */
export const shareText = ({ share }: ShareTold): string => toldText(share, percent);

/** A number of companies, or a dash where it is withheld. */
export const countTold = (n: number | null): string => (n === null ? missing : String(n));
