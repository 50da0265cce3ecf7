import { type Form, type KnownReport, keyOf } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';
import { reportMessages } from '../report/messages.ts';
import { useTexts } from '../shell/language.tsx';
import { addProject, type Desk, stateNoProjects } from './desk.ts';
import styles from './form.module.css';
import { formPageMessages } from './messages.ts';
import { ProjectItem } from './ProjectItem.tsx';
import type { Checked } from './useFormDesk.ts';

/** The projects whose first money is of one part, and the words "no projects" where there are none. */
export function PartSection({
  form,
  part,
  desk,
  checked,
  known,
  open,
  toggle,
  change,
}: {
  readonly form: Form;
  readonly part: Part;
  readonly desk: Desk;
  readonly checked: Checked;
  readonly known: ReadonlyMap<string, KnownReport>;
  readonly open: string | null;
  readonly toggle: (key: string) => void;
  readonly change: (step: (desk: Desk) => Desk) => void;
}) {
  const t = useTexts(formPageMessages);
  const words = useTexts(reportMessages);
  const projects = desk.projects.filter((project) => project.lines[0]?.part === part);
  const hasRows = desk.projects.some((project) => project.lines.some((line) => line.part === part));
  const kinds = new Map(
    checked.changes.map(({ content, kind }) => [keyOf(content.funding[0]?.cells.title ?? ''), kind]),
  );
  const add = () => {
    const key = crypto.randomUUID();
    change((before) => addProject(before, key, part));
    toggle(key);
  };
  return (
    <section className="card stack-tight" aria-labelledby={`part-${part}`}>
      <div>
        <h2 id={`part-${part}`}>{words(`part_${part}`)}</h2>
        <p className="small soft">{words(`part_${part}_long`)}</p>
      </div>
      <ul className={styles.list}>
        {projects.map((project) => {
          const report = known.get(project.key) ?? null;
          return (
            <ProjectItem
              key={project.key}
              form={form}
              project={project}
              known={report}
              open={open === project.key}
              toggle={toggle}
              isNew={report === null}
              isChanged={report?.current !== null && kinds.get(project.key) === 'changed'}
              problems={checked.byKey.get(project.key)}
              clashes={desk.clashes.get(project.key)}
              change={change}
            />
          );
        })}
      </ul>
      <div className="spread">
        <button type="button" className="button" onClick={add}>
          {t('add', { part })}
        </button>
        {!hasRows && (
          <label className="check">
            <input
              type="checkbox"
              checked={desk.noProjects.includes(part)}
              onChange={(event) => change((before) => stateNoProjects(before, part, event.target.checked))}
            />
            <span>{t('no_projects')}</span>
          </label>
        )}
      </div>
    </section>
  );
}
