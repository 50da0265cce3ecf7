import type { Bilingual } from '@tidtam/domain/message';
import type { Reading } from '@tidtam/domain/problem';
import type { ProjectStatus } from '@tidtam/domain/project';

/**
 * What a cell says, as one kind of value.
 *
 * - `value`: one reading, certain.
 * - `empty`: nothing stated (blank, `-`, `ไม่ระบุ`); never zero.
 * - `doubtful`: a likelier reading in `value`, and a question that names all of them.
 * - `unreadable`: no reading.
 */
export type Read<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'empty' }
  | { readonly kind: 'doubtful'; readonly value: Value; readonly doubt: Doubt }
  | { readonly kind: 'unreadable'; readonly doubt: Doubt };

/** Becomes a `Problem` once it is known whose cell it is. */
export interface Doubt {
  /** `amount_unreadable`, `year_era_unclear`, … */
  readonly code: string;
  readonly message: Bilingual;
  /** The likelier first. Each text, typed into the cell, reads as just that. Empty when there is none. */
  readonly readings: readonly Reading[];
}

/** An amount cell: money in satang, or a word that says why there is none. */
export type Amount =
  | { readonly kind: 'money'; readonly satang: number }
  /** `ไม่ใช้งบประมาณ`, `ไม่ใช้งบ` */
  | { readonly kind: 'no_budget' }
  /** `ยังไม่ได้รับจัดสรร`, `รอการจัดสรร` */
  | { readonly kind: 'not_yet_allocated' }
  /** `ใช้งบประมาณ`, `ในแผนงบประมาณ`: money is used, and the cell says no amount. */
  | { readonly kind: 'not_stated' };

/** A progress cell: a cumulative percent 0–100 with at most two decimals, a status in words, or both. */
export interface PercentOrStatus {
  readonly percent: number | null;
  readonly status: ProjectStatus | null;
}

/** A count with its classifier (`500 คน`); `atLeast` when the words make it a floor (`ไม่น้อยกว่า`). */
export interface Count {
  readonly count: number;
  readonly unit: string | null;
  readonly atLeast: boolean;
}

/** ISO dates, both included. */
export interface Period {
  readonly starts: string;
  readonly ends: string;
}
