import { contentOfForm, type FormSubmitted, readForm, startForm } from '@tidtam/domain/form';
import { isError, type Problem } from '@tidtam/domain/problem';
import { decideSubmission } from '@tidtam/domain/report';
import { type CoveringLetter, mannerOf } from '@tidtam/domain/submission';
import canonicalize from 'canonicalize';
import { appendEntries, saltText } from '../ledger/index.ts';
import { type LoadedState, loadState, submitReports } from '../report/index.ts';
import { readySigning, recordSigning } from '../submission/index.ts';
import { type CommandContext, insertRows, once, recordedBy, retryOf } from '../write/index.ts';
import { dropForm, findForm } from './draft.ts';
import { type FormPlace, formChanged } from './place.ts';

export interface SubmitForm {
  /** The revision that the person saw. */
  readonly revision: number;
  readonly acceptWarnings: boolean;
  readonly reason: string | null;
  /** The covering letter, when it comes with the form. */
  readonly letter: CoveringLetter | undefined;
  /** How the report came to whoever sends it on the agency's behalf. */
  readonly behalf: string | null;
  /** The client's idempotency key. */
  readonly key: string | null;
}

/**
 * Stores a form by the same decision as any file's rows: all of it, or nothing. Inside the place's lock. The draft
 * ends with it.
 */
export async function submitForm(
  context: CommandContext,
  place: FormPlace,
  { key, ...command }: SubmitForm,
): Promise<FormSubmitted> {
  const request = { ...command, form: [place.province, place.round.id] };
  return once(
    context,
    place,
    retryOf(key, request),
    async () => {
      const [kept, state] = await Promise.all([
        findForm(context.transaction, place),
        loadState(context.transaction, place, place.round),
      ]);
      if ((kept?.form.revision ?? 0) !== command.revision) throw formChanged();
      const answer = await decideForm(context, place, command, state, kept?.form ?? null);
      if (answer.status !== 'refused') dropForm(context, place);
      return answer;
    },
    ({ status }) => status !== 'refused',
  );
}

async function decideForm(
  context: CommandContext,
  place: FormPlace,
  command: Omit<SubmitForm, 'key'>,
  state: LoadedState,
  kept: Parameters<typeof contentOfForm>[0] | null,
): Promise<FormSubmitted> {
  const content = kept === null ? startForm(state) : contentOfForm(kept);
  const { submission, problems } = readForm(place.agency.code, content, state);
  if (problems.some(isError) || (problems.length > 0 && !command.acceptWarnings)) {
    const { problems: others } = decideSubmission(state, submission, place.round);
    return { status: 'refused', problems: [...problems, ...others].map(asSent) };
  }
  const submit = { ...command, place, round: place.round, submission, importId: null, dataDate: null };
  const signing = await readySigning(context, command.letter);
  const { kind, decision } = await submitReports(context, submit, state, (decided) => {
    const formId = recordSubmission(context, place, command, [...problems, ...decided.problems]);
    const inRound = { ...place, round: place.round.id };
    if (signing !== null) recordSigning(context, inRound, { importId: null, formId }, signing);
  });
  return { status: kind, problems: [...problems, ...decision.problems].map(asSent) };
}

/** That the form was sent, with every warning that a person confirmed; answers its id. */
function recordSubmission(
  context: CommandContext,
  place: FormPlace,
  { reason, behalf }: Pick<SubmitForm, 'reason' | 'behalf'>,
  confirmed: readonly Problem[],
): string {
  const warnings = canonicalize(confirmed.map(({ code, cell, read }) => ({ code, cell, read }))) ?? '[]';
  const own = { agency_id: place.agencyId, province_code: place.province };
  const id = context.newId();
  insertRows(context.transaction, 'form_submission', [
    { ...own, ...recordedBy(context), id, round_id: place.round.id },
  ]);
  const isForAnother = mannerOf(context.actor.capacity) === 'on_behalf';
  const texts = [
    ...saltText(context, 'accepted_warnings', warnings),
    ...saltText(context, 'reason', reason),
    ...saltText(context, 'behalf', isForAnother ? behalf : null),
  ];
  appendEntries(context, [
    {
      agencyId: place.agencyId,
      province: place.province,
      kind: 'form_submission',
      subject: id,
      body: { round: place.round.id, warnings: confirmed.length },
      texts,
    },
  ]);
  return id;
}

function asSent({ readings, ...problem }: Problem): FormSubmitted['problems'][number] {
  return { ...problem, ...(readings === undefined ? {} : { readings: [...readings] }) };
}
