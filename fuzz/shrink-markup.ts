import { type ArchiveFile, withEntry } from "./archive/archive-file.ts";
import { type ElementSpan, elementsOf } from "./markup/elements.ts";
import { fewer } from "./fewer.ts";

/** Elements of a part that are tried at most; a sheet has thousands, and its rows stand for their cells. */
const most = 400;

/** The archive with those elements of one part left out that the failure does not need: from the outermost inwards. */
export async function shrunkMarkup(
  archive: ArchiveFile,
  index: number,
  fails: (archive: ArchiveFile) => Promise<boolean>,
): Promise<ArchiveFile> {
  let shrunk = archive;
  for (const depth of [1, 2, 3]) {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(shrunk.entries[index]?.data ?? new Uint8Array(0));
    const elements = elementsOf(text).filter((element) => element.depth === depth);
    if (elements.length === 0 || elements.length > most) continue;
    const before = shrunk;
    const rebuilt = (kept: readonly ElementSpan[]): ArchiveFile => withText(before, index, without(text, new Set(elements), new Set(kept)));
    if (!(await fails(rebuilt(elements)))) continue;
    shrunk = rebuilt(await fewer(elements, (kept) => fails(rebuilt(kept))));
  }
  return shrunk;
}

const withText = (archive: ArchiveFile, index: number, text: string): ArchiveFile =>
  withEntry(archive, index, (entry) => ({ ...entry, data: new TextEncoder().encode(text) }));

function without(text: string, all: ReadonlySet<ElementSpan>, kept: ReadonlySet<ElementSpan>): string {
  let left = "";
  let at = 0;
  for (const element of all) {
    if (kept.has(element)) continue;
    left += text.slice(at, element.start);
    at = element.end;
  }
  return left + text.slice(at);
}
