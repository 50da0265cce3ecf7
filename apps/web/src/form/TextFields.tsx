import type { FormProject, KnownReport } from '@tidtam/domain/form';
import { roundName } from '../record/names.ts';
import { fieldName } from '../report/field-words.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Field } from './Field.tsx';
import { withField } from './fields.ts';
import styles from './form.module.css';
import { formPageMessages } from './messages.ts';

const fields = ['result', 'problems', 'suggestions', 'nextSteps', 'target', 'owner', 'note'] as const;

/** What was done, what stands in the way, what comes next: in the reporter's own words. */
export function TextFields({
  project,
  known,
  change,
}: {
  readonly project: FormProject;
  readonly known: KnownReport | null;
  readonly change: (project: FormProject) => void;
}) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const previous = known?.previous ?? null;
  return (
    <div className={styles.texts}>
      {fields.map((field) => (
        <Field
          key={field}
          field={field}
          label={fieldName(field, null, language)}
          hint={
            previous?.report.texts[field] && (
              <details>
                <summary>{t('last_text', { round: roundName(previous.round, language, 'short') })}</summary>
                <p className={styles.before}>{previous.report.texts[field]}</p>
              </details>
            )
          }
        >
          {({ id, invalid, describedBy }) => (
            <textarea
              id={id}
              className={`input ${field === 'owner' ? styles.line : ''}`}
              rows={field === 'owner' ? 1 : 3}
              maxLength={32_767}
              value={project.texts[field]}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onChange={(event) => change(withField(project, field, event.target.value))}
            />
          )}
        </Field>
      ))}
      <p className={`small soft ${styles.wide}`}>{t('secrecy')}</p>
    </div>
  );
}
