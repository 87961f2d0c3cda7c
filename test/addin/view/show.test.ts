import path from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchChromium } from "../../excel-host/browser/chromium.ts";

/** A description as data: a text, or tag, key, attributes and children. */
type Plain =
  | string
  | {
      readonly tag: string;
      readonly key?: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Plain[];
    };

let browser: Browser;
let page: Page;
let script = "";

/** What a page needs: the two functions under test, and `draw` for descriptions that come as data. */
const contents = `
  import { hear } from "./hear.ts";
  import { element } from "./node.ts";
  import { show } from "./show.ts";
  const described = (plain) => typeof plain === "string" ? plain
    : element(plain.tag, plain.attributes, plain.children.map(described), plain.key === undefined ? {} : { key: plain.key });
  Object.assign(window, { show, hear, element, draw: (plain, root = document.body) => show(root, plain.map(described)) });
`;

beforeAll(async () => {
  const resolveDir = path.join(import.meta.dirname, "../../../addin/view");
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, format: "iife", target: "es2022", write: false });
  script = outputFiles[0]?.text ?? "";
  browser = await launchChromium();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.addScriptTag({ content: script });
});

afterAll(async () => browser.close());

const draw = (tree: readonly Plain[]): Promise<void> => page.evaluate(`window.draw(${JSON.stringify(tree)})`);

const { tree } = fc.letrec<{ tree: readonly Plain[]; node: Plain }>((tie) => ({
  tree: fc.array(tie("node"), { maxLength: 4 }).map(withSingleKeys),
  node: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom("one", "two", "three"),
    fc.record(
      {
        tag: fc.constantFrom("p", "section", "ul", "button", "svg"),
        key: fc.constantFrom("a", "b", "c", "d"),
        attributes: fc.dictionary(fc.constantFrom("class", "title", "lang"), fc.constantFrom("x", "y"), { maxKeys: 2 }),
        children: tie("tree"),
      },
      { requiredKeys: ["tag", "attributes", "children"] },
    ),
  ),
}));

/** Keys are unique among siblings, and two texts side by side would be one. */
function withSingleKeys(nodes: readonly Plain[]): readonly Plain[] {
  return nodes.filter((node, index) => {
    const before = nodes.slice(0, index);
    if (typeof node === "string") return typeof before.at(-1) !== "string";
    return node.key === undefined || !before.some((other) => typeof other !== "string" && other.key === node.key);
  });
}

test("whatever was shown before, the page shows the latest description and nothing else", async () => {
  const pairs = fc.sample(fc.array(tree, { minLength: 2, maxLength: 5 }), { numRuns: 200, seed: 7 });
  const differing = await page.evaluate(`(${JSON.stringify(pairs)}).filter((steps) => {
    const [lived, fresh] = [document.createElement("div"), document.createElement("div")];
    for (const step of steps) window.draw(step, lived);
    window.draw(steps.at(-1), fresh);
    return lived.innerHTML !== fresh.innerHTML;
  })`);
  expect(differing).toEqual([]);
});

describe("while somebody is typing", () => {
  const field = { tag: "input", attributes: { id: "field", type: "text" }, children: [] };
  const note = { tag: "p", attributes: { class: "note" }, children: ["A note"] };
  const focused = (): Promise<unknown> => page.evaluate(`document.activeElement?.id + " " + document.activeElement?.value`);

  test("the field keeps focus and text when something comes, changes or goes before it", async () => {
    await draw([field]);
    await page.locator("#field").pressSequentially("half");
    await draw([note, field]);
    expect(await focused()).toBe("field half");
    await draw([{ ...note, children: ["Another note"] }, field, note]);
    expect(await focused()).toBe("field half");
    await draw([field]);
    expect(await focused()).toBe("field half");
  });

  test("a line of a list keeps the focus when the lines before it go", async () => {
    const line = (key: string): Plain => ({
      tag: "li",
      key,
      attributes: {},
      children: [{ tag: "button", attributes: { id: key }, children: [key] }],
    });
    const list = (...keys: readonly string[]): Plain => ({ tag: "ul", attributes: {}, children: keys.map(line) });
    await draw([list("a", "b", "c")]);
    await page.locator("#c").focus();
    await draw([list("c")]);
    expect(await page.evaluate("document.activeElement.id")).toBe("c");
    await draw([list("d", "c", "e")]);
    expect(await page.evaluate("document.activeElement.id")).toBe("c");
  });

  test("the state decides what a field shows where it says so", async () => {
    await draw([{ ...field, attributes: { ...field.attributes, value: "one" } }]);
    await page.locator("#field").fill("typed");
    await draw([{ ...field, attributes: { ...field.attributes, value: "one", class: "x" } }]);
    expect(await page.locator("#field").inputValue()).toBe("one");
  });
});

test("what was folded open stays open while its content changes", async () => {
  const fold = (words: string): Plain => ({
    tag: "details",
    attributes: {},
    children: [{ tag: "summary", attributes: {}, children: ["More"] }, words],
  });
  await draw([fold("one")]);
  await page.locator("summary").click();
  await draw([fold("two")]);
  expect(await page.locator("details").getAttribute("open")).toBe("");
});

test("drawings are drawings, and somebody else's content is left alone", async () => {
  const seen = await page.evaluate(`(() => {
    const drawing = () => element("svg", {}, [element("g", {}, [element("rect", {}, [])])]);
    const foreign = (title) => element("div", { id: "foreign", title }, [], { isForeign: true });
    show(document.body, [drawing(), foreign("one")]);
    document.getElementById("foreign").append("theirs");
    show(document.body, [drawing(), foreign("two")]);
    return [document.querySelector("rect") instanceof SVGRectElement, document.getElementById("foreign").outerHTML];
  })()`);
  expect(seen).toEqual([true, '<div id="foreign" title="two">theirs</div>']);
});

test("a press reaches the nearest element that reacts, unless that is switched off", async () => {
  const presses = await page.evaluate(`(() => {
    const heard = [];
    const reacts = (id) => ({ on: { press: () => heard.push(id) } });
    const words = (id) => [element("span", { id }, ["Press"])];
    const on = element("button", {}, words("on"), reacts("on"));
    const off = element("button", { "aria-disabled": "true" }, words("off"), reacts("off"));
    hear(document.body);
    show(document.body, [element("div", { id: "outer" }, [on, off], reacts("outer"))]);
    for (const id of ["on", "off", "outer"]) document.getElementById(id).click();
    return heard;
  })()`);
  expect(presses).toEqual(["on", "outer"]);
});
