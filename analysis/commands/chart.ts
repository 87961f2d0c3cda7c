import { join, sep } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import { chartShows, type Exhibit, exhibitOf, type GalleryName, galleryNames, isMarked, sourceOf } from "../charts/gallery.ts";
import { writeSingleFile } from "../files/write-file.ts";
import { chartFileName, chartFiles, type ChartFormat } from "../outputs/chart-files.ts";
import { json } from "../outputs/json.ts";
import { textTable } from "../outputs/text-table.ts";
import { chartMaterial, type MaterialRequest } from "./chart-material.ts";
import { ownScores } from "./own-scores-file.ts";
import { type ChartWords, chartWords, nearestName } from "./chart-words.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { narrateUnder } from "./narration.ts";
import { UsageError } from "./usage-error.ts";

/** What `csr chart` was asked for. */
export interface ChartRequest extends Omit<MaterialRequest, "paths" | "sources"> {
  /** Names of charts and files, in any order; without a name, every chart that the files give. */
  readonly words: readonly string[];
  readonly isList: boolean;
  readonly formats: readonly ChartFormat[];
  /** The file of one company, to be marked in the charts of scores; null for none. */
  readonly you: string | null;
  /** Folder for the files; null for standard output. */
  readonly output: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Draws charts one by one. Status 3 where a file was rejected, 4 where there was nothing to draw. */
export async function chart(request: ChartRequest, effects: Effects): Promise<ExitStatus> {
  if (request.isList) return list(request, effects);
  const words = chartWords(request.words);
  refuseUnclear(words, request, effects);
  const wanted = words.names.length === 0 ? galleryNames : words.names;
  // Before the files are read, which may take long.
  const you = request.you === null ? null : await ownScores(request.you, request, effects);
  const sources = new Set(wanted.map(sourceOf));
  const { material, rejected } = await chartMaterial({ ...request, paths: words.inputs, sources }, effects);
  const options = { language: effects.language, ...(you !== null && { you }) };
  const found: Found[] = [];
  for (const name of wanted) {
    const exhibit = exhibitOf(name, material, options);
    if (exhibit !== null) found.push({ name, exhibit });
    else if (words.names.length > 0) throw new UsageError(messages[effects.language].gallery.errors[sourceMissing[sourceOf(name)]](name));
  }
  // Where all charts were asked for, those that have nothing to show are not missed.
  const kept = words.names.length === 0 ? found.filter(({ exhibit }) => exhibit.spec !== null) : found;
  await show(kept, request, effects);
  if (!kept.some(({ exhibit }) => exhibit.spec !== null)) return exitStatus.tooFew;
  return rejected > 0 ? exitStatus.someRejected : exitStatus.done;
}

interface Found {
  readonly name: GalleryName;
  readonly exhibit: Exhibit;
}

/** What is said where a chart asks for more than the files give. */
const sourceMissing = {
  benchmark: "needsFiles",
  cases: "needsFiles",
  companies: "needsConsultant",
  company: "needsOneCompany",
  trend: "needsFiles",
  ranking: "needsConsultant",
} as const;

async function list({ json: asJson }: ChartRequest, effects: Effects): Promise<ExitStatus> {
  const { listHeader, sources } = messages[effects.language].gallery;
  const rows = galleryNames.map((name) => ({ chart: name, shows: chartShows(name, effects.language), source: sourceOf(name) }));
  const columns = [listHeader.name, listHeader.shows, listHeader.from].map((title) => ({ title, align: "left" }) as const);
  await effects.print(
    asJson
      ? json(rows)
      : textTable(
          columns,
          rows.map(({ chart: name, shows, source }) => [name, shows, sources[source]]),
        ),
  );
  return exitStatus.done;
}

function refuseUnclear({ names, inputs, unknown }: ChartWords, request: ChartRequest, { language }: Effects): void {
  const { formats, output, filesFrom, json: asJson, isConsultant, you } = request;
  const words = messages[language].gallery.errors;
  const [first] = unknown;
  if (first !== undefined) throw new UsageError(words.unknownChart(first, nearestName(first)));
  if (inputs.length === 0 && filesFrom === null) throw new UsageError(words.noInput);
  const forConsultant = names.find((name) => sourceMissing[sourceOf(name)] === "needsConsultant");
  // Better said now than after reading for an hour.
  if (forConsultant !== undefined && !isConsultant) throw new UsageError(words.needsConsultant(forConsultant));
  if (you !== null && names.length > 0 && !names.some(isMarked)) throw new UsageError(words.youNowhere);
  const isSingle = names.length === 1 && formats.length === 1;
  if (output === null && !asJson && !isSingle) throw new UsageError(words.noOutput);
}

async function show(found: readonly Found[], request: ChartRequest, effects: Effects): Promise<void> {
  const { formats, output, force, json: asJson } = request;
  const { language } = effects;
  const written: string[] = [];
  const told: unknown[] = [];
  for (const { name, exhibit } of found) {
    effects.signal.throwIfAborted();
    if (exhibit.spec === null) {
      effects.warn(effects.paint("yellow", `${name}: ${exhibit.gap}`));
      told.push({ chart: name, gap: exhibit.gap });
      continue;
    }
    const files: string[] = [];
    for await (const { format, content } of asJson && output === null ? [] : chartFiles(exhibit, formats, language)) {
      const file = join(output ?? "", chartFileName(name, language, format));
      if (output === null) await effects.print(content);
      else await writeSingleFile(file, content, { force });
      files.push(file);
    }
    const { spec, table } = exhibit;
    told.push({
      chart: name,
      title: spec.title.text,
      notes: spec.title.subtitle,
      description: spec.description,
      table,
      spec,
      ...(output !== null && { files }),
    });
    if (output !== null) written.push(...files);
  }
  if (asJson) await effects.print(json(told));
  if (output !== null && written.length > 0)
    narrateUnder(effects, "written", [`${join(output, sep)} ${messages[language].cli.fileCount(written.length)}`]);
}
