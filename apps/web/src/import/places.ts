import type { ImportDraft } from '@tidtam/domain/import';
import type { Language } from '@tidtam/domain/message';
import type { Record } from '@tidtam/domain/record';
import type { Owing } from '../agency/AgencyDialog.tsx';
import { nameIn } from '../record/names.ts';

/** Every province to choose from, those that the actor looks after first. */
export function provinceChoices(
  record: Record | undefined,
  language: Language,
): readonly (readonly [code: string, name: string])[] {
  const own = new Set(record?.actor.provinces);
  return (record?.regions ?? [])
    .flatMap(({ provinces }) => provinces)
    .map((province) => [province.code, nameIn(province, language)] as const)
    .sort(([a], [b]) => Number(own.has(b)) - Number(own.has(a)));
}

/** Where the file's agencies report to; `null` while it is not known. */
export function owingOf({ answer: { province, round } }: ImportDraft): Owing | null {
  return province === null || round === null ? null : { province, round };
}
