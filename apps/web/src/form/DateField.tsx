import { parseDate } from '@internationalized/date';
import type { Language } from '@tidtam/domain/message';
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
  return (
    <I18nProvider locale={language === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB'}>
      <AriaDateField
        className={`field ${styles.date}`}
        value={value === '' ? null : parseDate(value)}
        isInvalid={invalid}
        onChange={(day) => change(day === null ? '' : day.toString())}
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
