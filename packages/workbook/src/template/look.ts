import type { Borders, Font } from 'exceljs';

/** The font of official Thai documents; programs without it show their own Thai letters. */
export const bodyFont: Partial<Font> = { name: 'TH SarabunPSK', size: 14 };

/** What is locked. */
export const grey = 'EDEDED';
export const headFill = 'D9E7F5';

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const lineBorder: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** Of a sheet's mark: there to be kept, not to be read by people. */
export const markLook: Partial<Font> = { size: 9, color: { argb: 'FF6B6B6B' } };
