import type { Difference, ImportDraft } from '@tidtam/domain/import';
import { addSatang, bahtOf, satangOfBaht } from '@tidtam/domain/money';
import { nameIn, roundName } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { showBaht } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { storeMessages } from './store-messages.ts';

export function warningsOf({ answer }: ImportDraft): number {
  return answer.problems.filter(({ severity }) => severity === 'warning').length;
}

/** Whether any agency of the file has something to store. */
export function isStorable({ answer }: ImportDraft): boolean {
  return answer.agencies.some(({ status }) => status === 'checked' || status === 'partly');
}

/** What storing would do, in sentences that a person can answer for. */
export function useStoreSentence(draft: ImportDraft): readonly string[] {
  const t = useTexts(storeMessages);
  const language = useLanguage();
  const record = useRecord();
  const { answer } = draft;
  const { province, round } = answer;
  const of = (status: string) =>
    answer.agencies.filter((one) => one.status === status).map((one) => one.agency);
  const held = of('refused');
  const storable = of('checked');
  const errors = answer.problems.filter(({ severity }) => severity === 'error').length;
  if (answer.agencies.length === 0)
    return [errors > 0 ? t('nothing_storable', { errors }) : t('nothing_here')];
  const lines: string[] = [];
  if (storable.length > 0 && province !== null && round !== null) {
    const place = record?.regions.flatMap(({ provinces }) => provinces).find(({ code }) => code === province);
    const differences = draft.differences.filter(({ agency }) => storable.includes(agency));
    lines.push(
      t('will_store', {
        ...countsOf(differences),
        agencies: storable.join(', '),
        province: place ? nameIn(place, language) : province,
        round: roundName(round, language),
        budget: budgetOf(draft, storable, (baht) => showBaht(baht, language)),
      }),
    );
  } else if (held.length === 0) lines.push(t('all_unchanged'));
  else lines.push(t('nothing_storable', { errors }));
  if (held.length > 0 && storable.length > 0) lines.push(t('held_back', { agencies: held.join(', ') }));
  return lines;
}

function countsOf(differences: readonly Difference[]) {
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  return {
    projects: differences.length - count('missing'),
    added: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  };
}

function budgetOf(
  { answer }: ImportDraft,
  agencies: readonly string[],
  show: (baht: string) => string,
): string {
  const amounts = answer.projects
    .filter(({ agency, status }) => agency !== null && agencies.includes(agency) && status !== 'cancelled')
    .map(({ budget }) => (budget === null ? null : satangOfBaht(budget)));
  const sum = addSatang(amounts);
  return sum === null ? 'none' : show(bahtOf(sum));
}
