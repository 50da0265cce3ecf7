import type { FormLine, FormProject, KnownReport } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';
import { fieldName, fieldValue } from '../report/field-words.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Field } from './Field.tsx';
import { withField } from './fields.ts';
import styles from './form.module.css';
import { LastRound } from './LastRound.tsx';
import { formPageMessages } from './messages.ts';

const amounts = ['budget', 'committed', 'disbursed'] as const;

/** A project's money in one part: budget, committed, disbursed, each beside last round's. */
export function MoneyFields({
  project,
  line,
  known,
  change,
}: {
  readonly project: FormProject;
  readonly line: FormLine;
  readonly known: KnownReport | null;
  readonly change: (project: FormProject) => void;
}) {
  const t = useTexts(formPageMessages);
  const { part } = line;
  return (
    <fieldset className={styles.money}>
      <legend className="label">{t('money_of', { part })}</legend>
      <div className={styles.grid}>
        {amounts.map((field) => (
          <AmountField key={field} {...{ project, field, line, part, known, change }} />
        ))}
      </div>
      {line.budget === '' && <NotYetAllocated {...{ project, line, change }} />}
    </fieldset>
  );
}

function AmountField({
  project,
  field,
  line,
  part,
  known,
  change,
}: {
  readonly project: FormProject;
  readonly field: (typeof amounts)[number];
  readonly line: FormLine;
  readonly part: Part;
  readonly known: KnownReport | null;
  readonly change: (project: FormProject) => void;
}) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const before = known?.previous?.report.funding.find((one) => one.part === part)?.[field] ?? null;
  return (
    <Field
      field={`${field}/${part}`}
      label={fieldName(field, null, language)}
      hint={<LastRound known={known} value={before === null ? null : fieldValue(field, before, language)} />}
    >
      {({ id, invalid, describedBy }) => (
        <input
          id={id}
          className={`input number ${styles.amount}`}
          inputMode="decimal"
          autoComplete="off"
          maxLength={200}
          placeholder={field === 'budget' ? t('amount_example') : undefined}
          value={line[field]}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => change(withField(project, `${field}/${part}`, event.target.value))}
        />
      )}
    </Field>
  );
}

function NotYetAllocated({
  project,
  line,
  change,
}: {
  readonly project: FormProject;
  readonly line: FormLine;
  readonly change: (project: FormProject) => void;
}) {
  const language = useLanguage();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={line.notYetAllocated}
        onChange={(event) =>
          change(withField(project, `notYetAllocated/${line.part}`, String(event.target.checked)))
        }
      />
      <span>{fieldName('notYetAllocated', null, language)}</span>
    </label>
  );
}
