import { useQueryClient } from '@tanstack/react-query';
import { type Submissions, submissionMessages } from '@tidtam/domain/submission';
import { useState } from 'react';
import type { Asking } from '../client.ts';
import { Answered } from '../shell/Answered.tsx';
import { Says, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer, useChange } from '../shell/useAnswer.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { submissionPageMessages } from './messages.ts';
import { StandingMark } from './StandingMark.tsx';
import { type ReportPlace, SubmissionItem } from './SubmissionItem.tsx';
import styles from './submission.module.css';
import { WithdrawForm } from './WithdrawForm.tsx';

/** What was submitted of an agency's report in a round, how far it has come, and the next step of whoever looks. */
export function SubmissionCard({
  place,
  seen,
}: {
  readonly place: ReportPlace;
  /** The revision of the report that the page shows. */
  readonly seen: number;
}) {
  const t = useTexts(submissionPageMessages);
  const query = useAnswer('getSubmissions', { params: place });
  return (
    <section className="card stack-tight" aria-labelledby="submitted">
      <h2 id="submitted">{t('title')}</h2>
      <Answered query={query} skeleton={<Skeleton shapes={['line', 'block']} />}>
        {(data) => <Loaded data={data} place={place} seen={Math.min(seen, data.revision)} />}
      </Answered>
    </section>
  );
}

interface Seen {
  readonly data: Submissions;
  readonly place: ReportPlace;
  /** The older of the page's and the card's: what is new to either was not seen. */
  readonly seen: number;
}

function Loaded({ data, place, seen }: Seen) {
  const t = useTexts(submissionPageMessages);
  if (data.submissions.length === 0) return <p className="soft">{t('nothing')}</p>;
  return (
    <>
      {data.standing !== null && <StandingMark of={data.standing} />}
      {data.reopened && <p className="notice">{t('reopened')}</p>}
      {data.standing === 'submitted' && data.refusal !== null && (
        <p className="notice">
          <Says text={submissionMessages.say(data.refusal)} />
        </p>
      )}
      <NextSteps data={data} place={place} seen={seen} />
      <ol>
        {data.submissions.map((submission) => (
          <li key={submission.id} className={styles.submission}>
            <SubmissionItem submission={submission} place={place} />
            {data.may.withdraw && submission.kind === 'form' && !submission.withdrawn && (
              <WithdrawForm place={place} submission={submission.id} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function NextSteps({ data, place, seen: revision }: Seen) {
  const t = useTexts(submissionPageMessages);
  const [open, setOpen] = useState<'attach' | 'return' | null>(null);
  const reviewing = useChange('reviewReport');
  const signing = useChange('signInPerson');
  const { may, submissions } = data;
  // A letter and the head's word are of the newest that stands.
  const standing = submissions.find(({ withdrawn }) => !withdrawn);
  const close = () => setOpen(null);
  const client = useQueryClient();
  /** A decision about another report than was seen is refused; what there is now is then shown. */
  const review = (body: Asking<'reviewReport'>['body'], onSuccess?: () => void) =>
    reviewing.mutate(
      { params: place, body },
      { ...(onSuccess && { onSuccess }), onError: () => void client.invalidateQueries() },
    );
  return (
    <div className="stack-tight no-print">
      <div className="row">
        {may.receive && (
          <button
            type="button"
            className="button button-primary"
            disabled={reviewing.isPending}
            onClick={() => review({ decision: 'received', revision })}
          >
            {t('receive')}
          </button>
        )}
        {may.sign && standing?.cover === 'unsigned' && (
          <button
            type="button"
            className="button button-primary"
            disabled={signing.isPending}
            onClick={() => signing.mutate({ params: { ...place, submission: standing.id } })}
          >
            {t('sign')}
          </button>
        )}
        {may.attach && standing?.cover !== 'in_person' && (
          <button type="button" className="button" onClick={() => setOpen('attach')}>
            {t('attach')}
          </button>
        )}
        {may.return && (
          <button type="button" className="button" onClick={() => setOpen('return')}>
            {t('return')}
          </button>
        )}
      </div>
      <ProblemNotice error={signing.error ?? (open === null ? reviewing.error : null)} />
      {open === 'attach' && standing !== undefined && (
        <LetterDialog place={place} submission={standing.id} close={close} />
      )}
      {open === 'return' && (
        <ReasonDialog
          title={t('return')}
          label={t('return_reason')}
          example={t('return_example')}
          act={(reason) => review({ decision: 'returned', revision, reason }, close)}
          pending={reviewing.isPending}
          error={reviewing.error}
          close={close}
        >
          <p className="soft">{t('return_lead')}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
