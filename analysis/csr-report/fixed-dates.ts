import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What every document says of when it was made, so that the same answers give the same bytes. */
const epoch = "2000-01-01T00:00:00Z";

/** Midday, as a zip file holds the time of the place. */
const zipDate = new Date(2000, 0, 1, 12);

/** The same document with one date for all of its parts and in its properties. */
export function withFixedDates(document: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(document)).map(([name, content]) => [
    name,
    name === "docProps/core.xml" ? strToU8(dated(strFromU8(content))) : content,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: zipDate, os: 0, level: 6 });
}

const dated = (properties: string): string => properties.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/gu, `$1${epoch}`);
