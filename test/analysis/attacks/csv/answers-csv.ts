/** A company with an answer of every type, as fields of a CSV. */
export const sound: Readonly<Record<string, string>> = {
  firm_id: "F1",
  year: "2024",
  instrument_version: "1.0.0",
  form: "full",
  size: "small",
  employees: "12",
  RM1_01: "3",
  RM1_01_ev: "E2",
  EM1_05: "Y",
  EN2_04: "410",
};

/** A CSV with a line for each company; what is not said of it is as in `sound`. */
export function answersCsv(companies: readonly Readonly<Record<string, string>>[], delimiter = ","): string {
  const columns = [...new Set([...Object.keys(sound), ...companies.flatMap((company) => Object.keys(company))])];
  const rows = companies.map((company) => columns.map((column) => company[column] ?? sound[column] ?? ""));
  return [columns, ...rows].map((fields) => `${fields.join(delimiter)}\n`).join("");
}

/** The same with one column renamed. */
export const withHeader = (column: string, header: string): string => answersCsv([{}]).replace(column, header);
