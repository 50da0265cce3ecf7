import type { ImportDraft } from '@tidtam/domain/import';
import { useState } from 'react';
import { AgencyDialog } from '../agency/AgencyDialog.tsx';
import { May } from '../record/May.tsx';
import { useMay } from '../record/useMay.ts';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { ignoreRow, setAgency } from './corrections.ts';
import { importMessages } from './messages.ts';
import { owingOf } from './places.ts';
import { type FileProblem, tableAt } from './problems.ts';
import { PartChoice } from './RecognisedTables.tsx';
import type { Correcting } from './useDraft.ts';

/** Problems that end when somebody says which agency is meant. */
const choosing: ReadonlySet<string> = new Set(['agency_unknown', 'agency_missing', 'agency_doubtful']);

/** Ways to mend a problem that are more than typing into its cell. */
export function ProblemActions({
  draft,
  problem,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly problem: FileProblem;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const { code, cell } = problem;
  const table = tableAt(draft, cell);
  const inBody = table !== undefined && cell !== null;
  const { may } = useMay();
  if (!may('correctImport')) return null;
  // Of a file of several agencies the rows say whose they are: a closed one's name is typed again there.
  const isOfOne = draft.answer.agencies.length === 1;
  return (
    <>
      {(choosing.has(code) || (code === 'agency_closed' && isOfOne)) && (
        <ChooseAgency draft={draft} problem={problem} correct={correct} />
      )}
      {code === 'agency_owes_nothing' && (
        <May use="addObligation">
          <SetOwed draft={draft} problem={problem} />
        </May>
      )}
      {code === 'part_unknown' && table && (
        <PartChoice
          table={table}
          said={draft.corrections.parts[table.id] !== undefined}
          correct={correct}
          label={t('set_part')}
        />
      )}
      {inBody && (
        <div className="no-print">
          <button type="button" className="link-button small" onClick={() => correct(ignoreRow(cell))}>
            {t('ignore_row')}
          </button>
        </div>
      )}
    </>
  );
}

function ChooseAgency({
  draft,
  problem,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly problem: FileProblem;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const [search, setSearch] = useState<string | null>(null);
  const name = problem.read?.trim() ?? '';
  const nearest = problem.readings?.map(({ text }) => text) ?? [];
  return (
    <div className="stack-tight">
      <div className="row">
        {nearest.slice(0, 3).map((text) => (
          <button key={text} type="button" className="button button-small" onClick={() => setSearch(text)}>
            {text}
          </button>
        ))}
        <button type="button" className="button button-small" onClick={() => setSearch(name)}>
          {t('choose_agency')}
        </button>
      </div>
      {search !== null && (
        <AgencyDialog
          text={search}
          owing={owingOf(draft)}
          choose={(code) => correct(setAgency(name, code))}
          close={() => setSearch(null)}
        />
      )}
    </div>
  );
}

/** Lets the agency owe its report here, so that it can be stored. */
function SetOwed({
  draft,
  problem: { agency },
}: {
  readonly draft: ImportDraft;
  readonly problem: FileProblem;
}) {
  const t = useTexts(importMessages);
  const adding = useChange('addObligation');
  const owing = owingOf(draft);
  if (agency === null || owing === null) return null;
  return (
    <div>
      <button
        type="button"
        className="button button-small"
        disabled={adding.isPending}
        onClick={() => adding.mutate({ params: { agency }, body: { ...owing } })}
      >
        {t('set_owed')}
      </button>
      <ProblemNotice error={adding.error} />
    </div>
  );
}
