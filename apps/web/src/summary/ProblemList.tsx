import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ListedProblem } from '@tidtam/domain/summary';
import { agencyIn } from '../record/names.ts';
import { reportMessages } from '../report/messages.ts';
import { StatusMark } from '../report/StatusMark.tsx';
import { Answered } from '../shell/Answered.tsx';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useListAnswer } from '../shell/useAnswer.ts';
import { ListPages } from './ListPages.tsx';
import { summaryMessages } from './messages.ts';
import type { ProvinceSearch } from './search.ts';
import styles from './tables.module.css';

/** Problems and suggestions in the agencies' own words, by agency, a page at a time. */
export function ProblemList({
  province,
  round,
  search: { after, before },
}: {
  readonly province: string;
  readonly round: RoundId;
  readonly search: ProvinceSearch;
}) {
  const t = useTexts(summaryMessages);
  const page = useListAnswer('listProblems', { params: { province, round }, query: { after, before } });
  return (
    <Answered query={page} skeleton={<Skeleton shapes={['table']} />}>
      {(data) =>
        data.found === 0 ? (
          <p className="soft">{t('no_problems')}</p>
        ) : (
          <ListPages
            page={data}
            shown={data.projects.length}
            count={data.found}
            isOld={page.isPlaceholderData}
          >
            <Groups projects={data.projects} />
          </ListPages>
        )
      }
    </Answered>
  );
}

function Groups({ projects }: { readonly projects: readonly ListedProblem[] }) {
  const language = useLanguage();
  return [...Map.groupBy(projects, ({ agency }) => agency)].map(([agency, own]) => (
    <section key={agency} className={styles.group}>
      <h3>{own[0] && agencyIn(own[0], language)}</h3>
      {own.map((project) => (
        <ProblemOf key={project.project} project={project} />
      ))}
    </section>
  ));
}

function ProblemOf({ project }: { readonly project: ListedProblem }) {
  const r = useTexts(reportMessages);
  const { problems, suggestions } = project;
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
