import { Link } from '@tanstack/react-router';
import type { Form } from '@tidtam/domain/form';
import { isError, type Problem } from '@tidtam/domain/problem';
import type { SubmittedWith } from '@tidtam/domain/submission';
import { useId, useState } from 'react';
import { nameIn, roundName } from '../record/names.ts';
import { Says, useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useCover } from '../submission/useCover.tsx';
import styles from './form.module.css';
import { formPageMessages } from './messages.ts';
import type { Checked } from './useFormDesk.ts';

/** One sentence of what will be stored, what is to be mended or confirmed, the button. */
export function SendCard({
  form,
  checked,
  sending,
  error,
  send,
  go,
}: {
  readonly form: Form;
  readonly checked: Checked;
  readonly sending: boolean;
  readonly error: Error | null;
  readonly send: (accept: boolean, reason: string, cover: SubmittedWith) => void;
  readonly go: (cell: string) => void;
}) {
  const t = useTexts(formPageMessages);
  const [accepted, setAccepted] = useState(false);
  const [reason, setReason] = useState('');
  const field = useId();
  const { errors, warnings, problems } = checked;
  const { fields, ready, cover } = useCover();
  const stores = hasChange(checked);
  return (
    <section className="card stack-tight" aria-labelledby="send">
      <h2 id="send">{t('send')}</h2>
      <What form={form} checked={checked} />
      {errors > 0 && (
        <List title={t('mend_first', { count: errors })} problems={problems.filter(isError)} go={go} />
      )}
      {errors === 0 && warnings > 0 && (
        <>
          <List title={t('check_these', { count: warnings })} problems={problems} go={go} />
          <label className="check">
            <input
              type="checkbox"
              checked={accepted}
              onChange={(event) => setAccepted(event.target.checked)}
            />
            <span>{t('accept', { count: warnings })}</span>
          </label>
        </>
      )}
      {errors === 0 && (
        <div className="field">
          <label className="label" htmlFor={field}>
            {t('reason')}
          </label>
          <input
            id={field}
            className="input"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {errors === 0 && stores && fields}
      <ProblemNotice error={error} />
      <div>
        <button
          type="button"
          className="button button-primary"
          disabled={
            sending || errors > 0 || (warnings > 0 && !accepted) || (stores ? !ready : !isStored(form))
          }
          onClick={() => send(accepted, reason.trim(), stores ? cover : {})}
        >
          {t(sending ? 'sending' : 'send')}
        </button>
      </div>
    </section>
  );
}

/** Whether sending would store anything. */
function hasChange({ changes, statements }: Checked): boolean {
  return statements.length > 0 || changes.some(({ kind }) => kind !== 'unchanged');
}

/** Whether the record has anything of this agency in this round already. */
function isStored({ known, statedNoProjects }: Form): boolean {
  return statedNoProjects.length > 0 || known.some(({ current }) => current !== null);
}

function What({ form, checked }: { readonly form: Form; readonly checked: Checked }) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const count = (kind: string) => checked.changes.filter((change) => change.kind === kind).length;
  const stated = checked.statements.filter(({ noProjects }) => noProjects).map(({ part }) => part);
  if (!hasChange(checked)) return <p>{t(isStored(form) ? 'nothing_changed' : 'nothing_typed')}</p>;
  return (
    <>
      <p>
        {t('will_store', {
          agency: nameIn(form.agency, language),
          round: roundName(form.round, language),
          new: count('new'),
          changed: count('changed'),
          unchanged: count('unchanged'),
        })}
      </p>
      {stated.length > 0 && <p>{t('will_state', { parts: stated.join(', ') })}</p>}
    </>
  );
}

function List({
  title,
  problems,
  go,
}: {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly go: (cell: string) => void;
}) {
  const t = useTexts(formPageMessages);
  return (
    <div className="notice notice-warning">
      <p>
        <strong>{title}</strong>
      </p>
      <ul className={styles.problems}>
        {problems.map(({ code, cell, message }) => (
          <li key={`${code}${cell}${message.th}`}>
            <Says text={message} />{' '}
            {cell !== null && !cell.startsWith('part/') && (
              <button type="button" className="link-button small" onClick={() => go(cell)}>
                {t('go_to_field')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What became of it, with the way on. */
export function SentNotice({
  form,
  status,
}: {
  readonly form: Form;
  readonly status: 'stored' | 'unchanged';
}) {
  const t = useTexts(formPageMessages);
  const { agency, province, round } = form;
  return (
    <div className="notice notice-good" role="status">
      <p>{t(status)}</p>
      <p>
        <Link
          className="button"
          to="/agencies/$agency/provinces/$province/rounds/$round"
          params={{ agency: agency.code, province, round }}
        >
          {t('to_agency')}
        </Link>
      </p>
    </div>
  );
}
