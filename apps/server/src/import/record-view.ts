import type { AgencyState } from '@tidtam/domain/report';
import type { Round } from '@tidtam/domain/round';
import type { Known, ReadRequest } from '@tidtam/workbook';

/** An agency as far as an import needs it. */
export interface ImportAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/**
 * What checking a file asks of the record. Two answer it: the database, and the reference data alone (a dry run
 * without server or database).
 */
export interface RecordView {
  /** Names of agencies, guidelines and places, without what people corrected. */
  known(): Promise<Omit<Known, 'remembered'>>;
  /** Column meanings that people corrected in earlier files, by agency code. */
  remembered(): Promise<ReadRequest['remembered']>;
  agency(code: string): Promise<ImportAgency | null>;
  owes(agency: ImportAgency, province: string, round: Round): Promise<boolean>;
  state(agency: ImportAgency, province: string, round: Round): Promise<AgencyState>;
  /** The text of section 4 that stands. */
  section4(province: string, round: Round): Promise<string | null>;
}
