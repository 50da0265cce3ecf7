import type { Answer } from '../client.ts';
import { roundName } from '../record/names.ts';
import { ProjectTable } from '../report/ProjectTable.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { agencyMessages } from './messages.ts';

/** What the agency reported in the round before and does not report in this one. */
export function GoneProjects({ data }: { readonly data: Answer<'getAgencyRound'> }) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const { previous } = data;
  if (previous === null || data.projects.length === 0) return null;
  const here = new Set(data.projects.map(({ project }) => project));
  const gone = previous.projects.filter(({ project }) => !here.has(project));
  if (gone.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="gone">
      <h2 id="gone">{t('gone', { round: roundName(previous.round, language) })}</h2>
      <ProjectTable projects={gone} />
    </section>
  );
}
