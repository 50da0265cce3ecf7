import { type ReactNode, useId, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/** Asks why before something is taken back. */
export function ReasonDialog({
  title,
  label,
  example,
  act,
  pending,
  error,
  close,
  children,
}: {
  readonly title: string;
  readonly label: string;
  readonly example: string;
  readonly act: (reason: string) => void;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const s = useTexts(shellMessages);
  const [reason, setReason] = useState('');
  const field = useId();
  return (
    <Dialog title={title} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act(reason.trim());
        }}
      >
        <div>{children}</div>
        <div className="field">
          <label htmlFor={field}>{label}</label>
          <textarea
            id={field}
            className="input"
            value={reason}
            maxLength={1000}
            required
            placeholder={example}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <ProblemNotice error={error} />
        <div className="row">
          <button type="submit" className="button button-danger" disabled={pending || reason.trim() === ''}>
            {pending ? s('saving') : title}
          </button>
          <button type="button" className="button" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
