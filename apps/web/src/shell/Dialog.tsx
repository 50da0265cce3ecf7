import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { Cross } from './glyphs.tsx';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/**
 * A window over the page, or a panel at its side. The browser's own dialog keeps the focus inside, closes on
 * Escape and gives the focus back. Mount it to open it.
 */
export function Dialog({
  title,
  close,
  side = false,
  children,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly side?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTexts(shellMessages);
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed before it is taken away, so that the focus finds its way back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className={side ? styles.side : styles.window}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button button-icon" aria-label={t('close')} onClick={close}>
          <Cross />
        </button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
