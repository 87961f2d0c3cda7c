import { fileURLToPath } from "node:url";
import type { Language } from "../../instrument/types.ts";
import { readInput } from "../files/read-file.ts";
import { familyOf, type Typeface, typefaces } from "./typefaces.ts";

/** Pixels of the picture to one of the drawing: sharp on paper at the width of a page, about 200 dots an inch. */
const scale = 2;

let prepared: Promise<readonly Typeface[]> | undefined;

/** Draws a chart as PNG, in the typefaces of the package. The same chart gives the same bytes on every computer. */
export async function renderPng(svg: string, language: Language): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-wasm");
  prepared ??= prepare();
  const fontBuffers = (await prepared).map(({ bytes }) => bytes);
  const family = familyOf[language];
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers, defaultFontFamily: family, sansSerifFamily: family },
  });
  try {
    const picture = resvg.render();
    const png = picture.asPng();
    picture.free();
    return png;
  } finally {
    resvg.free();
  }
}

/** The drawing program can be made ready only once in a process. */
async function prepare(): Promise<readonly Typeface[]> {
  const { initWasm } = await import("@resvg/resvg-wasm");
  const program = readInput({ path: fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")) });
  if (!(program instanceof Uint8Array)) throw new Error("@resvg/resvg-wasm is not complete. Install the package again.");
  await initWasm(Uint8Array.from(program));
  return typefaces();
}
