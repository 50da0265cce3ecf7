import type { Clash, Form, FormProject, KnownReport } from '@tidtam/domain/form';
import { isError, type Problem } from '@tidtam/domain/problem';
import { memo } from 'react';
import { roundName } from '../record/names.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { type Desk, settleClash, takeOut, typeInto } from './desk.ts';
import { ProjectFieldProvider } from './Field.tsx';
import { withField } from './fields.ts';
import styles from './form.module.css';
import { formPageMessages } from './messages.ts';
import { ProjectFields } from './ProjectFields.tsx';

const nothing: readonly Problem[] = [];
const agreed: readonly Clash[] = [];

interface Props {
  readonly form: Form;
  readonly project: FormProject;
  readonly known: KnownReport | null;
  readonly open: boolean;
  readonly toggle: (key: string) => void;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly problems: readonly Problem[] | undefined;
  readonly clashes: readonly Clash[] | undefined;
  readonly change: (step: (desk: Desk) => Desk) => void;
}

/** One project of the form: a line that says how it stands, and its fields when it is open. */
export const ProjectItem = memo(function ProjectItem(props: Props) {
  const { form, project, known, open, problems = nothing, clashes = agreed, change } = props;
  const { key } = project;
  const settle = (clash: Clash, useTheirs: boolean) =>
    change((desk) => {
      const mine = desk.projects.find((one) => one.key === key);
      const settled = settleClash(desk, key, clash.field);
      return useTheirs && mine !== undefined
        ? typeInto(settled, withField(mine, clash.field, clash.theirs))
        : settled;
    });
  return (
    <li className={styles.item}>
      <Head {...props} problems={problems} />
      {open && (
        <ProjectFieldProvider value={{ projectKey: key, problems, clashes, settle }}>
          <ProjectFields
            form={form}
            project={project}
            known={known}
            change={(typed) => change((desk) => typeInto(desk, typed))}
            takeOut={() => change((desk) => takeOut(desk, key))}
          />
        </ProjectFieldProvider>
      )}
    </li>
  );
});

function Head({
  project,
  known,
  open,
  toggle,
  isNew,
  isChanged,
  problems,
}: Props & { readonly problems: readonly Problem[] }) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const carried = known?.current === null ? known.previous : null;
  return (
    <h3 className={styles.head}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        onClick={() => toggle(project.key)}
      >
        <span className={styles.name}>{project.title.trim() === '' ? t('unnamed') : project.title}</span>
        <span className={styles.marks}>
          {project.percentComplete !== '' && (
            <span className="number small">{project.percentComplete.replace(/\s*%$/, '')} %</span>
          )}
          {isNew && <span className="chip">{t('new')}</span>}
          {carried && (
            <span className="chip">
              {t('carried', { round: roundName(carried.round, language, 'short') })}
            </span>
          )}
          {isChanged && <span className="chip">{t('changed')}</span>}
          {errors > 0 && <span className="small tone-red">{t('errors', { count: errors })}</span>}
          {warnings > 0 && <span className="small tone-yellow">{t('warnings', { count: warnings })}</span>}
        </span>
      </button>
    </h3>
  );
}
