export { type DateStyle, formatDate, formatFiscalYear, formatInstant, formatMonth } from './format.ts';
export { buddhistOffset, buddhistYear, daysInMonth, type IsoDate, isIsoDate, isoDate } from './iso-date.ts';
export { type MonthName, monthNames } from './months.ts';
export { fiscalQuarterOf, fiscalYearOf, fiscalYearSpan, monthSpan, quarterSpan, type Span } from './span.ts';
