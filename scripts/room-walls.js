import path from "node:path";

/**
 * The walls of the house as a lint rule: which room may import which, and through which door a package comes in.
 * ARCHITECTURE.md says why. A path stands for a file, or for a folder and all that is in it.
 */

/** Parts of analysis/ that the task pane may use: they run in a browser, so they import nothing that does not. */
const browserSafe = [
  "analysis/benchmark/summary.ts",
  "analysis/benchmark/types.ts",
  "analysis/charts",
  "analysis/dataset/firm-key.ts",
  "analysis/dataset/usability.ts",
  "analysis/disclosure",
  "analysis/ingest/csv",
  "analysis/peers",
  "analysis/statistics",
  "analysis/template",
];

/** The one part of them that does not. */
const notBrowserSafe = ["analysis/charts/render.ts"];

/** They bring large packages, so that the pane loads them when they are needed: the others reach them only by `import()`. */
const loadedLater = ["addin/compare", "analysis/ingest/csv", "analysis/template"];

/** What each room may import from the house. Folders that are not listed (test/, samples/ …) may import anything. */
const rooms = {
  instrument: ["instrument"],
  addin: ["addin", "instrument", ...browserSafe],
  analysis: ["analysis", "instrument"],
};

/** Where each package, and each guarded part of Node, is met. A package that has no door may be imported nowhere. */
const doors = {
  "@duckdb/node-api": ["analysis/dataset"],
  "@resvg/resvg-wasm": ["analysis/pictures/png.ts"],
  ajv: ["analysis/outputs/read-benchmark.ts"],
  commander: ["analysis/cli.ts", "analysis/cli"],
  docx: ["analysis/csr-report"],
  exceljs: ["analysis/template.ts", "analysis/template"],
  fflate: [
    "analysis/ingest",
    "analysis/csr-report/fixed-dates.ts",
    "analysis/template/workbook-file.ts",
    "analysis/template/charts/add-charts.ts",
  ],
  "ml-matrix": ["analysis/statistics/reliability/eigen.ts"],
  pdfkit: ["analysis/pictures"],
  "svg-to-pdfkit": ["analysis/pictures/pdf.ts"],
  papaparse: ["analysis/ingest", "analysis/outputs/csv.ts"],
  saxes: ["analysis/ingest", "analysis/template/charts/insert-child.ts"],
  "simple-statistics": ["analysis/statistics"],
  tinyglobby: ["analysis/files"],
  vega: ["analysis/charts/render.ts", "addin/compare/draw.ts"],
  "vega-interpreter": ["addin/compare/draw.ts"],
  "vega-lite": ["analysis/charts/render.ts", "addin/compare/draw.ts"],
  "node:child_process": ["analysis/ingest/convert"],
  yalps: ["analysis/disclosure/tables/linear-programme.ts"],
  "node:fs": ["analysis/files"],
  "node:module": ["analysis/cli/few-open-files.ts", "analysis/files/load-one-by-one.ts"], // createRequire would be a door to everything
};

const isIn = (file, places) => places.some((place) => file === place || file.startsWith(`${place}/`));

const runsInBrowser = (file) => isIn(file, ["instrument", "addin", ...browserSafe]) && !isIn(file, notBrowserSafe);

/** Why `file` may not import the file `target`, or null where it may. Inside analysis/, types cross freely: they leave no trace. */
function wall(file, target, { isType, isLater }) {
  const allowed = rooms[roomOf(file)];
  if (!isIn(target, allowed)) return `${target} is out of bounds: ${roomOf(file)} imports only from ${allowed.join(", ")}.`;
  const annex =
    roomOf(file) === "addin" && !isType && !isLater && !isIn(file, loadedLater) && loadedLater.find((part) => isIn(target, [part]));
  if (annex) return `${annex} would make the pane slow to open. Load it when it is needed: \`await import("…")\`.`;
  const needsBrowser = runsInBrowser(file) && !(isType && roomOf(file) === "analysis");
  if (!needsBrowser || runsInBrowser(target)) return null;
  return `${file} must run in a browser and ${target} does not. Move what you need to where both can reach it.`;
}

/** Why `file` may not import the package or Node module `specifier`, or null where it may. Types count: they would carry the package further. */
function door(file, specifier) {
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const places = doors[name];
  if (runsInBrowser(file) && !isIn(file, places ?? []))
    return `${file} is kept free of packages and of Node, so it cannot import ${specifier}.`;
  if (places === undefined && name.startsWith("node:")) return null;
  if (places === undefined) return `${name} has no door yet. Wrap it in one file, and name that file in scripts/room-walls.js.`;
  return isIn(file, places) ? null : `${name} comes in only through ${places.join(", ") || "no file at all"}. Use what is exported there.`;
}

const roomOf = (file) => file.split("/")[0];
const house = path.resolve(import.meta.dirname, "..");

const roomWalls = {
  create(context) {
    const file = path.relative(house, context.filename).split(path.sep).join("/");
    if (!(roomOf(file) in rooms)) return {};

    const objection = (specifier, how) => {
      if (typeof specifier !== "string") return "Name the module in plain quotes, so that the walls can be checked.";
      if (!specifier.startsWith(".")) return door(file, specifier);
      return wall(file, path.posix.join(path.posix.dirname(file), specifier), how);
    };
    const check = (node, source, isType, isLater = false) => {
      const message = objection(source?.value, { isType, isLater });
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === "type"),
      ImportExpression: (node) => check(node, node.source, false, true),
      TSImportType: (node) => check(node, node.source, true),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === "type"),
      ExportNamedDeclaration(node) {
        if (node.source) check(node, node.source, node.exportKind === "type");
      },
    };
  },
};

export default { meta: { name: "house" }, rules: { "room-walls": roomWalls } };
