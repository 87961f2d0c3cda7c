import { headerColumn } from "../../../instrument/reader/questionnaire/header-labels.ts";
import { remembered } from "../../../instrument/reader/values/remembered.ts";

/** Longer texts are neither markers nor headers. */
const longest = 100;

/** Whether a text is a marker of whatever kind, or the header of the answers: such a text decides where things are looked for. */
export const isStructural = (text: string): boolean => text.length <= longest && lookedAt(text);

const lookedAt = remembered((text) => text.normalize("NFKC").trim().toLowerCase().startsWith("csr:") || headerColumn(text) === "answer");
