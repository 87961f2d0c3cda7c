import { done, failed, type Outcome } from "../../instrument/failure.ts";
import { type Destination, type ExportFormat, type Intent, isJob, isRequest, type PaneIntent, type Request } from "../state/intent.ts";
import { type PaneState, shown, type Trouble } from "../state/pane-state.ts";
import { shownIssues } from "../state/shown-issues.ts";
import { type PaneEvent, reduce } from "../state/reduce.ts";
import type { WorkbookNews } from "../actions/news-post.ts";
import { ComparisonDesk } from "./comparison-desk.ts";
import { debounced } from "./debounced.ts";
import type { ExcelPort } from "./excel-port.ts";
import { copyText, downloadText } from "./hand-over.ts";
import { type Job, jobOf } from "./jobs.ts";
import type { Painter } from "./painter.ts";

/** What is over sooner is not talked about; and after so long, Excel may be waiting for the end of an entry. */
const lasting = { noticeable: 400, long: 4000 } as const;

/** Pause after the last of several wishes to read the workbook, after the last answer, and before another try where Excel was busy. */
const pause = { changes: 200, answering: 1500, retry: 1500 } as const;

/** Reading in the background is given up after so many failures in a row, until the next change. */
const attempts = 5;

/** What can be asked for once more. */
type Repeatable = Exclude<Request, { readonly kind: "retry" | "cancel" }>;

/** Holds the state of the pane, does what is asked for one thing at a time, and keeps up with the workbook. */
export class Controller {
  readonly #excel: ExcelPort;
  readonly #changed: (state: PaneState) => void;
  readonly #comparison = new ComparisonDesk();
  #paint: Painter = () => {};
  #state: PaneState;
  #lastRequest: Repeatable | null = null;
  /** Number of the job under way; a job with an older number was cancelled. */
  #job = 0;
  /** Number of the latest reading; an older one that ends later is out of date. */
  #reading = 0;
  #failures = 0;
  #isListening = false;
  #isFetching = false;

  constructor(state: PaneState, excel: ExcelPort, changed: (state: PaneState) => void) {
    this.#state = state;
    this.#excel = excel;
    this.#changed = changed;
  }

  /** Shows the pane and keeps showing it. */
  draw(paint: Painter): void {
    this.#paint = paint;
    this.update({ kind: "recovered" });
  }

  /** Reads the workbook for the first time and listens to it from then on. */
  async open(wantsInsert: boolean): Promise<void> {
    await this.#do({ task: "refresh", work: async ({ find }) => silent(await find()) });
    if (wantsInsert && this.#state.assessments.length > 0) this.send({ kind: "open-insert" });
    await this.#readSelection();
    if (this.#state.phase === "starting") this.keepUp();
    else await this.#listen();
  }

  /** Lets something that happened take effect. */
  update(event: PaneIntent | PaneEvent): void {
    this.#state = reduce(this.#state, event);
    this.#paint(this.#state);
    this.#changed(this.#state);
    this.#comparison.follow(this.#state);
    if (this.#state.describe === null) this.#findWords();
    if (event.kind === "language" || event.kind === "choose-assessment") this.#renameGroups();
  }

  /** Fetches the sentences about cells when there is something to say. Without a connection it is tried again with the next reading. */
  #findWords(): void {
    const open = shown(this.#state);
    if (open === null || this.#isFetching || shownIssues(open).length === 0) return;
    this.#isFetching = true;
    void this.#fetchWords();
  }

  async #fetchWords(): Promise<void> {
    try {
      const { describeIssue } = await import("../../instrument/messages/describe-issue.ts");
      this.update({ kind: "words", describe: describeIssue });
    } catch {
      this.#isFetching = false;
    }
  }

  /** Groups are named in the language of the pane, and the nearest one depends on the company. */
  #renameGroups(): void {
    const { benchmark, language } = this.#state;
    const own = shown(this.#state)?.assessment ?? null;
    if (benchmark === null || own === null) return;
    this.update({ kind: "benchmark", benchmark: this.#comparison.renamed(own, language, benchmark.group) });
  }

  /** Does what a press in the pane means. While something is under way, everything else that takes time is left undone. */
  readonly send = (intent: Intent): void => {
    if (!isRequest(intent)) this.update(intent);
    else if (intent.kind === "cancel") this.#cancel();
    else if (this.#state.busy !== null) return;
    else if (intent.kind !== "retry") this.#begin(intent);
    else if (this.#lastRequest === null) void this.open(false);
    else this.#begin(this.#lastRequest);
  };

  #begin(request: Repeatable): void {
    this.#lastRequest = request;
    if (isJob(request)) {
      void this.#do(jobOf(request));
      return;
    }
    switch (request.kind) {
      case "jump":
        void this.#jump(request.to);
        return;
      case "copy":
        void this.#copy(request.format);
        return;
      case "download":
        this.#download(request.format);
    }
  }

  /** Does one job. What it says is dropped where the user has cancelled it meanwhile. */
  async #do({ task, work }: Job): Promise<void> {
    const number = ++this.#job;
    this.update({ kind: "started", busy: { task, progress: null, isShown: task === "insert" } });
    const update = (event: PaneIntent | PaneEvent): void => {
      if (number === this.#job) this.update(event);
    };
    const timers = [
      setTimeout(() => update({ kind: "lasting", isLong: false }), lasting.noticeable),
      setTimeout(() => update({ kind: "lasting", isLong: true }), lasting.long),
    ];
    const outcome = await settled(async () =>
      work({
        excel: this.#excel,
        state: this.#state,
        open: shown(this.#state),
        progress: (progress) => update({ kind: "progressed", progress }),
        find: async () => this.#find(),
        comparison: this.#comparison,
        update,
      }),
    );
    for (const timer of timers) clearTimeout(timer);
    if (number !== this.#job) return;
    if (outcome.ok) this.update({ kind: "finished", notice: outcome.value });
    else this.#fail({ kind: "failure", failure: outcome.failure, canRetry: outcome.failure.code !== "unsupported" });
  }

  async #find(): Promise<Outcome<null>> {
    const number = ++this.#reading;
    const outcome = await settled(this.#excel.find);
    if (!outcome.ok) return outcome;
    if (number === this.#reading) this.update({ kind: "found", assessments: outcome.value });
    return done(null);
  }

  /** Reads again after changes in the workbook. Nobody asked for it, so nothing is said where Excel is busy; it is tried again. */
  readonly keepUp = debounced(pause.changes, () => void this.#keepUp());

  async #keepUp(): Promise<void> {
    const outcome = this.#state.busy === null ? await this.#find() : failed({ code: "busy" });
    this.#failures = outcome.ok ? 0 : this.#failures + 1;
    if (outcome.ok) await this.#listen();
    if (!outcome.ok && this.#failures < attempts) setTimeout(this.keepUp, pause.retry);
  }

  /** Where Excel does not let the pane listen yet, it is asked again with the next reading. */
  async #listen(): Promise<void> {
    if (this.#isListening) return;
    this.#isListening = true;
    this.#isListening = (await settled(async () => this.#excel.watch(this.#hear))).ok;
  }

  readonly #hear = ({ kind }: WorkbookNews): void => {
    if (kind === "selection") void this.#readSelection();
    else if (kind === "sheets") this.keepUp();
    else if (shown(this.#state) !== null) void this.#refresh();
  };

  /** Reads the shown assessment again at once, since somebody is answering; damages are looked for when the answering pauses. */
  async #refresh(): Promise<void> {
    const open = shown(this.#state);
    this.#lookAround();
    if (open === null || this.#state.busy !== null) return;
    const number = ++this.#reading;
    const outcome = await settled(async () => this.#excel.refresh(open));
    if (!outcome.ok) this.keepUp();
    else if (number === this.#reading) this.update({ kind: "refreshed", open: outcome.value });
  }

  readonly #lookAround = debounced(pause.answering, () => void this.#keepUp());

  async #readSelection(): Promise<void> {
    const open = shown(this.#state);
    if (open === null || this.#state.busy !== null) return;
    const outcome = await settled(async () => this.#excel.selectedItem(open));
    if (outcome.ok && outcome.value !== null) this.update({ kind: "selected", itemId: outcome.value });
  }

  async #jump(to: Destination): Promise<void> {
    const open = shown(this.#state);
    if (open === null) return;
    const outcome = await settled(async () => this.#excel.jump(open, to));
    if (!outcome.ok) this.#fail({ kind: "failure", failure: outcome.failure, canRetry: true });
    else if (to.kind === "item") this.update({ kind: "guide", itemId: to.itemId });
    else this.update({ kind: "recovered" });
  }

  async #copy(format: ExportFormat): Promise<void> {
    const open = shown(this.#state);
    if (open === null) return;
    const text = this.#excel.exportText(open, format);
    if (await copyText(text)) this.update({ kind: "finished", notice: { kind: "copied" } });
    else this.#fail({ kind: "clipboard", text });
  }

  #download(format: ExportFormat): void {
    const open = shown(this.#state);
    if (open === null) return;
    const year = open.assessment?.profile.year ?? null;
    const type = format === "csv" ? "text/csv" : "application/json";
    downloadText(this.#excel.exportText(open, format), `csr${year === null ? "" : `-${String(year)}`}.${format}`, type);
    this.update({ kind: "finished", notice: { kind: "downloaded" } });
  }

  #cancel(): void {
    this.#job++;
    this.update({ kind: "finished", notice: null });
  }

  readonly #fail = (trouble: Trouble): void => this.update({ kind: "failed", trouble });
}

const silent = (outcome: Outcome<unknown>): Outcome<null> => (outcome.ok ? done(null) : outcome);

/** Actions give failures back; what is thrown all the same is a bug, and is told rather than swallowed. */
async function settled<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (cause) {
    return failed({ code: "unexpected", detail: cause instanceof Error ? cause.message : String(cause) });
  }
}
