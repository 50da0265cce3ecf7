import { whatIsMissing } from '@tidtam/domain/agency';
import { type LetterKind, LetterModel } from '@tidtam/domain/letter';
import { actsAsParent, type Scope } from '@tidtam/domain/person';
import type { RoundId } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { findAgencyByCode, parentOf } from '../agency/index.ts';
import { readLedgerPoint } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { findProvince, findSecretariat, readAgencyRound } from '../summary/index.ts';

export interface LetterAsked {
  readonly agency: string;
  readonly province: string;
  readonly round: RoundId;
  readonly letter: LetterKind;
}

/** What the letters name the plan by, and are dated and marked with. */
export interface LetterMaking {
  readonly plan: LetterModel['plan'];
  readonly madeOn: string;
  readonly programVersion: string;
  readonly invented: boolean;
  /** Who makes it; whoever reports for an agency as its parent sends its covering letter. */
  readonly acts: Scope;
}

/**
 * What a letter says, from the record as it is: run it in a repeatable-read transaction. `null` when there is no such
 * agency in the province's round, or none in sight.
 */
export async function readLetter(
  transaction: Transaction,
  { agency: code, province, round, letter }: LetterAsked,
  { acts, ...making }: LetterMaking,
): Promise<LetterModel | null> {
  const agency = await findAgencyByCode(transaction, code);
  const place = await findProvince(transaction, province);
  if (agency === null || place === null) return null;
  const read = await readAgencyRound(transaction, agency, province, round);
  if (read === null) return null;
  return LetterModel.parse({
    kind: letter,
    agency,
    parent: actsAsParent(acts, agency.id, province) ? await parentOf(transaction, agency.id) : null,
    secretariat: await secretariatOf(transaction, province),
    province: place.province,
    round,
    closes: read.closes,
    missing: whatIsMissing({ ...read, state: read.figures.state }),
    figures: read.figures,
    ledger: await readLedgerPoint(transaction),
    ...making,
  });
}

async function secretariatOf(
  transaction: Transaction,
  province: string,
): Promise<LetterModel['secretariat']> {
  const id = await findSecretariat(transaction, province);
  const [office] = await transaction.rows<{ name: string; nameEn: string | null; toConfirm: boolean }>(
    sql`select name, name_en as "nameEn", confidence <> 'sourced' as "toConfirm" from agency where id = ${id}`,
  );
  return office ?? null;
}
