import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceTableName } from '@tidtam/domain/table';
import { addressOf } from '../client.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import type { ProvinceSearch } from '../summary/search.ts';
import { tableDownloadMessages } from './messages.ts';

/** The table on the page to take away, with what was looked for in it. */
export function TableDownloads({
  province,
  round,
  table,
  search = {},
}: {
  readonly province: string;
  readonly round: RoundId;
  readonly table: ProvinceTableName;
  readonly search?: Omit<ProvinceSearch, 'tab'>;
}) {
  const language = useLanguage();
  const { part, status, agency, mark, text } = search;
  const asking = {
    params: { province, round, table },
    query: { language, part, status, agency, mark, text },
  };
  return <Links xlsx={addressOf('downloadTableXlsx', asking)} csv={addressOf('downloadTableCsv', asking)} />;
}

/** A region's provinces side by side, to take away. */
export function RegionDownloads({ region, round }: { readonly region: string; readonly round: RoundId }) {
  const language = useLanguage();
  const asking = { params: { region, round }, query: { language } };
  return (
    <Links xlsx={addressOf('downloadRegionXlsx', asking)} csv={addressOf('downloadRegionCsv', asking)} />
  );
}

/** All provinces of the country, to take away. */
export function CountryDownloads({ round }: { readonly round: RoundId }) {
  const language = useLanguage();
  const asking = { params: { round }, query: { language } };
  return (
    <Links xlsx={addressOf('downloadCountryXlsx', asking)} csv={addressOf('downloadCountryCsv', asking)} />
  );
}

/** The plan's indicators in the round's fiscal year, to take away. */
export function PlanDownloads({ round }: { readonly round: RoundId }) {
  const language = useLanguage();
  const asking = { params: { round }, query: { language } };
  return (
    <Links
      what="take_indicators"
      xlsx={addressOf('downloadPlanXlsx', asking)}
      csv={addressOf('downloadPlanCsv', asking)}
    />
  );
}

/** Every version of a project, to take away. */
export function ProjectDownloads({ agency, project }: { readonly agency: string; readonly project: string }) {
  const language = useLanguage();
  const asking = { params: { agency, project }, query: { language } };
  return (
    <Links xlsx={addressOf('downloadProjectXlsx', asking)} csv={addressOf('downloadProjectCsv', asking)} />
  );
}

/** The newest files that came in, to take away. */
export function ImportDownloads() {
  const language = useLanguage();
  const asking = { query: { language } };
  return (
    <Links xlsx={addressOf('downloadImportsXlsx', asking)} csv={addressOf('downloadImportsCsv', asking)} />
  );
}

function Links({
  what = 'take_table',
  xlsx,
  csv,
}: {
  readonly what?: 'take_table' | 'take_indicators';
  readonly xlsx: string;
  readonly csv: string;
}) {
  const t = useTexts(tableDownloadMessages);
  return (
    <p className="row small no-print">
      <span className="soft">{t(what)}</span>
      <a href={xlsx} download>
        Excel
      </a>
      <a href={csv} download>
        CSV
      </a>
    </p>
  );
}
