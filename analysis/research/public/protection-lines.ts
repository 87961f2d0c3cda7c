import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { quasiIdentifiers } from "./generalise.ts";
import type { Protection } from "./public-cases.ts";

/** Says in sentences what was generalised, dropped and withheld. */
export function protectionLines(
  { minN, levels, unusable, dropped, published, withheld }: Protection,
  language: Language,
): readonly string[] {
  const words = messages[language].cli.research;
  return [
    words.published(published, dropped, minN),
    ...(unusable > 0 ? [words.unusable(unusable)] : []),
    ...quasiIdentifiers.map((each) => words.levels[each][levels[each]]),
    words.withheld(withheld, 2 * minN),
    words.leftOut,
  ];
}
