import { judge } from "./judge.ts";
import type { Report, Trial } from "./conversation.ts";

/** Judges one file after another for the process that started it; how much memory it took so far is said with each. */
process.on("message", (trial: Trial) => {
  const verdict = judge(trial);
  const report: Report = { verdict, megabytes: process.resourceUsage().maxRSS / 1024 };
  process.send?.(report);
});
