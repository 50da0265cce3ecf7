import { type DateValue, parseDate } from '@internationalized/date';
import { isIsoDate } from '@tidtam/domain/calendar';
import type { Language } from '@tidtam/domain/message';
import { useState } from 'react';
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  I18nProvider,
  Label,
} from 'react-aria-components';
import styles from './form.module.css';

/** A day, typed in the Buddhist calendar in Thai and in the Common Era in English. ISO in and out; empty is none. */
export function DateField({
  id,
  label,
  language,
  value,
  invalid,
  describedBy,
  change,
}: {
  readonly id: string;
  readonly label: string;
  readonly language: Language;
  readonly value: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly change: (value: string) => void;
}) {
  // A year half typed (พ.ศ. 25) is no day yet: it is shown, and handed on once it is one.
  const [shown, setShown] = useState<DateValue | null>(value === '' ? null : parseDate(value));
  const isoOf = (day: DateValue | null) => (day === null ? '' : day.toString());
  if (isIso(isoOf(shown)) && isoOf(shown) !== value) setShown(value === '' ? null : parseDate(value));
  const type = (day: DateValue | null) => {
    setShown(day);
    const iso = isoOf(day);
    if (isIso(iso)) change(iso);
  };
  return (
    <I18nProvider locale={language === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB'}>
      <AriaDateField
        className={`field ${styles.date}`}
        value={shown}
        isInvalid={invalid}
        onChange={type}
        shouldForceLeadingZeros={false}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      >
        <Label className="label">{label}</Label>
        <div id={id}>
          <DateInput className={`input ${styles.segments}`}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
        </div>
      </AriaDateField>
    </I18nProvider>
  );
}

function isIso(text: string): boolean {
  return text === '' || isIsoDate(text);
}
