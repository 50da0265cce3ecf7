import { useId } from 'react';

/** A labelled list to choose one from; the first choice is none. */
export function Choice<Value extends string>({
  label,
  none,
  choices,
  value,
  choose,
}: {
  readonly label: string;
  /** What the empty choice is called; left out where one must be chosen. */
  readonly none?: string;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly value: Value | undefined;
  readonly choose: (value: Value | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => choose(choices.find(([name]) => name === event.target.value)?.[0])}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
