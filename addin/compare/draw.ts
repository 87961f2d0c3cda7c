import { type Loader, loader, logger, parse, View, Warn } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { BandSpec } from "./band-spec.ts";

/**
 * Draws a chart as SVG into an element. Vega reads the chart's expressions with an interpreter instead of making programs of them, which
 * the page's security policy would forbid, and loads nothing: a chart that names an address fails.
 */
export async function draw(place: HTMLElement, spec: BandSpec): Promise<void> {
  if (!isVegaLite(spec)) throw new TypeError(`${spec.$schema} is not the Vega-Lite schema that charts are written in.`);
  const quiet = logger(Warn, undefined, () => {});
  const { spec: compiled } = compile(spec, { logger: quiet });
  const view = new View(parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "svg",
    loader: refusing,
    logger: quiet,
    hover: false,
  });
  // Vega gives roles and names to what it draws into and to every mark; the element around it is one image with one name.
  const inside = place.appendChild(document.createElement("div"));
  await view.initialize(inside).runAsync();
  inside.setAttribute("aria-hidden", "true");
  // The picture stays; what would listen to the pointer goes.
  view.finalize();
}

function refuse(uri: string): Promise<never> {
  return Promise.reject(new Error(`${uri} was not loaded: charts load nothing.`));
}

const refusing: Loader = { ...loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse };

function isVegaLite(spec: BandSpec): spec is BandSpec & TopLevelSpec {
  return spec.$schema === "https://vega.github.io/schema/vega-lite/v6.json";
}
