import type { Language } from '../message/index.ts';
import type { ReportVersion } from '../report/index.ts';
import { roundName } from '../round/index.ts';
import { count, date, money, percent, text } from './column.ts';
import { tableMessages } from './messages.ts';
import type { Table } from './table.ts';

/** Every version of a project's reports, newest first, one row a funding line. */
export function versionTable(versions: readonly ReportVersion[], language: Language): Table {
  const say = (key: keyof typeof tableMessages.texts) => tableMessages.tell(language, key);
  return {
    title: say('versions'),
    columns: [
      text(say('round')),
      count(say('version')),
      text(say('withdrawn')),
      text(say('title')),
      count(say('part')),
      money(say('budget')),
      money(say('committed')),
      money(say('disbursed')),
      percent(say('percent')),
      text(say('status')),
      date(say('starts')),
      date(say('ends')),
      text(say('result')),
      text(say('problem')),
      text(say('suggestion')),
      text(say('reason')),
      text(say('source')),
      text(say('cell')),
      text(say('recorded_at')),
      text(say('recorded_by')),
    ],
    rows: versions.flatMap((version) =>
      version.funding.map((line) => [
        roundName(version.round, language),
        version.number,
        version.withdrawn ? say('withdrawn') : null,
        version.title,
        line.part,
        line.budget,
        line.committed,
        line.disbursed,
        version.percentComplete,
        say(version.status ?? 'not_stated'),
        version.starts,
        version.ends,
        version.texts.result,
        version.texts.problems,
        version.texts.suggestions,
        version.reason,
        version.source.file,
        line.cells.title ?? null,
        version.recordedAt,
        version.recordedBy,
      ]),
    ),
  };
}
