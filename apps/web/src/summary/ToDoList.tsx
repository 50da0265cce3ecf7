import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { type ReactNode, useState } from 'react';
import type { Answer } from '../client.ts';
import { May } from '../record/May.tsx';
import { nameIn } from '../record/names.ts';
import { HalfDisc, Ring, Tick, Triangle } from '../shell/glyphs.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { summaryMessages } from './messages.ts';
import styles from './ToDoList.module.css';
import { type ToDo, toDoOf } from './to-do.ts';

/** The files of the round that somebody has begun with. */
export type Drafts = UseQueryResult<Answer<'listImports'>>;

/** The most urgent; the rest is one press away. */
const firstShown = 5;

/** What waits for a person in this round, the most urgent first, each with its next step. */
export function ToDoList({
  data,
  drafts,
  writeSection4,
}: {
  readonly data: ProvinceRound;
  readonly drafts: Drafts;
  readonly writeSection4: () => void;
}) {
  const t = useTexts(summaryMessages);
  const waiting = toDoOf(data, drafts.data ?? []);
  const [all, setAll] = useState(false);
  return (
    <section className={`card ${styles.card}`} aria-labelledby="to-do">
      <h2 id="to-do">{t('to_do')}</h2>
      {drafts.data === undefined && (
        <ProblemNotice error={drafts.error} retry={() => void drafts.refetch()} />
      )}
      {waiting.length === 0 && drafts.data !== undefined ? (
        <p className="mark tone-green">
          <Tick />
          <span>{t('nothing_to_do')}</span>
        </p>
      ) : (
        <ul className={styles.list}>
          {(all ? waiting : waiting.slice(0, firstShown)).map((item) => (
            <li key={keyOf(item)} className={styles.item}>
              <Item item={item} data={data} writeSection4={writeSection4} />
            </li>
          ))}
        </ul>
      )}
      {!all && waiting.length > firstShown && (
        <button type="button" className="link-button no-print" onClick={() => setAll(true)}>
          {t('to_do_more', { count: waiting.length - firstShown })}
        </button>
      )}
    </section>
  );
}

function Item({
  item,
  data: { summary },
  writeSection4,
}: {
  readonly item: ToDo;
  readonly data: ProvinceRound;
  readonly writeSection4: () => void;
}) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  const { province, round } = summary;
  switch (item.kind) {
    case 'missing':
      return (
        <Line
          tone="tone-orange"
          glyph={<Triangle />}
          text={t('to_do_missing', { name: nameIn(item.agency, language) })}
        >
          <Link
            className="button button-small"
            to="/agencies/$agency/provinces/$province/rounds/$round"
            params={{ agency: item.agency.agency, province, round }}
            hash="call"
          >
            {t('act_remind')}
          </Link>
        </Line>
      );
    case 'draft':
      return (
        <Line tone="tone-accent" glyph={<HalfDisc />} text={t('to_do_draft', draftValues(item.draft))}>
          <Link className="button button-small" to="/imports/$id" params={{ id: item.draft.id }}>
            {t('act_check')}
          </Link>
        </Line>
      );
    case 'mark':
      return (
        <Line tone="tone-yellow" glyph={<Ring />} text={t(`to_do_${item.mark}`, { count: item.count })}>
          <Link
            className="button button-small"
            to="."
            search={{ tab: 'projects', mark: item.mark }}
            hash="details"
          >
            {t('act_look')}
          </Link>
        </Line>
      );
    case 'section4':
      return (
        <Line tone="tone-grey" glyph={<Ring dashed />} text={t('to_do_section4')}>
          <May use="writeSection4">
            <button type="button" className="button button-small" onClick={writeSection4}>
              {t('act_write')}
            </button>
          </May>
        </Line>
      );
  }
}

function Line({
  tone,
  glyph,
  text,
  children,
}: {
  readonly tone: string;
  readonly glyph: ReactNode;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <span className={`mark ${tone}`}>
        {glyph}
        <span className={styles.text}>{text}</span>
      </span>
      <span className={`no-print ${styles.act}`}>{children}</span>
    </>
  );
}

function draftValues({ file, errors, warnings }: { file: string; errors: number; warnings: number }) {
  return { file, errors, warnings };
}

function keyOf(item: ToDo): string {
  switch (item.kind) {
    case 'missing':
      return item.agency.agency;
    case 'draft':
      return item.draft.id;
    case 'mark':
      return item.mark;
    case 'section4':
      return item.kind;
  }
}
