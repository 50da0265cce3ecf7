/** Where generated files belong to. */
export const place = { province: '73', round: '2567Q2' };
export const seed = 2_567;
/** The large file. */
export const large = { rows: 100_000, agencies: 8_300 };
