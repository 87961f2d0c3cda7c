/** What the library gives of single companies: their reports, and the benchmark.json that they are set beside. */
export { companyReport, type CompanyReport, type CompanyReportOptions } from "../outputs/company/company-report.ts";
export { benchmarkIn, type BenchmarkProblem } from "../peers/benchmark-file.ts";
export type { GroupCell } from "../peers/groups.ts";
