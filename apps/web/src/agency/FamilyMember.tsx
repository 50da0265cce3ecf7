import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { nameIn } from '../record/names.ts';
import { useLanguage } from '../shell/language.tsx';
import styles from './agency.module.css';

/** An agency of a family: a link where whoever looks may open it, else its name. */
export function FamilyMember({
  of,
  opens,
  province,
  round,
}: {
  readonly of: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly opens: boolean;
  readonly province: string;
  readonly round: RoundId;
}) {
  const name = nameIn(of, useLanguage());
  return (
    <span>
      {opens ? (
        <Link
          className="cell-link"
          to="/agencies/$agency/provinces/$province/rounds/$round"
          params={{ agency: of.code, province, round }}
        >
          {name}
        </Link>
      ) : (
        name
      )}{' '}
      <span className={`small soft ${styles.code}`}>{of.code}</span>
    </span>
  );
}
