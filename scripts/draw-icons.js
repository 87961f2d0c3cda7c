import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

/** Draws addin/assets/icon.svg in the sizes that Excel asks for. Run after a change of the drawing: `node scripts/draw-icons.js`. */
const assets = path.resolve(import.meta.dirname, "../addin/assets");
const sizes = [16, 32, 64, 80];

const drawing = await readFile(path.join(assets, "icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: path.join(assets, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
