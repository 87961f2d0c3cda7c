import type { Language } from "../../../instrument/types.ts";
import type { ThemeChoice } from "../../state/pane-state.ts";
import { element, type ElementNode } from "../node.ts";
import type { Pane } from "../pane.ts";
import { card } from "../pieces/card.ts";
import { segments } from "../pieces/choice.ts";

/** Each language under its own name, so that everybody finds the own one. */
const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "zh", label: "中文" },
  { value: "en", label: "English" },
];

const themes: readonly ThemeChoice[] = ["auto", "light", "dark"];

/** Language and colours of the pane. */
export const paneSettings = (pane: Pane): ElementNode =>
  card(pane.words.more.pane, element("div", { class: "stack" }, [languageField(pane), themeField(pane)]), { key: "pane" });

/** The language of the pane. */
export const languageField = ({ words, state, send }: Pane): ElementNode =>
  segments({
    name: "pane-language",
    label: words.more.paneLanguage,
    value: state.language,
    options: languages,
    choose: (value) => {
      const chosen = languages.find((language) => language.value === value);
      if (chosen !== undefined) send({ kind: "language", language: chosen.value });
    },
  });

const themeField = ({ words, state, send }: Pane): ElementNode =>
  segments({
    name: "pane-theme",
    label: words.more.theme,
    value: state.theme,
    options: themes.map((theme) => ({ value: theme, label: words.more.themes[theme] })),
    choose: (value) => {
      const theme = themes.find((each) => each === value);
      if (theme !== undefined) send({ kind: "theme", theme });
    },
  });
