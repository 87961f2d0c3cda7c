import { done, failed, type Outcome } from "../../instrument/failure.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import type { JobRequest, PaneIntent } from "../state/intent.ts";
import type { Notice, PaneState, Task } from "../state/pane-state.ts";
import type { PaneEvent } from "../state/reduce.ts";
import type { ComparisonDesk } from "./comparison-desk.ts";
import type { ExcelPort } from "./excel-port.ts";

/** What a job may use. */
export interface Desk {
  readonly excel: ExcelPort;
  readonly state: PaneState;
  /** The assessment that is shown. */
  readonly open: OpenAssessment | null;
  readonly progress: (share: number) => void;
  /** Reads the workbook anew. */
  readonly find: () => Promise<Outcome<unknown>>;
  readonly comparison: ComparisonDesk;
  /** Lets the pane know what came of it on the way. */
  readonly update: (event: PaneIntent | PaneEvent) => void;
}

/** A request that takes time: its name while it lasts, and what it comes to. */
export interface Job {
  readonly task: Task;
  readonly work: (desk: Desk) => Promise<Outcome<Notice | null>>;
}

/** What there is to do for a request. */
export function jobOf(request: JobRequest): Job {
  switch (request.kind) {
    case "insert":
      return { task: "insert", work: insert };
    case "remove":
      return { task: "remove", work: async (desk) => remove(desk, request.key) };
    case "repair":
      return { task: "repair", work: onOpen(repair) };
    case "next-year":
      return { task: "next-year", work: onOpen(nextYear) };
    case "switch-language":
      return {
        task: "switch-language",
        work: onOpen(async (desk, open) => andRead(desk, await desk.excel.switchLanguage(open, request.language), { kind: "switched" })),
      };
    case "charts":
      return { task: "charts", work: onOpen(async (desk, open) => said(await desk.excel.charts(open), { kind: "charts" })) };
    case "refresh":
      return { task: "refresh", work: async (desk) => said(await desk.find(), { kind: "refreshed" }) };
    case "export-workbook":
      return {
        task: "export-workbook",
        work: onOpen(async (desk, open) => said(await desk.excel.exportWorkbook(open), { kind: "workbook-made" })),
      };
    case "open-benchmark":
      return { task: "read-benchmark", work: onOpen(async (desk, open) => openBenchmark(desk, open, request.file)) };
    case "choose-group":
      return { task: "draw-comparison", work: async (desk) => chooseGroup(desk, request.group) };
  }
}

async function insert(desk: Desk): Promise<Outcome<Notice>> {
  const outcome = await desk.excel.insert(desk.state.insertForm, desk.progress);
  if (!outcome.ok) return outcome;
  const { key, sheets } = outcome.value;
  await desk.find();
  desk.update({ kind: "added", key });
  return done({ kind: "inserted", key, sheets });
}

async function nextYear(desk: Desk, open: OpenAssessment): Promise<Outcome<Notice>> {
  const outcome = await desk.excel.nextYear(open, desk.progress);
  if (!outcome.ok) return outcome;
  await desk.find();
  desk.update({ kind: "added", key: outcome.value.key });
  return done({ kind: "next-year", year: outcome.value.year });
}

async function remove(desk: Desk, key: string): Promise<Outcome<Notice>> {
  const open = desk.state.assessments.find((each) => each.key === key);
  return open === undefined ? failed({ code: "assessment-gone" }) : andRead(desk, await desk.excel.remove(open), { kind: "removed" });
}

async function repair(desk: Desk, open: OpenAssessment): Promise<Outcome<Notice>> {
  const outcome = await desk.excel.repair(open);
  if (!outcome.ok) return outcome;
  const { key, way, kept } = outcome.value;
  await desk.find();
  if (key !== open.key) desk.update({ kind: "choose-assessment", key });
  return done({ kind: "repaired", way, kept });
}

async function openBenchmark(desk: Desk, { assessment }: OpenAssessment, file: File): Promise<Outcome<Notice>> {
  if (assessment === null) return failed({ code: "nothing-found" });
  const outcome = await desk.comparison.read(file, assessment, desk.state.language);
  if (!outcome.ok) return outcome;
  desk.update({ kind: "benchmark", benchmark: outcome.value });
  await desk.comparison.drawn();
  return done({ kind: "compared" });
}

async function chooseGroup({ state, update, comparison }: Desk, group: string): Promise<Outcome<Notice | null>> {
  if (state.benchmark !== null) update({ kind: "benchmark", benchmark: { ...state.benchmark, group } });
  await comparison.drawn();
  return done(null);
}

const onOpen =
  (work: (desk: Desk, open: OpenAssessment) => Promise<Outcome<Notice>>) =>
  async (desk: Desk): Promise<Outcome<Notice>> =>
    desk.open === null ? failed({ code: "nothing-found" }) : work(desk, desk.open);

/** What was done is said also where reading afterwards fails: the next event reads again. */
async function andRead(desk: Desk, outcome: Outcome<unknown>, notice: Notice): Promise<Outcome<Notice>> {
  if (outcome.ok) await desk.find();
  return said(outcome, notice);
}

const said = (outcome: Outcome<unknown>, notice: Notice): Outcome<Notice> => (outcome.ok ? done(notice) : outcome);
