import { type Form, keyOf } from '@tidtam/domain/form';
import { parts } from '@tidtam/domain/project';
import type { SubmittedWith } from '@tidtam/domain/submission';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call, ProblemAnswer } from '../client.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './form.module.css';
import { formPageMessages } from './messages.ts';
import { PartSection } from './PartSection.tsx';
import { SaveMark } from './SaveMark.tsx';
import { SendCard } from './SendCard.tsx';
import { useAutosave } from './useAutosave.ts';
import { useFormDesk } from './useFormDesk.ts';

/** The form with its three parts; typing is kept by itself, storing is a button. */
export function FormDesk({
  form,
  done,
  reload,
}: {
  readonly form: Form;
  readonly done: (status: 'stored' | 'unchanged') => void;
  readonly reload: () => void;
}) {
  const t = useTexts(formPageMessages);
  const params = useMemo(
    () => ({ agency: form.agency.code, province: form.province, round: form.round }),
    [form],
  );
  const { desk, change, checked } = useFormDesk(form);
  const saving = useAutosave(params, desk, change);
  const known = useMemo(() => new Map(form.known.map((one) => [one.project, one])), [form]);
  const { open, toggle, go } = useOpenProject();
  const { send, sending, error } = useSending(params, saving.flush, done, reload);
  const broken = saving.error instanceof ProblemAnswer && saving.error.details !== null ? saving.error : null;
  return (
    <>
      <div className={`spread ${styles.bar}`}>
        <p className="small soft">{t('lead')}</p>
        <SaveMark saving={saving} since={form.saved?.at ?? null} />
      </div>
      <ProblemNotice error={broken} />
      {parts.map((part) => (
        <PartSection key={part} {...{ form, part, desk, checked, known, open, toggle, change }} />
      ))}
      <SendCard {...{ form, checked, sending, error, send, go }} />
      {desk.revision > 0 && <Discard {...{ params, reload }} revision={desk.revision} />}
    </>
  );
}

/** One project is open at a time; a problem opens its project and puts the focus into its field. */
function useOpenProject() {
  const [open, setOpen] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const toggle = useCallback((key: string) => setOpen((before) => (before === key ? null : key)), []);
  const go = useCallback((cell: string) => {
    setOpen(keyOf(cell));
    setTarget(cell);
  }, []);
  useEffect(() => {
    if (target === null) return;
    const field = document.getElementById(`field-${target}`);
    field?.scrollIntoView({ block: 'center' });
    (field?.querySelector<HTMLElement>('[tabindex="0"]') ?? field)?.focus();
    setTarget(null);
  }, [target]);
  return { open, toggle, go };
}

type Params = { readonly agency: string; readonly province: string; readonly round: Form['round'] };

/** Sends the form once all that was typed is kept. */
function useSending(
  params: Params,
  flush: () => Promise<number | null>,
  done: (status: 'stored' | 'unchanged') => void,
  reload: () => void,
) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const send = async (acceptWarnings: boolean, reason: string, cover: SubmittedWith) => {
    setSending(true);
    setError(null);
    try {
      const revision = await flush();
      if (revision === null) return;
      const body = { revision, acceptWarnings, ...(reason === '' ? {} : { reason }), ...cover };
      const { status } = await call('submitForm', { params, body });
      // Refused though nothing was open here: the record has changed since. It is shown with what is to be checked now.
      if (status === 'refused') reload();
      else done(status);
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setSending(false);
    }
  };
  return { send: (...sent: Parameters<typeof send>) => void send(...sent), sending, error };
}

/** Throws the draft away, after asking. */
function Discard({
  params,
  revision,
  reload,
}: {
  readonly params: Params;
  readonly revision: number;
  readonly reload: () => void;
}) {
  const t = useTexts(formPageMessages);
  const s = useTexts(shellMessages);
  const [asking, setAsking] = useState(false);
  const discarding = useChange('discardForm');
  const discard = () => discarding.mutate({ params, body: { revision } }, { onSuccess: reload });
  return (
    <div>
      <button type="button" className="link-button small" onClick={() => setAsking(true)}>
        {t('discard')}
      </button>
      {asking && (
        <Dialog title={t('discard')} close={() => setAsking(false)}>
          <div className="stack-tight">
            <p>{t('discard_ask')}</p>
            <ProblemNotice error={discarding.error} />
            <div className="row">
              <button type="button" className="button button-danger" onClick={discard}>
                {t('discard')}
              </button>
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {s('cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
