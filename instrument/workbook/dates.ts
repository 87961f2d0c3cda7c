const dayInMilliseconds = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/** Serial number of an ISO date in the 1900 date system, as cells hold it; `null` for no date. */
export function dateSerial(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.round((time - firstDay) / dayInMilliseconds);
}
