import type { AgencyState } from '@tidtam/domain/report';
import type { Round } from '@tidtam/domain/round';
import type { Known, ReadRequest } from '@tidtam/workbook';

/** An agency as far as an import needs it. */
export interface ImportAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** It owes nothing new. */
  readonly closed: boolean;
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
  /** By code; a code that the record does not know is left out. */
  agencies(codes: readonly string[]): Promise<ReadonlyMap<string, ImportAgency>>;
  /** Whether whoever asks sees an agency's report to a province. */
  sees(agency: ImportAgency, province: string): boolean;
  /** What stands of the agencies that owe a report to the province in the round, by code. */
  states(
    agencies: readonly ImportAgency[],
    province: string,
    round: Round,
  ): Promise<ReadonlyMap<string, AgencyState>>;
  /** The text of section 4 that stands. */
  section4(province: string, round: Round): Promise<string | null>;
}
