import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PaneState } from "../../../addin/state/pane-state.ts";
import type { ElementNode, ViewNode } from "../../../addin/view/node.ts";
import type { Language } from "../../../instrument/types.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { opened, screens, shownPane } from "./panes.ts";
import { classesOf, elementsIn, hiddenWordsIn, withTag, wordsIn } from "./tree.ts";

const languages: readonly Language[] = ["zh", "en"];
const allAreas = ["RM", "EM", "EN", "MK", "CM"] as const;
const questionnaires = fc
  .record({ form: fc.constantFrom("basic" as const, "full" as const), areas: fc.subarray([...allAreas], { minLength: 1 }) })
  .chain(assessmentOf);

/** Runs a check on every screen in both languages, for random fillings. */
function onEveryScreen(check: (nodes: readonly ViewNode[], where: string, language: Language) => void): void {
  fc.assert(
    fc.property(questionnaires, (assessment) => {
      for (const language of languages) {
        for (const [name, state] of Object.entries<PaneState>(screens(language, opened(assessment)))) {
          check(shownPane(state).nodes, `${name} ${language}`, language);
        }
      }
    }),
    { numRuns: 25 },
  );
}

const idsIn = (nodes: readonly ViewNode[]): readonly string[] =>
  elementsIn(nodes).flatMap(({ attributes }) => (typeof attributes["id"] === "string" ? [attributes["id"]] : []));

describe("whatever is answered, every screen", () => {
  test("gives each control a name", () => {
    onEveryScreen((nodes, where) => {
      const labelled = new Set(withTag(nodes, "label").map(({ attributes }) => attributes["for"]));
      const wrapped = new Set(
        withTag(nodes, "label").flatMap(({ children }) => (wordsIn(children).trim() === "" ? [] : elementsIn(children))),
      );
      const nameless = withTag(nodes, "button", "a", "summary", "input", "select", "textarea", "progress").filter(
        (control: ElementNode) =>
          wordsIn(control.children).trim() === "" &&
          control.attributes["aria-label"] === undefined &&
          !labelled.has(control.attributes["id"]) &&
          !wrapped.has(control),
      );
      expect(nameless, where).toEqual([]);
    });
  });

  test("uses each id once, and refers only to ids that are there", () => {
    onEveryScreen((nodes, where) => {
      const ids = idsIn(nodes);
      expect(new Set(ids).size, where).toBe(ids.length);
      const references = elementsIn(nodes).flatMap(({ attributes }) =>
        ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) => String(attributes[name] ?? "").split(" ")),
      );
      expect(
        references.filter((id) => id !== "" && !ids.includes(id)),
        where,
      ).toEqual([]);
    });
  });

  test("has one first heading and leaves out no rank of heading", () => {
    onEveryScreen((nodes, where) => {
      const ranks = withTag(nodes, "h1", "h2", "h3", "h4").map(({ tag }) => Number(tag.slice(1)));
      expect(
        ranks.filter((rank) => rank === 1),
        where,
      ).toHaveLength(1);
      expect(
        ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1),
        where,
      ).toEqual([]);
    });
  });

  test("keeps exactly one tab of each row of tabs in the tab order, the open one", () => {
    onEveryScreen((nodes, where) => {
      for (const list of elementsIn(nodes).filter(({ attributes }) => attributes["role"] === "tablist")) {
        const open = elementsIn(list.children).filter(({ attributes }) => attributes["aria-selected"] === "true");
        const reachable = elementsIn(list.children).filter(({ attributes }) => attributes["tabindex"] === 0);
        expect(open, where).toHaveLength(1);
        expect(reachable, where).toEqual(open);
      }
    });
  });

  test("needs no inline style or script, which the page's policy forbids", () => {
    onEveryScreen((nodes, where) => {
      const names = elementsIn(nodes).flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        names.filter((name) => name === "style" || name.startsWith("on")),
        where,
      ).toEqual([]);
    });
  });

  test("has both regions in which changes are read out, before anything is said in them", () => {
    onEveryScreen((nodes, where) => {
      const roles = elementsIn(nodes).map(({ attributes }) => attributes["role"]);
      expect(roles, where).toContain("status");
      expect(roles, where).toContain("alert");
    });
  });

  test("speaks one language only", () => {
    onEveryScreen((nodes, where, language) => {
      const said = `${wordsIn(nodes)} ${hiddenWordsIn(nodes)}`;
      expect(language === "zh" ? foreignInChinese(said) : foreignInEnglish(said), where).toEqual([]);
    });
  });
});

/** Names that stay Latin in Chinese: programs, files, standards, and English under its own name. */
const latinNames = new Set(
  "Excel Microsoft WPS LibreOffice JSON CSV benchmark json Mac iPad English ISO GB/T GRI VSME SDG Y A N csr sme".split(" "),
);

const foreignInChinese = (said: string): readonly string[] =>
  [...said.matchAll(/[A-Za-z][A-Za-z/]*/gu)]
    .map(([word]) => word)
    .filter((word) => !latinNames.has(word) && !/^(?:RM|EM|EN|MK|CM|[A-Z]|VOC|COD|CO|t|m|h|kWh|tCO|EAP|ESG)$/u.test(word));

const foreignInEnglish = (said: string): readonly string[] =>
  [...said.replaceAll("中文", "").matchAll(/\p{Script=Han}+/gu)].map(([word]) => word);

describe("the style sheet", () => {
  const folder = path.join(import.meta.dirname, "../../../addin/styles");
  const css = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  const styled = new Set([...css.matchAll(/\.([a-z][a-z0-9-]*)/gu)].map(([, name]) => name ?? ""));

  test("knows every class by which a screen looks like something", () => {
    onEveryScreen((nodes, where) => {
      const used = new Set(elementsIn(nodes).flatMap(classesOf));
      expect(
        [...used].filter((name) => !styled.has(name)),
        where,
      ).toEqual([]);
    });
  });
});
