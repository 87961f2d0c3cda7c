import type { TopLevelSpec } from "vega-lite";
import { plainText } from "../../instrument/messages/plain-text.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { textWidth } from "./drawing/text-width.ts";

declare module "vega" {
  /** Vega measures text through this object; headless it has only a rough estimate. */
  export const textMetrics: {
    width: (item: { readonly fontSize?: number; readonly text?: string | number }, text?: string | number) => number;
  };
}

/**
 * Draws a chart as SVG. The same specification gives the same bytes. Nothing is ever loaded: a specification that names a URL fails.
 * Vega is imported on the first call, because it takes a quarter of a second.
 *
 * @param warn told of every warning of Vega-Lite and Vega; a warning is a fault of the chart, not of the data
 */
export async function renderSvg(spec: ChartSpec, warn: (message: string) => void = () => {}): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  if (!isVegaLite(spec)) throw new TypeError(`${spec.$schema} is not the Vega-Lite schema that charts are written in.`);
  vega.textMetrics.width = (item, text) => textWidth(String(text ?? item.text ?? ""), item.fontSize ?? 11);
  const logger = vega.logger(vega.Warn, undefined, (_method, _level, input) => warn(input.join(" ")));
  const { spec: compiled } = vegaLite.compile(spec, { logger });
  const asked: string[] = [];
  const refuse = (uri: string): Promise<never> => {
    asked.push(uri);
    return Promise.reject(new Error(`${uri} was not loaded.`));
  };
  const loader = { ...vega.loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse };
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger, loader });
  try {
    const svg = await view.toSVG();
    if (asked.length > 0)
      throw new Error(`A chart asked for ${asked.join(", ")}. Put its data into the specification: charts load nothing.`);
    return accessible(svg, spec);
  } finally {
    view.finalize();
  }
}

function isVegaLite(spec: ChartSpec): spec is ChartSpec & TopLevelSpec {
  return spec.$schema === "https://vega.github.io/schema/vega-lite/v6.json";
}

/** Makes the picture one image with a name and a text alternative, and its ids unique on a page with several pictures. */
function accessible(svg: string, spec: ChartSpec): string {
  const id = `chart-${fingerprint(JSON.stringify(spec))}`;
  const [name, description] = [spec.title.text.join(" "), spec.description].map(escaped);
  const definition = /<(?<tag>clipPath|linearGradient|radialGradient) id="(?<local>[^"]+)"/gu;
  // Vega counts these ids over the life of the process; here they are counted anew in every picture.
  const locals = [...svg.matchAll(definition)].map(({ groups }) => groups?.["local"] ?? "");
  const unique = (local: string): string => `${id}-${locals.indexOf(local) + 1}`;
  // Vega names the typefaces at every text; said once, they make up a third less of the picture.
  const fonts = /<text[^>]*?(?<fonts> font-family="[^"]*")/u.exec(svg)?.groups?.["fonts"] ?? "";
  return svg
    .replaceAll(/<[a-zA-Z][^>]*>/gu, withoutRoles)
    .replaceAll(/(?<before><text[^>]*?)(?<own> font-family="[^"]*")/gu, (all, before: string, own: string) =>
      own === fonts ? before : all,
    )
    .replaceAll(definition, (_definition, tag: string, local: string) => `<${tag} id="${unique(local)}"`)
    .replaceAll(/="url\(#(?<local>[^)]+)\)"/gu, (_reference, local: string) => `="url(#${unique(local)})"`)
    .replace(/^<svg(?<attributes>[^>]*)>/u, (_tag, attributes: string) => {
      const labelled = `<svg role="img" aria-labelledby="${id}-title ${id}-desc"${fonts}${attributes}>`;
      return `${labelled}<title id="${id}-title">${name}</title><desc id="${id}-desc">${description}</desc>`;
    });
}

/** A tag without the roles and names that Vega gives to every part: the picture is one image with one name, and has no parts to be named. */
const withoutRoles = (tag: string): string => tag.replaceAll(/ (?:role="graphics-[a-z]+"|aria-(?:roledescription|label)="[^"]*")/gu, "");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text for markup. Control characters have no place in XML at all. */
const escaped = (text: string): string => plainText(text).replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** FNV-1a, 32 bit: short, and the same everywhere. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
