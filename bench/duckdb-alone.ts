import { DuckDBInstance } from "@duckdb/node-api";

/**
 * What DuckDB alone takes for a long CSV: it reads the file into the score of every case in every area (the plain mean of the answered items) and
 * says of these number, mean and percentiles by industry, size, year and area. It checks nothing, and knows no rule but that. Prints its cost.
 *
 *     node dist/bench/duckdb-alone.js FILE
 */
const [file = ""] = process.argv.slice(2);

const types =
  "{'firm_id': 'VARCHAR', 'year': 'SMALLINT', 'instrument_version': 'VARCHAR', 'form': 'VARCHAR', 'item_id': 'VARCHAR', 'status': 'VARCHAR', 'value': 'VARCHAR', 'na_reason': 'VARCHAR', 'evidence': 'TINYINT'}";
const points = "CASE value WHEN 'yes' THEN 100 WHEN 'attention' THEN 50 WHEN 'no' THEN 0 ELSE 25 * TRY_CAST(value AS SMALLINT) END";
const areas = ["RM", "EM", "EN", "MK", "CM"];

const sql = `
  WITH lines AS (
    SELECT firm_id, year, item_id, value, CASE WHEN status = 'answered' THEN ${points} END AS points
    FROM read_csv($1, header = true, auto_detect = false, delim = ',', quote = '"', columns = ${types})
  ), cases AS (
    SELECT firm_id, year,
      max(value) FILTER (item_id = 'profile.industry') AS industry,
      max(value) FILTER (item_id = 'profile.size') AS size,
      ${areas.map((area) => `avg(points) FILTER (item_id[1:2] = '${area}') AS ${area}`).join(", ")}
    FROM lines GROUP BY firm_id, year
  )
  SELECT industry, size, year, area, count(*) AS n, avg(score) AS mean, quantile_cont(score, [0.1, 0.5, 0.9]) AS percentiles
  FROM (UNPIVOT cases ON ${areas.join(", ")} INTO NAME area VALUE score) GROUP BY industry, size, year, area`;

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const result = await connection.runAndReadAll(sql, [file]);
const { user, system } = process.cpuUsage();
const cost = { groups: result.currentRowCount, cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(cost));
