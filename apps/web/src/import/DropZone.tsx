import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import styles from './DropZone.module.css';
import { importMessages } from './messages.ts';

const kinds = '.xlsx,.xlsm,.xls,.csv,.tsv,.docx';

/** A place to drop files on, which is also the button that chooses them. */
export function DropZone({
  busy,
  take,
  children,
}: {
  readonly busy: boolean;
  readonly take: (files: readonly File[]) => void;
  /** What it is doing just now. */
  readonly children: ReactNode;
}) {
  const t = useTexts(importMessages);
  const field = useId();
  const [over, setOver] = useState(false);
  const takeAll = (files: FileList | null) => {
    if (!busy && files !== null && files.length > 0) take([...files]);
  };
  const onDrag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <label
      htmlFor={field}
      className={`no-print ${over ? styles.over : styles.zone}`}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        takeAll(event.dataTransfer.files);
      }}
    >
      <input
        id={field}
        type="file"
        multiple
        accept={kinds}
        disabled={busy}
        className={styles.input}
        onChange={(event) => {
          takeAll(event.target.files);
          event.target.value = '';
        }}
      />
      <span className={styles.lead}>{t('drop')}</span>
      <span className="small soft">{t('drop_formats')}</span>
      <span role="status" className={styles.busy}>
        {children}
      </span>
    </label>
  );
}
