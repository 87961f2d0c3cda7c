import { charts } from "./en/charts.ts";
import { cli } from "./en/cli.ts";
import { draft } from "./en/draft.ts";
import { failures } from "./en/failures.ts";
import { gallery } from "./en/gallery.ts";
import { issues } from "./en/issues.ts";
import { pane } from "./en/pane.ts";
import { quality } from "./en/quality.ts";
import { report } from "./en/report.ts";
import { research } from "./en/research.ts";
import { robustness } from "./en/robustness.ts";
import { trend } from "./en/trend.ts";
import { workbook } from "./en/workbook.ts";

/** Every sentence a person reads, in English. */
export const en = { charts, cli, draft, failures, gallery, issues, pane, quality, report, research, robustness, trend, workbook };

/** What every language must say. A missing sentence does not compile. */
export type Messages = typeof en;
