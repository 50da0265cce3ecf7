import { type ComponentProps, useId } from 'react';

/** A labelled line to type into. */
export function TextField({
  label,
  change,
  ...input
}: {
  readonly label: string;
  readonly change: (value: string) => void;
} & Omit<ComponentProps<'input'>, 'onChange' | 'id' | 'className'>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="input" onChange={(event) => change(event.target.value)} {...input} />
    </div>
  );
}
