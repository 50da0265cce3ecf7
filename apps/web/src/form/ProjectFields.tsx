import { Link } from '@tanstack/react-router';
import type { Form, FormProject, KnownReport } from '@tidtam/domain/form';
import { type Part, parts } from '@tidtam/domain/project';
import { fieldName } from '../report/field-words.ts';
import { reportMessages } from '../report/messages.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { moveToPart, toggleLine } from './desk.ts';
import { Field } from './Field.tsx';
import { withField } from './fields.ts';
import styles from './form.module.css';
import { MoneyFields } from './MoneyFields.tsx';
import { formPageMessages } from './messages.ts';
import { StandingFields } from './StandingFields.tsx';
import { TextFields } from './TextFields.tsx';

interface Props {
  readonly form: Form;
  readonly project: FormProject;
  readonly known: KnownReport | null;
  readonly change: (project: FormProject) => void;
  readonly takeOut: () => void;
}

/** All fields of one project. */
export function ProjectFields(props: Props) {
  const { project, known, change } = props;
  return (
    <div className={styles.fields}>
      <Naming {...props} />
      <Parts {...props} />
      {project.lines
        .filter((line) => line.part !== 3 || hasAmount(line))
        .map((line) => (
          <MoneyFields key={line.part} {...{ project, line, known, change }} />
        ))}
      <StandingFields {...{ project, known, change }} />
      <TextFields {...{ project, known, change }} />
      <Leaving {...props} />
    </div>
  );
}

function hasAmount({ budget, committed, disbursed }: FormProject['lines'][number]): boolean {
  return [budget, committed, disbursed].some((text) => text !== '');
}

function Naming({ form, project, change }: Props) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  return (
    <>
      <Field field="title" label={fieldName('title', null, language)} wide>
        {({ id, invalid, describedBy }) => (
          <textarea
            id={id}
            className={`input ${styles.line}`}
            rows={1}
            maxLength={32_767}
            value={project.title}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={(event) => change(withField(project, 'title', event.target.value))}
          />
        )}
      </Field>
      <div className={styles.naming}>
        <Field field="guideline" label={fieldName('guidelineCode', null, language)}>
          {({ id, describedBy }) => (
            <select
              id={id}
              className="input"
              value={project.guideline}
              aria-describedby={describedBy}
              onChange={(event) => change(withField(project, 'guideline', event.target.value))}
            >
              <option value="">{t('guideline_none')}</option>
              {form.guidelines.map(({ code, name }) => (
                <option key={code} value={code}>
                  {`${code} ${name}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field field="code" label={fieldName('code', null, language)}>
          {({ id, describedBy }) => (
            <input
              id={id}
              className="input"
              maxLength={200}
              value={project.code}
              aria-describedby={describedBy}
              onChange={(event) => change(withField(project, 'code', event.target.value))}
            />
          )}
        </Field>
      </div>
    </>
  );
}

/** In which part the project stands, or in which two. */
function Parts({ project, change }: Props) {
  const t = useTexts(formPageMessages);
  const words = useTexts(reportMessages);
  const [only] = project.lines;
  const own = project.lines.map((line) => line.part);
  const others = ([1, 2] as const).filter((part) => !own.includes(part) || own.length > 1);
  return (
    <div className={styles.parts}>
      {project.lines.length === 1 && only !== undefined && (
        <label className="field">
          <span className="label">{t('stands_in')}</span>
          <select
            className="input"
            value={only.part}
            onChange={(event) => {
              const part = parts.find((one) => String(one) === event.target.value);
              if (part !== undefined) change(moveToPart(project, part));
            }}
          >
            {parts.map((part) => (
              <option key={part} value={part}>
                {words(`part_${part}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {(only?.part !== 3 || own.length > 1) &&
        others.map((part: Part) => (
          <label key={part} className="check">
            <input
              type="checkbox"
              checked={own.includes(part)}
              onChange={(event) => change(toggleLine(project, part, event.target.checked))}
            />
            <span>{t('more_money', { part })}</span>
          </label>
        ))}
    </div>
  );
}

function Leaving({ form, project, known, takeOut }: Props) {
  const t = useTexts(formPageMessages);
  if (known === null || known.current === null) {
    return (
      <div>
        <button type="button" className="button button-small button-danger" onClick={takeOut}>
          {t('take_out')}
        </button>
      </div>
    );
  }
  return (
    <p className="small soft">
      {t('stored_already')}{' '}
      <Link
        to="/agencies/$agency/projects/$project"
        params={{ agency: form.agency.code, project: project.key }}
      >
        {t('to_project')}
      </Link>
    </p>
  );
}
