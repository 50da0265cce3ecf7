import type { Clash, FormField } from '@tidtam/domain/form';
import { isError, type Problem } from '@tidtam/domain/problem';
import { createContext, type ReactNode, use } from 'react';
import { Says, useTexts } from '../shell/language.tsx';
import styles from './form.module.css';
import { formPageMessages } from './messages.ts';
import { fieldId } from './useFormDesk.ts';

/** What the fields of one project share. */
export interface ProjectFieldContext {
  readonly projectKey: string;
  readonly problems: readonly Problem[];
  readonly clashes: readonly Clash[];
  readonly settle: (clash: Clash, useTheirs: boolean) => void;
}

const Context = createContext<ProjectFieldContext | null>(null);
export const ProjectFieldProvider = Context.Provider;

interface Told {
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

/** A field with its label, what it said last round, what is wrong with it, and what somebody else typed. */
export function Field({
  field,
  label,
  hint,
  wide = false,
  children,
}: {
  readonly field: FormField;
  readonly label: string | null;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly children: (told: Told) => ReactNode;
}) {
  const t = useTexts(formPageMessages);
  const shared = use(Context);
  if (shared === null) throw new Error('a field stands outside of a project');
  const id = fieldId(shared.projectKey, field);
  const own = shared.problems.filter(({ cell }) => cell === `${shared.projectKey}/${field}`);
  const clash = shared.clashes.find((one) => one.field === field);
  const notes = `${id}-notes`;
  const hasNotes = own.length > 0 || Boolean(hint);
  return (
    <div className={`field ${wide ? styles.wide : ''}`}>
      {label !== null && (
        <label className="label" htmlFor={id}>
          {label}
        </label>
      )}
      {children({ id, invalid: own.some(isError), describedBy: hasNotes ? notes : undefined })}
      {hasNotes && (
        <div id={notes} className={`small ${styles.notes}`}>
          {hint && <div className="soft">{hint}</div>}
          {own.map((problem) => (
            <p key={problem.code} className={isError(problem) ? 'tone-red' : 'tone-yellow'}>
              <Says text={problem.message} />
            </p>
          ))}
        </div>
      )}
      {clash !== undefined && (
        <div className="notice notice-warning small">
          <p>{clash.theirs === '' ? t('theirs_empty') : t('theirs', { text: clash.theirs })}</p>
          <div className="row">
            <button type="button" className="button button-small" onClick={() => shared.settle(clash, true)}>
              {t('use_theirs')}
            </button>
            <button type="button" className="button button-small" onClick={() => shared.settle(clash, false)}>
              {t('keep_mine')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
