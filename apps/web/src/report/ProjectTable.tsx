import { Link } from '@tanstack/react-router';
import type { Part } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { figuresOfVersions, type ListedProject } from '@tidtam/domain/summary';
import { agencyIn } from '../record/names.ts';
import { missing, showBaht } from '../shell/format.ts';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Amount, Missing } from './Amount.tsx';
import { reportMessages } from './messages.ts';
import { ProgressBar } from './ProgressBar.tsx';
import styles from './ProjectTable.module.css';
import { StatusMark } from './StatusMark.tsx';
import { versionMessages } from './version-messages.ts';

/** Projects with status, progress and money; with `part`, that part's money alone. */
export function ProjectTable({
  projects,
  part,
  previous,
  withAgency = false,
}: {
  readonly projects: readonly ListedProject[];
  readonly part?: Part;
  /** The round before, by project: shown beside. */
  readonly previous?: ReadonlyMap<string, ReportVersion>;
  readonly withAgency?: boolean;
}) {
  const r = useTexts(reportMessages);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{r('title')}</th>
          <th scope="col">{r('status')}</th>
          <th scope="col">{r('percentComplete')}</th>
          <th scope="col" className="end">
            {r('budget')} ({r('baht')})
          </th>
          <th scope="col" className="end">
            {r('disbursed')} ({r('baht')})
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow
            key={project.project}
            project={project}
            withAgency={withAgency}
            before={previous?.get(project.project)}
            {...(part === undefined ? {} : { part })}
          />
        ))}
      </tbody>
    </table>
  );
}

function ProjectRow({
  project,
  part,
  before,
  withAgency,
}: {
  readonly project: ListedProject;
  readonly part?: Part;
  readonly before: ReportVersion | undefined;
  readonly withAgency: boolean;
}) {
  const r = useTexts(reportMessages);
  const lines = project.funding.filter((line) => part === undefined || line.part === part);
  const money = figuresOfVersions([project], part);
  const earlier = before && figuresOfVersions([before], part);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <Link
          to="/agencies/$agency/projects/$project"
          params={{ agency: project.agency, project: project.project }}
        >
          <InTheirWords text={project.title} />
        </Link>
        <div className="small soft">
          {[
            withAgency ? agencyIn(project, language) : null,
            part === undefined
              ? project.funding.map((line) => r('part', { part: line.part })).join(' · ')
              : null,
            project.code,
          ]
            .filter((word) => word !== null && word !== '')
            .join(' · ')}
        </div>
      </th>
      <td data-label={r('status')}>
        <StatusMark status={project.status} derived={project.statusDerived} />
      </td>
      <td data-label={r('percentComplete')}>
        <span>
          {project.percentComplete === null ? <Missing /> : <ProgressBar percent={project.percentComplete} />}
          {before && (
            <Before value={before.percentComplete === null ? null : `${before.percentComplete} %`} />
          )}
        </span>
      </td>
      <td className="end" data-label={r('budget')}>
        <Amount baht={money.budget} notYetAllocated={lines.some((line) => line.notYetAllocated)} />
      </td>
      <td className="end" data-label={r('disbursed')}>
        <span>
          <Amount baht={money.disbursed} />
          {earlier && <Before value={earlier.disbursed && showBaht(earlier.disbursed, language)} />}
        </span>
      </td>
    </tr>
  );
}

function Before({ value }: { readonly value: string | null }) {
  const t = useTexts(versionMessages);
  return <span className={`small soft ${styles.before}`}>{t('previous', { value: value ?? missing })}</span>;
}
