import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useRegionLink } from '../record/useRegionLink.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { type Hit, hitsOf } from './hits.ts';
import { searchMessages } from './messages.ts';
import styles from './SearchDialog.module.css';

/** Searches as one types; arrows choose, Enter opens (ARIA: combobox with a list box). */
export function SearchDialog({ close }: { readonly close: () => void }) {
  const t = useTexts(searchMessages);
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const query = useAnswer('search', { query: { text: asked } }, asked !== '');
  const place = useRegionLink();
  const language = useLanguage();
  const hits =
    asked === '' || place === null
      ? []
      : hitsOf(query.data ?? [], { province: place.province ?? '', round: place.params.round }, language);
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, hits.length - 1);
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  // After the dialog has taken the focus: it is there to be typed into.
  useEffect(() => box.current?.focus(), []);
  const router = useRouter();
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    close();
    void router.navigate(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') open(hits[chosen]);
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    setAt((chosen + step + hits.length) % hits.length);
  };
  return (
    <Dialog title={t('search')} close={close}>
      <div className="stack-tight">
        <label htmlFor={`${list}-text`} className="small soft">
          {t('hint')}
        </label>
        <input
          id={`${list}-text`}
          className="input"
          ref={box}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${list}-${chosen}` : undefined}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <ProblemNotice error={query.error} />
        <p role="status" className="small soft">
          {asked !== '' &&
            query.data !== undefined &&
            (hits.length === 0 ? t('none') : t('found', { count: hits.length }))}
        </p>
        <div id={list} role="listbox" aria-label={t('search')} className={styles.list}>
          {hits.map((hit, index) => (
            <HitOption
              key={hit.key}
              id={`${list}-${index}`}
              hit={hit}
              chosen={index === chosen}
              choose={() => open(hit)}
            />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function HitOption({
  id,
  hit,
  chosen,
  choose,
}: {
  readonly id: string;
  readonly hit: Hit;
  readonly chosen: boolean;
  readonly choose: () => void;
}) {
  const t = useTexts(searchMessages);
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={styles.option}
      ref={(option) => {
        if (chosen) option?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={choose}
    >
      <span>
        <InTheirWords text={hit.title} />
      </span>
      <span className="small soft">
        {t(hit.kind)}
        {hit.detail !== '' && ` · ${hit.detail}`}
      </span>
    </button>
  );
}

/** So long after the last key it is asked. */
const pause = 200;

function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
