import type { Limits } from "../../../instrument/reader/limits.ts";
import { within } from "../../../instrument/reader/refusal.ts";
import type { Archive } from "./archive.ts";
import { cellText, textCollector } from "./text.ts";
import { readXml } from "./xml.ts";

/** The texts that cells refer to by number. Rich text is joined; phonetic guides are left out. */
export function readSharedStrings(archive: Archive, part: string, limits: Limits): readonly string[] {
  const strings: string[] = [];
  let characters = 0;
  const collector = textCollector(limits);
  readXml(
    archive,
    part,
    "sst",
    {
      open: ({ name }) => {
        if (name === "si") collector.start();
        else collector.open(name);
      },
      close: (name) => {
        if (name !== "si") return collector.close(name);
        within(limits, "sharedStrings", strings.length + 1);
        const text = cellText(collector.end(), limits);
        characters += text.length;
        within(limits, "textCharacters", characters);
        strings.push(text);
      },
      text: collector.text,
    },
    limits,
  );
  return strings;
}
