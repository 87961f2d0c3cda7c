import type { Messages } from "./en.ts";
import { charts } from "./zh/charts.ts";
import { cli } from "./zh/cli.ts";
import { draft } from "./zh/draft.ts";
import { failures } from "./zh/failures.ts";
import { gallery } from "./zh/gallery.ts";
import { issues } from "./zh/issues.ts";
import { pane } from "./zh/pane.ts";
import { quality } from "./zh/quality.ts";
import { report } from "./zh/report.ts";
import { research } from "./zh/research.ts";
import { robustness } from "./zh/robustness.ts";
import { trend } from "./zh/trend.ts";
import { workbook } from "./zh/workbook.ts";

/** Every sentence a person reads, in Chinese. */
export const zh: Messages = { charts, cli, draft, failures, gallery, issues, pane, quality, report, research, robustness, trend, workbook };
