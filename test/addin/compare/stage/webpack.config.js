import path from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import pane from "../../../../webpack.config.js";

/** The pane's own build, with its policy, styles and chunks, but with nothing on the page except a comparison. */
export default async function stage(env, options) {
  const config = await pane(env, options);
  const here = import.meta.dirname;
  const html = new HtmlPlugin({ filename: "stage.html", template: path.join(here, "stage.html"), scriptLoading: "defer" });
  return {
    ...config,
    entry: { stage: ["./addin/taskpane.css", "./addin/compare/compare.css", path.join(here, "stage.js")] },
    plugins: [html, ...config.plugins.filter((plugin) => !(plugin instanceof HtmlPlugin))],
  };
}
