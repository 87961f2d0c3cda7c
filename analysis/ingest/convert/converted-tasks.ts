import type { Finding } from "../../../instrument/issue.ts";
import { defaultLimits, type Limits } from "../../../instrument/reader/limits.ts";
import { findOffice } from "../../files/find-office.ts";
import { WorkFolder } from "../../files/work-folder.ts";
import type { Task } from "../pool/task.ts";
import { conversionKey } from "./conversion.ts";
import { convertBatch, type ConvertOptions, filesInBatch, inputOf, outputOf, type Source } from "./convert-batch.ts";
import { foreignFile } from "./foreign-file.ts";

export type { ConvertOptions } from "./convert-batch.ts";

/** How tasks are made readable. */
interface TaskOptions extends ConvertOptions {
  readonly limits?: Limits | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whether the readings of a content are kept from an earlier run; such a content is not converted again. */
  readonly known: (key: string) => boolean;
}

/**
 * The tasks in their order, some at a time. Those whose files are of a format that LibreOffice reads come with a workbook in place of the
 * file, or with the reason why there is none. Such a workbook lasts until the next tasks are asked for.
 */
export async function* convertedTasks(tasks: readonly Task[], options: TaskOptions): AsyncGenerator<readonly Task[]> {
  for (let start = 0; start < tasks.length;) {
    const folder = new WorkFolder();
    try {
      const some = prepared(tasks.slice(start), folder, options);
      yield await withWorkbooks(some, folder, options);
      start += some.length;
    } finally {
      folder.close();
    }
  }
}

/** A task, and the copy of its file where it has to be converted. */
interface Prepared {
  readonly task: Task;
  readonly source: Source | null;
}

/** Looks at the files until there are enough to convert. */
function prepared(tasks: readonly Task[], folder: WorkFolder, { limits = defaultLimits, signal, known }: TaskOptions): readonly Prepared[] {
  const found: Prepared[] = [];
  let copies = 0;
  for (const task of tasks) {
    signal?.throwIfAborted();
    const foreign = foreignFile(task, limits);
    if (foreign === null) found.push({ task, source: null });
    else if ("code" in foreign) found.push({ task: { ...task, conversion: foreign }, source: null });
    else {
      const { bytes, conversion } = foreign;
      const isKnown = known(conversionKey(conversion));
      const source = isKnown ? null : { name: String((copies += 1)), format: conversion.from };
      if (source !== null) folder.write(inputOf(source), bytes);
      found.push({ task: { ...task, conversion }, source });
    }
    if (copies === filesInBatch) break;
  }
  return found;
}

async function withWorkbooks(some: readonly Prepared[], folder: WorkFolder, options: TaskOptions): Promise<readonly Task[]> {
  const sources = some.flatMap(({ source }) => source ?? []);
  const program = sources.length === 0 ? null : (options.program ?? findOffice(process.env));
  const failures = program === null ? new Map<string, Finding>() : await convertBatch(sources, { ...options, program, folder });
  return some.map(({ task, source }) => {
    if (source === null) return task;
    if (program === null) return { ...task, conversion: { code: "converter-missing", from: source.format } };
    const failure = failures.get(source.name);
    return failure === undefined ? { ...task, path: folder.pathOf(outputOf(source)) } : { ...task, conversion: failure };
  });
}
