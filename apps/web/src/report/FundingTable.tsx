import type { FundingFigures, ReportVersion } from '@tidtam/domain/report';
import { CellLink } from '../import/CellLink.tsx';
import { useTexts } from '../shell/language.tsx';
import { Amount } from './Amount.tsx';
import { reportMessages } from './messages.ts';
import { versionMessages } from './version-messages.ts';

const fields = ['budget', 'committed', 'disbursed'] as const;

/** A project's money by part, every amount beside the cell that it stood in. */
export function FundingTable({ version }: { readonly version: ReportVersion }) {
  const t = useTexts(versionMessages);
  const r = useTexts(reportMessages);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('money')}</th>
          {fields.map((field) => (
            <th key={field} scope="col" className="end">
              {r(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {version.funding.map((line) => (
          <FundingRow key={line.part} line={line} version={version} />
        ))}
      </tbody>
    </table>
  );
}

function FundingRow({ line, version }: { readonly line: FundingFigures; readonly version: ReportVersion }) {
  const r = useTexts(reportMessages);
  return (
    <tr>
      <th scope="row">
        {r(`part_${line.part}`)}
        <Origin version={version} cell={line.cells.title} />
      </th>
      {fields.map((field) => (
        <td key={field} className="end" data-label={r(field)}>
          <span>
            <Amount baht={line[field]} notYetAllocated={field === 'budget' && line.notYetAllocated} />
            <Origin version={version} cell={line.cells[field]} />
          </span>
        </td>
      ))}
    </tr>
  );
}

function Origin({ version, cell }: { readonly version: ReportVersion; readonly cell: string | undefined }) {
  if (cell === undefined) return null;
  return (
    <div className="small">
      <CellLink importId={version.source.import} file={null} cell={cell} />
    </div>
  );
}
