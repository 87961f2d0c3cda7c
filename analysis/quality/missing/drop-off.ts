import { items } from "../../../instrument/csr/instrument.ts";
import type { Response } from "./item-response.ts";

/** Where people stop. Figures are left out, as they are optional. */
export interface DropOff {
  /** Places of the cases that answered something and left at least the last fifth of their questions blank. */
  readonly stopped: readonly number[];
  /** Blank share of the questions in each fifth of the way through the questionnaire, 0–1; null where nothing was asked. */
  readonly fifths: readonly (number | null)[];
}

/** A case has stopped where this share of its questions is blank at the end. */
const lastPart = 0.2;

/** Fewer questions have no end to speak of. */
const fewestAsked = 10;

/** Looks for cases that were broken off before the end, and for blanks that grow more frequent on the way. */
export function dropOff(responses: readonly (readonly (Response | null)[])[]): DropOff {
  const asked = responses.map((own) => own.filter((response, place) => response !== null && items[place]?.type !== "kpi"));
  return {
    stopped: asked.flatMap((own, index) => (hasStopped(own) ? [index] : [])),
    fifths: Array.from({ length: 5 }, (_, fifth) => {
      const part = asked.flatMap((own) => own.filter((__, at) => Math.floor((5 * at) / own.length) === fifth));
      return part.length === 0 ? null : part.filter((response) => response === "blank").length / part.length;
    }),
  };
}

function hasStopped(own: readonly (Response | null)[]): boolean {
  const last = own.findLastIndex((response) => response !== "blank");
  return own.length >= fewestAsked && last >= 0 && (own.length - 1 - last) / own.length >= lastPart;
}
