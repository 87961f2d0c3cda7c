import { SaxesParser } from "saxes";
import type { Xml } from "../../../instrument/xml.ts";

/** Puts an element into the root of a part: before the first of its children that has to come later, else behind the last of them. */
export function insertChild(part: string, child: Xml, later: ReadonlySet<string> = new Set()): string {
  let depth = 0;
  let place = 0;
  let isPassed = false;
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("opentag", ({ name }) => {
    depth += 1;
    if (depth === 1) place = parser.position;
    if (depth === 2 && later.has(name)) isPassed = true;
  });
  parser.on("closetag", () => {
    depth -= 1;
    if (depth === 1 && !isPassed) place = parser.position;
  });
  parser.write(part).close();
  return part.slice(0, place) + child + part.slice(place);
}
