import { ProblemAnswer } from '../client.ts';
import { Says, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/** What went wrong, kindly: the server's own sentence, or that it cannot be reached. */
export function ProblemNotice({
  error,
  retry,
}: {
  readonly error: Error | null;
  readonly retry?: () => void;
}) {
  const t = useTexts(shellMessages);
  if (error === null) return null;
  const details = error instanceof ProblemAnswer ? error.details : null;
  return (
    <div className="notice notice-error" role="alert">
      <p>{details === null ? t('unreachable') : <Says text={details.message} />}</p>
      {details?.problems?.map((problem) => (
        <p key={`${problem.code}${problem.cell}`}>
          <Says text={problem.message} />
        </p>
      ))}
      {details !== null && details.status >= 500 && <p className="small soft">{details.request}</p>}
      {retry && (
        <p>
          <button type="button" className="button" onClick={retry}>
            {t('try_again')}
          </button>
        </p>
      )}
    </div>
  );
}
