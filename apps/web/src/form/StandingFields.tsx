import type { FormProject, KnownReport } from '@tidtam/domain/form';
import { lazy, Suspense } from 'react';
import { loadPart } from '../line.ts';
import { fieldName, fieldValue } from '../report/field-words.ts';
import { reportMessages } from '../report/messages.ts';
import { statusOrder } from '../report/status-order.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Field } from './Field.tsx';
import { withField } from './fields.ts';
import styles from './form.module.css';
import { LastRound } from './LastRound.tsx';
import { formPageMessages } from './messages.ts';

const DateField = lazy(() =>
  loadPart(() => import('./DateField.tsx').then((module) => ({ default: module.DateField }))),
);

interface Props {
  readonly project: FormProject;
  readonly known: KnownReport | null;
  readonly change: (project: FormProject) => void;
}

/** How far the project is, and from when to when it runs. */
export function StandingFields(props: Props) {
  return (
    <div className={styles.grid}>
      <PercentField {...props} />
      <StatusField {...props} />
      <DayField {...props} field="starts" />
      <DayField {...props} field="ends" />
    </div>
  );
}

function PercentField({ project, known, change }: Props) {
  const t = useTexts(formPageMessages);
  const before = known?.previous?.report.percentComplete ?? null;
  return (
    <Field
      field="percentComplete"
      label={t('percent')}
      hint={<LastRound known={known} value={before === null ? null : `${before} %`} />}
    >
      {({ id, invalid, describedBy }) => (
        <input
          id={id}
          className={`input number ${styles.amount}`}
          inputMode="decimal"
          autoComplete="off"
          maxLength={200}
          placeholder={t('percent_example')}
          value={project.percentComplete}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => change(withField(project, 'percentComplete', event.target.value))}
        />
      )}
    </Field>
  );
}

function StatusField({ project, known, change }: Props) {
  const t = useTexts(formPageMessages);
  const words = useTexts(reportMessages);
  const language = useLanguage();
  const before = known?.previous?.report.status ?? null;
  return (
    <Field
      field="status"
      label={fieldName('status', null, language)}
      hint={
        <LastRound known={known} value={before === null ? null : fieldValue('status', before, language)} />
      }
    >
      {({ id, describedBy }) => (
        <select
          id={id}
          className="input"
          value={project.status}
          aria-describedby={describedBy}
          onChange={(event) => change(withField(project, 'status', event.target.value))}
        >
          <option value="">{t('status_from_percent')}</option>
          {statusOrder
            .filter((status) => status !== 'not_stated')
            .map((status) => (
              <option key={status} value={status}>
                {words(status)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

function DayField({ project, change, field }: Props & { readonly field: 'starts' | 'ends' }) {
  const language = useLanguage();
  return (
    <Field field={field} label={null}>
      {({ id, invalid, describedBy }) => (
        <Suspense fallback={<div className={styles.dateSkeleton} />}>
          <DateField
            id={id}
            label={fieldName(field, null, language)}
            language={language}
            value={project[field]}
            invalid={invalid}
            describedBy={describedBy}
            change={(value) => change(withField(project, field, value))}
          />
        </Suspense>
      )}
    </Field>
  );
}
