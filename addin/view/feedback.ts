import { describeFailure } from "../../instrument/messages/describe-failure.ts";
import type { Task, Trouble, Notice } from "../state/pane-state.ts";
import { box, type Content, type ElementNode, element } from "./node.ts";
import type { Pane } from "./pane.ts";
import { button, iconButton } from "./pieces/button.ts";
import { hint } from "./pieces/card.ts";
import { icon } from "./pieces/icon.ts";

/** What is going on, what went wrong and what was done. The two regions are always there, so that changes in them are read out. */
export const feedback = (pane: Pane): ElementNode =>
  element("div", {}, [
    element("div", { role: "status", "aria-live": "polite" }, [busyText(pane), noticeText(pane)], { key: "status" }),
    element("div", { role: "alert" }, troubleText(pane), { key: "alert" }),
  ]);

function busyText(pane: Pane): Content {
  const { busy } = pane.state;
  if (busy === null || !busy.isShown) return null;
  const percent = busy.progress === null ? null : Math.round(busy.progress * 100);
  const words = taskText(pane, busy.task);
  const attributes = percent === null ? { max: 100 } : { max: 100, value: String(percent) };
  return element(
    "div",
    { class: "message message-busy" },
    [
      element("span", { class: "spinner", "aria-hidden": "true" }, []),
      box(
        "div",
        "message-text",
        element("p", {}, [words]),
        busy.isLong === true ? hint(pane.words.feedback.waiting) : null,
        element("progress", { ...attributes, "aria-label": words }, []),
      ),
      isCancellable(busy.task) ? button(pane.words.feedback.cancel, { press: () => pane.send({ kind: "cancel" }) }) : null,
    ],
    { key: "busy" },
  );
}

/** What only reads can be left off at any time; what writes is over before anybody could press. */
const isCancellable = (task: Task): boolean => task === "read-benchmark" || task === "draw-comparison";

function taskText({ words }: Pane, task: Task): string {
  const texts: Readonly<Record<Task, string>> = {
    insert: words.insert.doing,
    remove: words.insert.undoing,
    repair: words.damage.repairing,
    "next-year": words.more.nextYearDoing,
    "switch-language": words.more.switching,
    charts: words.more.chartsDoing,
    refresh: words.more.refreshing,
    "export-workbook": words.more.workbookDoing,
    "read-benchmark": words.compare.reading,
    "draw-comparison": words.compare.drawing,
  };
  return texts[task];
}

function troubleText(pane: Pane): Content {
  const { words, state, send } = pane;
  const { trouble } = state;
  if (trouble === null) return null;
  const { happened, remedy } = sentence(pane, trouble);
  const canRetry = trouble.kind === "failure" && trouble.canRetry;
  return element("div", { class: "message message-trouble" }, [
    icon("warning"),
    box(
      "div",
      "message-text",
      element("p", { class: "message-happened" }, [happened]),
      element("p", {}, [remedy]),
      canRetry ? button(words.feedback.retry, { press: () => send({ kind: "retry" }), isOff: state.busy !== null }) : null,
    ),
    iconButton(words.feedback.dismiss, "close", { press: () => send({ kind: "dismiss" }) }),
  ]);
}

function sentence({ words, state }: Pane, trouble: Trouble): { readonly happened: string; readonly remedy: string } {
  switch (trouble.kind) {
    case "failure":
      return describeFailure(trouble.failure, state.language);
    case "clipboard":
      return { happened: words.more.copyFailed, remedy: words.more.copyFailedRemedy };
  }
}

function noticeText(pane: Pane): Content {
  const { words, state, send } = pane;
  const { notice } = state;
  if (notice === null) return null;
  return element(
    "div",
    { class: "message message-done" },
    [
      icon("check"),
      box(
        "div",
        "message-text",
        element("p", {}, [noticeSentence(pane, notice)]),
        notice.kind === "inserted" ? afterInsert(pane, notice.key) : null,
      ),
      iconButton(words.feedback.dismiss, "close", { press: () => send({ kind: "dismiss" }) }),
    ],
    { key: "notice" },
  );
}

function noticeSentence({ words }: Pane, notice: Notice): string {
  switch (notice.kind) {
    case "inserted":
      return words.insert.done(notice.sheets);
    case "removed":
      return words.insert.undone;
    case "repaired":
      return { nothing: words.damage.nothing, "in-place": words.damage.repaired, redrawn: words.damage.redrawn(notice.kept) }[notice.way];
    case "next-year":
      return notice.year === null ? words.more.nextYearDoneUndated : words.more.nextYearDone(String(notice.year));
    case "switched":
      return words.more.switched;
    case "charts":
      return words.more.chartsDone;
    case "refreshed":
      return words.more.refreshed;
    case "copied":
      return words.more.copied;
    case "downloaded":
      return words.more.downloaded;
    case "workbook-made":
      return words.more.workbookDone;
    case "compared":
      return words.compare.ready;
  }
}

/** What to do after an insert, and the way back. */
const afterInsert = ({ words, state, send }: Pane, key: string): Content => [
  element("p", {}, [words.insert.next]),
  box(
    "div",
    "button-line",
    button(words.insert.goToProfile, { press: () => send({ kind: "jump", to: { kind: "sheet", sheet: "profile" } }), look: "primary" }),
    button(words.insert.undo, { press: () => send({ kind: "remove", key }), isOff: state.busy !== null }),
  ),
];
