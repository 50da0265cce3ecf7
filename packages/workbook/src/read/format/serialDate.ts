const dayLength = 86_400_000;
const lastSerial = 2_958_465; // 9999-12-31

/**
 * ISO date of a spreadsheet's serial number, the time of day left out; `null` where it names no day (a bare time
 * of day, a negative number, past the year 9999, and 29 February 1900, which Excel counts although it never was).
 *
 * @param date1904 whether the workbook counts from 1 January 1904 (ECMA-376 part 1, 18.17.4.1).
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  const day = Math.floor(date1904 ? serial + 1462 : serial);
  if (serial < 0 || day < 1 || day > lastSerial || day === 60) return null;
  // Serial 61 is 1 March 1900; before it the day that never was shifts the count by one.
  const days = day > 60 ? day - 25_569 : day - 25_568;
  return new Date(days * dayLength).toISOString().slice(0, 10);
}

/** Serial number of an ISO date in the 1900 system; `null` before 1 March 1900, where programs disagree. */
export function dateSerial(date: string): number | null {
  const serial = Date.parse(`${date}T00:00:00Z`) / dayLength + 25_569;
  return Number.isInteger(serial) && serial > 60 && serial <= lastSerial ? serial : null;
}
