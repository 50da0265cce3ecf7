import { ProblemAnswer } from '../client.ts';
import { Says, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { type ProblemKind, problemKind } from './problem-kind.ts';

const looks: Readonly<Record<ProblemKind, string>> = {
  away: 'notice notice-warning',
  no_right: 'notice notice-warning',
  not_found: 'notice notice-error',
  broken: 'notice notice-error',
};

/** What went wrong in a part of a page, kindly: the server's own sentence, or that it cannot be reached. */
export function ProblemNotice({
  error,
  retry,
}: {
  readonly error: Error | null;
  readonly retry?: () => void;
}) {
  const t = useTexts(shellMessages);
  if (error === null) return null;
  const kind = problemKind(error);
  const details = error instanceof ProblemAnswer ? error.details : null;
  return (
    <div className={looks[kind]} role="alert">
      {kind === 'no_right' && <p className="label">{t('no_right_title')}</p>}
      <p>
        {details === null ? (
          t(kind === 'away' ? 'unreachable' : 'broken_part')
        ) : (
          <Says text={details.message} />
        )}
      </p>
      {details?.problems?.map((problem) => (
        <p key={`${problem.code}${problem.cell}`}>
          <Says text={problem.message} />
        </p>
      ))}
      {details !== null && details.status >= 500 && <p className="small soft">{details.request}</p>}
      {retry && kind !== 'no_right' && (
        <p>
          <button type="button" className="button" onClick={retry}>
            {t('try_again')}
          </button>
        </p>
      )}
    </div>
  );
}
