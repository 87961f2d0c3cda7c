import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import { devServerCertificate } from "./scripts/dev-server-certificate.js";
import { ThirdPartyLicences } from "./scripts/third-party-licences.js";

const house = import.meta.dirname;

/** Microsoft wants Office.js from here and nowhere else. China: Microsoft 365 operated by 21Vianet, which is a cloud of its own. */
const officeJs = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Which of them the page loads: `ADDIN_CLOUD=china npm run dist`. */
function chosenOfficeJs() {
  const cloud = process.env["ADDIN_CLOUD"] ?? "global";
  if (Object.hasOwn(officeJs, cloud)) return officeJs[cloud];
  throw new Error(`ADDIN_CLOUD is “${cloud}”. Set it to global or china, or leave it out.`);
}

/**
 * What the pane may load: its own script, style and pictures, and Office.js. It may connect to nothing; the development server alone
 * needs a connection, to tell the page about changes. Excel on the web frames the page, so nothing is said about frames around it.
 */
const contentSecurityPolicy = (script, isServed) =>
  [
    "default-src 'none'",
    `script-src 'self' ${new URL(script).origin}`,
    "style-src 'self'",
    "img-src 'self'",
    ...(isServed ? ["connect-src 'self' wss://localhost:3000"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Puts the policy before everything else in the page, since it binds only what follows it, and names the Office.js that it allows. */
class PolicyPlugin {
  constructor(isServed) {
    this.officeJs = chosenOfficeJs();
    this.policy = contentSecurityPolicy(this.officeJs, isServed);
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PolicyPlugin", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap("PolicyPlugin", (page) => {
        if (compilation.errors.length > 0) return page; // it is not our page then, but one that shows the errors
        const start = /<meta charset="?utf-8"?\s*\/?>/iu;
        if (!start.test(page.html)) throw new Error(`addin/taskpane.html must begin its head with <meta charset="utf-8">.`);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${this.policy}">`;
        const html = page.html.replace(start, (charset) => `${charset}${meta}`).replace(officeJs.global, this.officeJs);
        return { ...page, html };
      });
    });
  }
}

/** Libraries that only some visitors need: each a chunk of its own, loaded when it is asked for. */
const ownChunk = (name, packages) => ({ name, chunks: "async", priority: 10, test: new RegExp(`node_modules[\\\\/]${packages}`, "u") });

export default async function config(env, { mode }) {
  const isServed = env["WEBPACK_SERVE"] === true;
  return {
    mode: mode ?? "production",
    context: house,
    // The browsers in which Excel shows panes: WebView2, Safari, and those that run Excel on the web.
    target: ["web", "es2022"],
    // No kind of source map that needs `eval`: the policy forbids it.
    devtool: isServed ? "source-map" : false,
    entry: { taskpane: ["./addin/taskpane.css", "./addin/compare/compare.css", "./addin/taskpane.ts"] },
    output: {
      path: path.join(house, "dist/addin"),
      filename: "[name].[contenthash:8].js",
      // Chunks are found beside the script that asks for them, so the folder can lie below any path.
      publicPath: "auto",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: true,
    },
    resolve: {
      extensions: [".ts", ".js"],
      alias: {
        // Built for browsers, without polyfills for browsers that Excel no longer uses.
        exceljs$: path.join(house, "node_modules/exceljs/dist/exceljs.bare.min.js"),
      },
    },
    module: {
      rules: [
        // Strips the types; `tsc -b` checks them.
        { test: /\.ts$/u, loader: "esbuild-loader", options: { target: "es2022", charset: "utf8" } },
        { test: /\.css$/u, use: [CssPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: "es2022", css: true, charset: "utf8", legalComments: "eof" })],
      splitChunks: { cacheGroups: { vega: ownChunk("vega", "(vega|d3|topojson)"), exceljs: ownChunk("exceljs", "exceljs") } },
    },
    plugins: [
      new HtmlPlugin({ filename: "taskpane.html", template: "./addin/taskpane.html", scriptLoading: "defer" }),
      new PolicyPlugin(isServed),
      new ThirdPartyLicences(),
      new CssPlugin({ filename: "[name].[contenthash:8].css" }),
      new CopyPlugin({
        patterns: [
          { from: "addin/assets/*.png", to: "assets/[name][ext]" },
          { from: "addin/help/*.{html,css}", to: "[name][ext]" },
        ],
      }),
    ],
    // test/addin/build/ holds the sizes, as they go over the wire.
    performance: { hints: false },
    ...(isServed ? { devServer: await devServer() } : {}),
  };
}

async function devServer() {
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: await devServerCertificate() },
    // Both write styles into the page, which the policy forbids; a change reloads the page instead.
    hot: false,
    client: { overlay: false },
    static: false,
  };
}
