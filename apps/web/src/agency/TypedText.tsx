import { type ReactNode, useId } from 'react';

/** A labelled line to type into, with a hint below it. */
export function TypedText({
  label,
  value,
  change,
  required = false,
  pattern,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly required?: boolean;
  readonly pattern?: string;
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        required={required}
        pattern={pattern}
        aria-describedby={children === undefined ? undefined : `${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      {children !== undefined && (
        <span id={`${id}-hint`} className="small soft">
          {children}
        </span>
      )}
    </div>
  );
}
