import { DuckDBInstance } from "@duckdb/node-api";

/**
 * What DuckDB alone takes for the figures of a benchmark, without its rules and checks: the plain mean of every topic and area and of the areas for every
 * case; of these number, mean, deviation and percentiles for all and by year, industry and size; and for the same groups how often every question was
 * answered in which way. It keeps the lines in memory, as the questions come one after another. Prints its cost.
 *
 *     node dist/bench/duckdb-same.js FILE
 */
const [file = ""] = process.argv.slice(2);

const types =
  "{'firm_id': 'VARCHAR', 'year': 'SMALLINT', 'instrument_version': 'VARCHAR', 'form': 'VARCHAR', 'item_id': 'VARCHAR', 'status': 'VARCHAR', 'value': 'VARCHAR', 'na_reason': 'VARCHAR', 'evidence': 'TINYINT'}";
const points = `CASE value WHEN 'yes' THEN 100 WHEN 'attention' THEN 50 WHEN 'no' THEN 0
  WHEN '0' THEN 0 WHEN '1' THEN 25 WHEN '2' THEN 50 WHEN '3' THEN 75 WHEN '4' THEN 100 END`;

const statements = [
  `CREATE TABLE lines AS SELECT firm_id, year, item_id, status, value, CASE WHEN status = 'answered' THEN ${points} END AS points
    FROM read_csv('${file.replaceAll("'", "''")}', header = true, auto_detect = false, delim = ',', quote = '"', columns = ${types})`,
  `CREATE TABLE firms AS SELECT firm_id, year, max(value) FILTER (item_id = 'profile.industry') AS industry,
    max(value) FILTER (item_id = 'profile.size') AS size FROM lines WHERE item_id IN ('profile.industry', 'profile.size') GROUP BY firm_id, year`,
  `CREATE TABLE topics AS SELECT firm_id, year, item_id[1:3] AS metric, avg(points) AS score
    FROM lines WHERE item_id[1:3] <> 'pro' GROUP BY ALL`,
  "CREATE TABLE areas AS SELECT firm_id, year, metric[1:2] AS metric, avg(score) AS score FROM topics GROUP BY ALL",
  `CREATE TABLE scores AS FROM topics UNION ALL FROM areas UNION ALL
    SELECT firm_id, year, 'overall', avg(score) FROM areas GROUP BY firm_id, year`,
];

const groups = (what: string): string => `GROUP BY GROUPING SETS ((${what}), (${what}, year), (${what}, industry), (${what}, size))`;

const questions = [
  `SELECT metric, year, industry, size, count(score), avg(score), stddev(score), quantile_cont(score, [0.1, 0.25, 0.5, 0.75, 0.9])
    FROM scores JOIN firms USING (firm_id, year) ${groups("metric")}`,
  `SELECT item_id, answer, year, industry, size, sum(n) FROM (
      SELECT item_id, CASE WHEN status = 'answered' THEN value ELSE status END AS answer, year, industry, size, count(*) AS n
      FROM lines JOIN firms USING (firm_id, year) WHERE points IS NOT NULL OR status <> 'answered' GROUP BY ALL
    ) ${groups("item_id, answer")}`,
];

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
for (const statement of statements) await connection.run(statement);
let rows = 0;
for (const question of questions) rows += (await connection.runAndReadAll(question)).currentRowCount;
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ rows, cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }));
