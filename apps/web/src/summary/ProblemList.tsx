import { Link } from '@tanstack/react-router';
import type { ReportVersion } from '@tidtam/domain/report';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { reportMessages } from '../report/messages.ts';
import { StatusMark } from '../report/StatusMark.tsx';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';
import styles from './tables.module.css';

/** The projects that report a problem or a suggestion. */
export function withProblems(projects: readonly ReportVersion[]): readonly ReportVersion[] {
  return projects.filter(({ texts }) => texts.problems !== null || texts.suggestions !== null);
}

/** Problems and suggestions in the agencies' own words, by agency. */
export function ProblemList({ data }: { readonly data: ProvinceRound }) {
  const t = useTexts(summaryMessages);
  const groups = groupByAgency(withProblems(data.projects));
  if (groups.length === 0) return <p className="soft">{t('no_problems')}</p>;
  return groups.map(([agency, projects]) => (
    <section key={agency} className={styles.group}>
      <h3>{agency}</h3>
      {projects.map((project) => (
        <ProblemOf key={project.id} project={project} />
      ))}
    </section>
  ));
}

function ProblemOf({ project }: { readonly project: ReportVersion }) {
  const r = useTexts(reportMessages);
  const { problems, suggestions } = project.texts;
  return (
    <article className={styles.said}>
      <div className="spread">
        <Link
          to="/agencies/$agency/projects/$project"
          params={{ agency: project.agency, project: project.project }}
        >
          <InTheirWords text={project.title} />
        </Link>
        <span className="small">
          <StatusMark status={project.status} derived={project.statusDerived} />
        </span>
      </div>
      {problems !== null && (
        <p>
          <strong>{r('problems')}</strong> <InTheirWords text={problems} />
        </p>
      )}
      {suggestions !== null && (
        <p>
          <strong>{r('suggestions')}</strong> <InTheirWords text={suggestions} />
        </p>
      )}
    </article>
  );
}

function groupByAgency(projects: readonly ReportVersion[]): readonly [string, readonly ReportVersion[]][] {
  const groups = new Map<string, ReportVersion[]>();
  for (const project of projects) {
    groups.set(project.agencyName, [...(groups.get(project.agencyName) ?? []), project]);
  }
  return [...groups];
}
