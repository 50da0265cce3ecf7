import type { Part } from '@tidtam/domain/project';
import type { Answer } from '../client.ts';
import { roundName } from '../record/names.ts';
import { reportMessages } from '../report/messages.ts';
import { ProjectTable } from '../report/ProjectTable.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { agencyMessages } from './messages.ts';

/** An agency's projects in one part, or its statement that there are none. */
export function AgencyPart({ part, data }: { readonly part: Part; readonly data: Answer<'getAgencyRound'> }) {
  const t = useTexts(agencyMessages);
  const r = useTexts(reportMessages);
  const language = useLanguage();
  const projects = data.projects.filter((project) => project.funding.some((line) => line.part === part));
  const previous = new Map(data.previous?.projects.map((project) => [project.project, project]));
  return (
    <section className="card stack-tight" aria-labelledby={`part-${part}`}>
      <div>
        <h2 id={`part-${part}`}>{r(`part_${part}`)}</h2>
        <p className="small soft">
          {r(`part_${part}_long`)}
          {data.previous !== null &&
            ` · ${t('compared', { round: roundName(data.previous.round, language) })}`}
        </p>
      </div>
      {projects.length > 0 ? (
        <ProjectTable projects={projects} part={part} previous={previous} />
      ) : (
        <p className="soft">{t(data.noProjects.includes(part) ? 'stated_none' : 'nothing')}</p>
      )}
    </section>
  );
}
