import { type CoveringLetter, mannerOf } from '@tidtam/domain/submission';
import { appendEntries, saltText } from '../ledger/index.ts';
import { type AgencyPlace, type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import { type Scan, takeScan } from './scans.ts';

/** The act of submitting that an event is about. */
export type Source =
  | { readonly importId: string; readonly formId: null }
  | { readonly importId: null; readonly formId: string };

/** A signing whose scan is there. */
export type ReadySigning =
  | { readonly manner: 'letter'; readonly letter: CoveringLetter; readonly scan: Scan }
  | { readonly manner: 'in_person' };

export interface PlaceInRound extends AgencyPlace {
  readonly round: string;
}

/**
 * How what the actor submits is signed for: under the letter that comes with it, by an approver in person, else not
 * yet. Throws `scan_unknown`.
 */
export async function readySigning(
  context: CommandContext,
  letter: CoveringLetter | undefined,
): Promise<ReadySigning | null> {
  if (letter !== undefined) return { manner: 'letter', letter, scan: await takeScan(context, letter.scan) };
  return mannerOf(context.actor.capacity) === 'in_person' ? { manner: 'in_person' } : null;
}

/** Adds that the agency's head stands for a submission. */
export function recordSigning(
  context: CommandContext,
  { agencyId, province, round }: PlaceInRound,
  { importId, formId }: Source,
  signing: ReadySigning,
): void {
  const id = context.newId();
  const place = { agencyId, province };
  const signed = signing.manner === 'letter' ? signing : null;
  const letter = signed?.letter;
  const row = {
    import_id: importId,
    form_id: formId,
    manner: signing.manner,
    letter_date: letter?.date ?? null,
    signed_as: letter?.signatory.as ?? null,
    scan_sha256: signed?.scan.sha256 ?? null,
    scan_type: signed?.scan.type ?? null,
  };
  insertRows(context.transaction, 'signing', [
    { ...recordedBy(context), ...row, agency_id: agencyId, id, province_code: province, round_id: round },
  ]);
  const texts = letter === undefined ? [] : letterTexts(context, letter);
  appendEntries(context, [
    {
      ...place,
      kind: 'signing',
      subject: id,
      body: {
        round,
        import: row.import_id,
        form: row.form_id,
        manner: row.manner,
        letterDate: row.letter_date,
        signedAs: row.signed_as,
        scan: row.scan_sha256,
        scanType: row.scan_type,
      },
      texts,
    },
  ]);
}

function letterTexts(context: CommandContext, { number, signatory }: CoveringLetter) {
  return [
    ...saltText(context, 'letter_number', number),
    ...saltText(context, 'signatory', signatory.name),
    ...saltText(context, 'signatory_position', signatory.position),
    ...saltText(context, 'acting_for', signatory.as === 'holder' ? null : signatory.actingFor),
  ];
}
