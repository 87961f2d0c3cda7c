import { benchmarkSchema } from "../benchmark-schema.ts";
import { cellsSchema } from "./cells-schema.ts";
import { qualitySchema } from "./quality-schema.ts";
import { robustnessSchema } from "./robustness-schema.ts";
import type { Schema } from "./schema.ts";
import { scoreSchema } from "./score-schema.ts";
import { statsSchema } from "./stats-schema.ts";
import { trendSchema } from "./trend-schema.ts";

/** What has a schema: the JSON of these commands; `benchmark` is that of `csr aggregate`. */
export const schemaNames = ["benchmark", "score", "stats", "cells", "trend", "quality", "robustness"] as const;

/** The name of a schema. */
export type SchemaName = (typeof schemaNames)[number];

/** JSON Schemas (draft 2020-12) of all that this program prints as JSON for others to read. */
export const jsonSchemas: Readonly<Record<SchemaName, Schema>> = {
  benchmark: benchmarkSchema,
  score: scoreSchema,
  stats: statsSchema,
  cells: cellsSchema,
  trend: trendSchema,
  quality: qualitySchema,
  robustness: robustnessSchema,
};
