import type { Locator } from "playwright-core";
import { paneMessages } from "../../../instrument/messages/pane-messages.ts";
import type { Form, Language } from "../../../instrument/types.ts";
import type { OpenedPane } from "../../excel-host/browser/open-pane.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";

type Words = (typeof paneMessages)[Language];
export type View = keyof Words["tabs"];

/** Somebody in front of the pane: finds things by what they say and are, as a screen reader does. */
export class PaneUser {
  readonly opened: OpenedPane;
  readonly language: Language;
  readonly words: Words;

  constructor(opened: OpenedPane, language: Language) {
    this.opened = opened;
    this.language = language;
    this.words = paneMessages[language];
  }

  get workbook(): WorkbookModel {
    return this.opened.host.workbook;
  }

  /** What the pane says politely. */
  get status(): Locator {
    return this.opened.pane.getByRole("status");
  }

  button(name: string | RegExp): Locator {
    return this.opened.pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  /** A line of a list, which begins with its title. */
  async pressLine(title: string): Promise<void> {
    await this.opened.pane.getByRole("button").filter({ hasText: title }).first().click();
  }

  async open(view: View): Promise<void> {
    await this.#openTab(this.words.tabs[view]);
  }

  async openHalf(half: string): Promise<void> {
    await this.#openTab(half);
  }

  /** Presses a tab and waits until it is the chosen one. */
  async #openTab(name: string): Promise<void> {
    const { pane } = this.opened;
    await pane.getByRole("tab", { name, exact: true }).click();
    await pane.getByRole("tab", { name, exact: true, selected: true }).waitFor();
    await pane.getByRole("tabpanel", { name, exact: true }).waitFor();
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.opened.pane.getByRole("radio", { name }).check({ force: true });
  }

  /** Waits until the pane says something, wherever. */
  async hears(text: string | RegExp): Promise<void> {
    await this.opened.pane.getByText(text).first().waitFor();
  }

  /** Inserts the questionnaire with all areas, from the form that the pane opens with. */
  async insert(form: Form): Promise<void> {
    const { words } = this;
    await this.choose(new RegExp(`^${words.insert[form]}`, "u"));
    await this.press(words.insert.submit);
    await this.status.getByText(words.insert.done(6)).waitFor();
    await this.hears(words.overview.overall);
  }

  /** Closes what the pane has said, so that the next message is a new one. */
  async dismiss(): Promise<void> {
    const { words } = this;
    if (await this.button(words.feedback.dismiss).isVisible()) await this.press(words.feedback.dismiss);
  }

  /** What went wrong: on the console, against the page's own policy, and requests to anybody but the add-in and Office.js. */
  get troubles(): readonly string[] {
    const { trouble, requests } = this.opened;
    return [...trouble.errors, ...trouble.violations, ...requests.foreign];
  }
}
