import { Link } from '@tanstack/react-router';
import type { Part } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { useTexts } from '../shell/language.tsx';
import { Amount, Missing } from './Amount.tsx';
import { figuresOfVersions } from './figures.ts';
import { reportMessages } from './messages.ts';
import { ProgressBar } from './ProgressBar.tsx';
import styles from './ProjectTable.module.css';
import { StatusMark } from './StatusMark.tsx';

/** Projects with status, progress and money; with `part`, that part's money alone. */
export function ProjectTable({
  projects,
  part,
  withAgency = false,
}: {
  readonly projects: readonly ReportVersion[];
  readonly part?: Part;
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
  withAgency,
}: {
  readonly project: ReportVersion;
  readonly part?: Part;
  readonly withAgency: boolean;
}) {
  const r = useTexts(reportMessages);
  const lines = project.funding.filter((line) => part === undefined || line.part === part);
  const money = figuresOfVersions([project], part);
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <Link
          to="/agencies/$agency/projects/$project"
          params={{ agency: project.agency, project: project.project }}
        >
          {project.title}
        </Link>
        <div className="small soft">
          {[
            withAgency ? project.agencyName : null,
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
        {project.percentComplete === null ? <Missing /> : <ProgressBar percent={project.percentComplete} />}
      </td>
      <td className="end" data-label={r('budget')}>
        <Amount baht={money.budget} notYetAllocated={lines.some((line) => line.notYetAllocated)} />
      </td>
      <td className="end" data-label={r('disbursed')}>
        <Amount baht={money.disbursed} />
      </td>
    </tr>
  );
}
